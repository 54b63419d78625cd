import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import type { Reason } from "@/api/types";
import { day, money } from "@/i18n/belgian";

type Code = Reason["code"];
/** Whether a reason speaks for the two belonging together. */
const FOR: ReadonlySet<Code> = new Set<Code>([
  "structured_communication",
  "end_to_end_id",
  "invoice_number",
  "counterparty",
  "amount",
  "date",
  "original_currency",
  "set_adds_up",
  "series_in_order",
  "cancels_out",
  "rounding",
  "converted",
  "payout",
  "answers_request",
  "number_same",
  "supplier_same",
  "total_same",
  "date_same",
]);

export function speaksFor(code: Code): boolean {
  return FOR.has(code);
}

/** Every code of the contract has its words, or this does not compile. */
const WORDS: Record<Code, MessageDescriptor> = {
  structured_communication: msg`the structured communication is the same`,
  end_to_end_id: msg`the payment carries the same reference`,
  invoice_number: msg`the payment names the invoice number`,
  counterparty: msg`the same counterparty`,
  amount: msg`the same amount`,
  date: msg`the dates fit`,
  original_currency: msg`the same amount in the original currency`,
  set_adds_up: msg`together they add up`,
  series_in_order: msg`they follow the order of earlier ones`,
  cancels_out: msg`they cancel each other out`,
  rounding: msg`the same amount but for rounding`,
  early_payment_discount: msg`short by what may be an early payment discount`,
  bank_charges: msg`short by what may be bank charges`,
  converted: msg`the same amount at the day's exchange rate`,
  payout: msg`all sales of these days, paid out together`,
  partial_payment: msg`a part of the amount`,
  amount_close: msg`nearly the same amount`,
  answers_request: msg`it was sent when asked for`,
  needs_no_document: msg`the transaction needs no document`,
  ambiguous: msg`several fit equally well`,
  several_sets: msg`several combinations add up`,
  too_many_to_combine: msg`too many to try every combination`,
  round_amount: msg`the amount is round, so it proves little`,
  recurring_amount: msg`the amount comes back often, so it proves little`,
  counterparty_differs: msg`another counterparty`,
  counterparty_unknown: msg`the counterparty is not known`,
  amount_differs: msg`another amount`,
  amount_unknown: msg`the amount is not known`,
  date_outside_window: msg`the dates are far apart`,
  direction_differs: msg`money goes the other way`,
  currency_differs: msg`another currency`,
  currency_unknown: msg`the currency is not known`,
  structured_communication_differs: msg`another structured communication`,
  other_number_cited: msg`the payment names another number`,
  undone_before: msg`you took them apart before`,
  linked_elsewhere: msg`it fits better elsewhere`,
  paid_cash: msg`the document was paid in cash`,
  nothing_fits: msg`nothing fits`,
  number_same: msg`the same number`,
  number_misread: msg`nearly the same number, perhaps misread`,
  number_differs: msg`another number`,
  number_unknown: msg`the number is not known`,
  supplier_same: msg`the same supplier`,
  supplier_differs: msg`another supplier`,
  supplier_unknown: msg`the supplier is not known`,
  total_same: msg`the same total`,
  total_differs: msg`another total`,
  total_unknown: msg`the total is not known`,
  date_same: msg`the same date`,
  date_differs: msg`another date`,
  date_unknown: msg`the date is not known`,
  kind_differs: msg`another kind of document`,
};

/** A reason in plain words, with the fact that shows it. */
export function reasonWords(i18n: I18n, reason: Reason): string {
  const known: MessageDescriptor | undefined = WORDS[reason.code]; // an older screen may meet a newer code
  const words = known ? i18n._(known) : reason.code.replaceAll("_", " ");
  const fact = factOf(i18n, reason.code, (reason.facts ?? {}) as Record<string, unknown>);
  return fact ? `${words} (${fact})` : words;
}

function factOf(i18n: I18n, code: Code, facts: Record<string, unknown>): string {
  const text = (name: string) => (typeof facts[name] === "string" ? facts[name] : "");
  if (text("amount")) return money(text("amount"), text("currency") || "EUR", i18n.locale);
  if (text("difference") && text("currency")) return money(text("difference").replace("-", ""), text("currency"), i18n.locale);
  if (text("converted")) {
    const both: [string, string] = [
      money(text("asked"), text("currency"), i18n.locale),
      money(text("converted"), text("to"), i18n.locale),
    ];
    return `${both[0]} ≈ ${both[1]}`;
  }
  if (text("open")) return i18n._(msg`${money(text("open"), text("currency") || "EUR", i18n.locale)} stays open`);
  if (text("reference")) return text("reference");
  if (text("date")) return day(text("date"), i18n.locale);
  if (/^-?\d+$/.test(text("days"))) {
    const told = Number(text("days"));
    const days = Math.abs(told);
    // Matching counts from the days on which payment was expected: after it was due, or before there was anything to pay.
    if (code === "date" || code === "date_outside_window") {
      if (told === 0) return i18n._(msg`paid in time`);
      return told > 0
        ? i18n._(msg`${plural(days, { one: "# day after it was due", other: "# days after it was due" })}`)
        : i18n._(msg`${plural(days, { one: "# day early", other: "# days early" })}`);
    }
    return i18n._(msg`${plural(days, { 0: "the same day", one: "# day apart", other: "# days apart" })}`);
  }
  return "";
}
