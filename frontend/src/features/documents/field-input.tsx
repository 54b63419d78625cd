import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import type { Field } from "@/api/types";
import { bareVatNumber, iban, structuredCommunication, vatNumber } from "@/i18n/belgian";
import { SOURCES, word } from "@/parts/words";
import classes from "./document-fields.module.css";
import { isUnsure } from "./field-values";

const DAYS = ["issue_date", "due_date"];
const AMOUNTS = ["tax_inclusive_amount", "tax_exclusive_amount", "vat_amount"];

/** A value as people write it here. */
function written(name: string, value: string): string {
  if (name.endsWith("vat_number")) return value ? vatNumber(value) : "";
  if (name === "iban") return iban(value);
  if (name === "structured_communication") return structuredCommunication(value);
  if (AMOUNTS.includes(name)) return value.replace(".", ",");
  if (DAYS.includes(name)) return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split("-").toReversed().join("/") : value;
  return value;
}

/** What was typed, as the API keeps it. */
function bare(name: string, typed: string): string {
  const text = typed.trim();
  if (name.endsWith("vat_number")) return text ? bareVatNumber(text) : "";
  if (name === "iban") return text.replace(/\s/g, "").toUpperCase();
  if (name === "structured_communication") return text.replace(/\D/g, "");
  if (AMOUNTS.includes(name)) return amount(text);
  if (DAYS.includes(name)) return isoDay(text);
  return text;
}

/** `1.234,50`, `1 234,50` and `1234.50` are the same amount: the last sign before at most two digits parts the cents. */
function amount(text: string): string {
  const plain = text.replace(/[^\d.,-]/g, "");
  const parts = /^(-?)([\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!parts) return plain;
  const whole = (parts[2] ?? "").replace(/[.,]/g, "");
  return whole || parts[3] ? `${parts[1]}${whole || "0"}.${(parts[3] ?? "").padEnd(2, "0")}` : "";
}

/** `28/10/2026`, `28-10-26` and `28.10.2026` are the same day. Anything else goes as it is, and the API says what is wrong. */
function isoDay(text: string): string {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(text);
  if (!parts) return text;
  const [, day = "", month = "", year = ""] = parts;
  return `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

interface Props {
  name: string;
  label: string;
  value: string;
  field: Field | undefined;
  lit: boolean;
  /** The e-invoice for the accountant cannot be made without another value. */
  needed: boolean;
  onFocus: () => void;
  onChange: (value: string) => void;
}

/** One value. It is kept when the field is left or on Enter, which also goes to the next one. */
export function FieldInput({ name, label, value, field, lit, needed, onFocus, onChange }: Props) {
  const { t, i18n } = useLingui();
  const unsure = isUnsure(field);
  const percent = Math.round((field?.confidence ?? 0) * 100);
  const asked = needed && !field?.corrected;
  const told = !field
    ? t`Not found`
    : field.corrected
      ? t`Corrected by you`
      : unsure
        ? t`Not sure (${percent} %): please check`
        : word(i18n, SOURCES, field.source);
  const hint = asked ? t`Needed for the e-invoice to your accountant` : told;
  const leave = (typed: string) => {
    const next = bare(name, typed);
    if (next !== bare(name, written(name, value))) onChange(next);
  };
  return (
    <TextInput
      id={`field-${name}`}
      inputMode={AMOUNTS.includes(name) ? "decimal" : DAYS.includes(name) ? "numeric" : undefined}
      placeholder={DAYS.includes(name) ? t`dd/mm/yyyy` : undefined}
      label={label}
      description={hint}
      inputWrapperOrder={["label", "input", "description"]}
      defaultValue={written(name, value)}
      onFocus={onFocus}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        const all = [...document.querySelectorAll<HTMLInputElement>("input[id^='field-']")];
        const next = all[all.indexOf(event.currentTarget) + 1];
        if (next) next.focus();
        else event.currentTarget.blur();
      }}
      classNames={{ root: classes.field, description: classes.hint }}
      wrapperProps={{ "data-unsure": unsure || asked || undefined, "data-lit": lit || undefined }}
    />
  );
}
