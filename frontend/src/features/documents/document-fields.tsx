import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Document, Lesson } from "@/api/types";
import { FIELDS } from "@/parts/words";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import classes from "./document-fields.module.css";
import { FieldInput } from "./field-input";
import { FieldLesson } from "./field-lesson";
import { boxesOf, isUnsure, plainValue } from "./field-values";

const ORDER = [
  "supplier_name",
  "supplier_vat_number",
  "customer_name",
  "customer_vat_number",
  "invoice_number",
  "issue_date",
  "due_date",
  "tax_inclusive_amount",
  "tax_exclusive_amount",
  "vat_amount",
  "currency",
  "iban",
  "structured_communication",
];

/** The input that cures what an e-invoice lacks: a country is told by the VAT number, the VAT of each rate by the sums. */
const INPUTS: Record<string, string> = {
  supplier_country: "supplier_vat_number",
  customer_country: "customer_vat_number",
  vat_breakdown: "vat_amount",
};

export function inputOf(field: string): string {
  return INPUTS[field] ?? field;
}

interface Props {
  document: Document;
  lit: string | null;
  /** The inputs without which the document cannot become an e-invoice. */
  missing: readonly string[];
  lessons: readonly Lesson[];
  onLight: (name: string | null) => void;
  onCorrect: (name: string, value: string | null, before: string | null) => void;
}

/** What was read, to be checked and corrected. The field in hand lights its place on the page. */
export function DocumentFields({ document, lit, missing, lessons, onLight, onCorrect }: Props) {
  const { i18n } = useLingui();
  // what is to be checked first; the order stays while one works, so that nothing jumps away under the hand
  const [order] = useState(() => ORDER.toSorted((one, other) => asked(document, other) - asked(document, one)));
  const unsure = boxesOf(document, (name) => name).filter((box) => box.unsure).length;
  return (
    <section aria-labelledby="read-values">
      <div className={classes.head}>
        <h2 id="read-values">
          <Trans>What was read</Trans>
        </h2>
        {unsure > 0 ? (
          <Label tone="warn">
            <Trans>Check what is marked</Trans>
          </Label>
        ) : null}
      </div>
      <div className={classes.fields}>
        {order.map((name) => {
          const field = document.fields[name];
          const value = plainValue(field?.value ?? document[name as keyof Document]);
          const words = FIELDS[name];
          return (
            <div key={`${name} ${value}`}>
              <FieldInput
                name={name}
                label={words ? i18n._(words) : name}
                value={value}
                field={field}
                lit={lit === name}
                needed={missing.includes(name)}
                onFocus={() => onLight(name)}
                onChange={(next) => onCorrect(name, next || null, field?.corrected ? value || null : null)}
              />
              {lessons
                .filter((lesson) => lesson.field === name && field?.corrected)
                .map((lesson) => (
                  <FieldLesson key={lesson.id} lesson={lesson} label={words ? i18n._(words) : name} />
                ))}
            </div>
          );
        })}
      </div>
      <VatByRate value={document.fields.vat_breakdown?.value} currency={document.currency} />
    </section>
  );
}

function asked(document: Document, name: string): number {
  return isUnsure(document.fields[name]) ? 1 : 0;
}

function VatByRate({ value, currency }: { value: unknown; currency: string | null }) {
  if (!Array.isArray(value) || value.length === 0) return null;
  const rates = value as { rate?: string; taxable_amount?: string; vat_amount?: string }[];
  return (
    <table className={classes.rates}>
      <caption>
        <Trans>VAT by rate</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">%</th>
          <th scope="col">
            <Trans>Without VAT</Trans>
          </th>
          <th scope="col">
            <Trans>VAT</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map((one) => (
          <tr key={`${one.rate} ${one.taxable_amount}`}>
            <td>{one.rate}</td>
            <td>
              <Money amount={one.taxable_amount} currency={currency} />
            </td>
            <td>
              <Money amount={one.vat_amount} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
