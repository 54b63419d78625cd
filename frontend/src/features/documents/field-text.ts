import { bareVatNumber, iban, structuredCommunication, vatNumber } from "@/i18n/belgian";

export const DAYS = ["issue_date", "due_date"];
export const AMOUNTS = ["tax_inclusive_amount", "tax_exclusive_amount", "vat_amount"];

const MONTHS = [
  "jan",
  "feb fév fev",
  "mar maa mär mrt",
  "apr avr",
  "may mai mei",
  "jun juin",
  "jul juil",
  "aug aoû aou",
  "sep",
  "oct okt",
  "nov",
  "dec déc dez",
];

/** A value as people write it here. */
export function written(name: string, value: string): string {
  if (name.endsWith("vat_number")) return value ? vatNumber(value) : "";
  if (name === "iban") return iban(value);
  if (name === "structured_communication") return structuredCommunication(value);
  if (AMOUNTS.includes(name)) return value.replace(".", ",");
  if (DAYS.includes(name)) return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split("-").toReversed().join("/") : value;
  return value;
}

/** What was typed or clicked on, as the API keeps it. */
export function bare(name: string, typed: string): string {
  const text = typed.trim();
  if (name.endsWith("vat_number")) return text ? bareVatNumber(text) : "";
  if (name === "iban") return text.replace(/\s/g, "").toUpperCase();
  if (name === "structured_communication") return communication(text);
  if (AMOUNTS.includes(name)) return amount(text);
  if (DAYS.includes(name)) return isoDay(text);
  return text;
}

/** Twelve digits, or a creditor reference: RF, two check digits, letters and digits. */
function communication(text: string): string {
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return plain.startsWith("RF") ? plain : plain.replace(/\D/g, "");
}

/** `1.234,50`, `1 234,50` and `1234.50` are the same amount: the last sign before at most two digits parts the cents. */
function amount(text: string): string {
  const plain = text.replace(/[^\d.,-]/g, "");
  const parts = /^(-?)([\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!parts) return plain;
  const whole = (parts[2] ?? "").replace(/[.,]/g, "");
  return whole || parts[3] ? `${parts[1]}${whole || "0"}.${(parts[3] ?? "").padEnd(2, "0")}` : "";
}

/** `28/10/2026`, `28-10-26`, `28.10.2026` and `28 oktober 2026` are the same day. Anything else goes as it is: the API says what is wrong. */
function isoDay(text: string): string {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(text);
  if (parts) return iso(parts[1], parts[2], parts[3]);
  const worded = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text);
  const named = worded?.[2]?.toLowerCase() ?? "";
  const month = MONTHS.findIndex((starts) => starts.split(" ").some((start) => named.startsWith(start)));
  return worded && named && month >= 0 ? iso(worded[1], String(monthOf(named, month)), worded[3]) : text;
}

/** `maa` of maart and `mai` begin alike enough that the longer name decides. */
function monthOf(named: string, found: number): number {
  return (
    (named.startsWith("mai") || named.startsWith("mei") ? 4 : named.startsWith("juil") || named.startsWith("jul") ? 6 : found) + 1
  );
}

function iso(day = "", month = "", year = ""): string {
  return `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
