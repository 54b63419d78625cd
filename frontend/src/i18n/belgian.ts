/** Belgian habit in writing amounts, days and numbers. Amounts stay the strings the API gave: no arithmetic is done on them. */

export function tag(language: string): string {
  return `${language}-BE`;
}

/** `1 234,50 €` in French, `€ 1.234,50` in Dutch, `€1,234.50` in English. Intl formats a decimal string without passing through a float. */
export function money(amount: string, currency: string, language: string, signed = false): string {
  const format = new Intl.NumberFormat(tag(language), {
    style: "currency",
    currency,
    signDisplay: signed ? "exceptZero" : "auto",
  });
  return format.format(amount as Intl.StringNumericLiteral);
}

/** `24/11/2026` for a day `2026-11-24`; long: `24 novembre 2026`. Days have no hour, so no time zone may shift them. */
export function day(iso: string, language: string, style: "short" | "long" = "short"): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const shape: Intl.DateTimeFormatOptions =
    style === "long" ? { day: "numeric", month: "long", year: "numeric" } : { day: "2-digit", month: "2-digit", year: "numeric" };
  return new Intl.DateTimeFormat(tag(language), { ...shape, timeZone: "UTC" }).format(date);
}

/** A moment on the clock of Brussels. */
export function moment(iso: string, language: string): string {
  return new Intl.DateTimeFormat(tag(language), {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Brussels",
  }).format(new Date(iso));
}

/** `BE 0417.497.106` for a Belgian number; others as they are, without spaces. */
export function vatNumber(value: string): string {
  const plain = bareVatNumber(value);
  const belgian = /^BE(\d{4})(\d{3})(\d{3})$/.exec(plain);
  return belgian ? `BE ${belgian[1]}.${belgian[2]}.${belgian[3]}` : plain;
}

/** What was typed, as `BE0417497106`: Belgian digits may come without the country, and without their leading zero. */
export function bareVatNumber(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const digits = plain.startsWith("BE") ? plain.slice(2) : plain;
  if (/^\d{9,10}$/.test(digits)) return `BE${digits.padStart(10, "0")}`;
  return plain;
}

/** Belgian enterprise numbers begin with 0 or 1 and end in 97 less the rest of the first eight digits divided by 97. */
export function isBelgianVatNumber(typed: string): boolean {
  const found = /^BE([01]\d{7})(\d{2})$/.exec(bareVatNumber(typed));
  return found !== null && 97 - (Number(found[1]) % 97) === Number(found[2]);
}

export function iban(value: string): string {
  return value.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1 ");
}

/** `+++123/4567/89012+++`; a creditor reference (ISO 11649) in groups of four, as it is printed. */
export function structuredCommunication(value: string): string {
  if (value.startsWith("RF")) return iban(value);
  const digits = value.replace(/\D/g, "");
  return digits.length === 12 ? `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++` : value;
}

/** Today in Brussels, as `2026-11-24`. */
export function todayInBrussels(now: Date = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Brussels" }).format(now);
}

export function daysAfter(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
