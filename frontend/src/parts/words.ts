import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Document } from "@/api/types";

export type Words = Record<string, MessageDescriptor>;
type Verdict = Document["delivery"]["verdict"];

export const KINDS: Words = {
  invoice: msg`Invoice`,
  credit_note: msg`Credit note`,
  receipt: msg`Receipt`,
  card_statement: msg`Card statement`,
  contract: msg`Contract`,
  other: msg`Other document`,
};
export const DIRECTIONS: Words = { purchase: msg`Purchase`, sale: msg`Sale` };
export const EXPLANATIONS: Words = {
  private: msg`Private`,
  bank_cost: msg`Bank cost`,
  interest: msg`Interest`,
  cash_withdrawal: msg`Cash withdrawal`,
  tax: msg`Tax`,
  social_security: msg`Social security`,
  salary: msg`Salary`,
  own_transfer: msg`Transfer between own accounts`,
  card_settlement: msg`Settlement of a credit card`,
  prepaid_load: msg`Load of a prepaid card`,
  loan: msg`Loan`,
  other: msg`Needs no document`,
};
export const PAYMENT_MARKS: Words = {
  private_money: msg`Paid with private money`,
  cash: msg`Paid in cash`,
  card: msg`Paid by card`,
  direct_debit: msg`Paid by direct debit`,
};
export const SOURCES: Words = {
  upload: msg`Uploaded`,
  mailbox: msg`From a mailbox`,
  mail: msg`By e-mail`,
  peppol: msg`Over Peppol`,
  psd2: msg`From the bank`,
  file: msg`From a file`,
  coda: msg`From a CODA file`,
  camt: msg`From a CAMT file`,
  api: msg`From another program`,
  request: msg`Asked for by mail`,
  split: msg`Cut from a picture of several papers`,
  einvoice: msg`Stated in the e-invoice`,
  qr: msg`Read in a QR code`,
  text: msg`Read in the text`,
  ocr: msg`Read from the picture`,
  user: msg`Corrected by you`,
  learned: msg`From where you corrected it before`,
  known_counterparty: msg`Known of this counterparty`,
};
export const FIELDS: Words = {
  supplier_name: msg`Supplier`,
  supplier_vat_number: msg`Supplier's VAT number`,
  customer_name: msg`Customer`,
  customer_vat_number: msg`Customer's VAT number`,
  invoice_number: msg`Number`,
  issue_date: msg`Date`,
  due_date: msg`Due date`,
  currency: msg`Currency`,
  tax_inclusive_amount: msg`Total with VAT`,
  tax_exclusive_amount: msg`Total without VAT`,
  vat_amount: msg`VAT`,
  vat_breakdown: msg`VAT by rate`,
  iban: msg`Account to pay to`,
  bic: msg`BIC`,
  structured_communication: msg`Structured communication`,
  payment_means: msg`How it was paid`,
  kind: msg`Kind`,
  direction: msg`Purchase or sale`,
  supplier_country: msg`Supplier's country`,
  customer_country: msg`Customer's country`,
  attachment: msg`The document as a PDF`,
  card_lines: msg`Lines that do not add up`,
};
/** Every verdict of the contract has its words, or this does not compile. */
const VERDICTS: Record<Verdict["reason"], MessageDescriptor> = {
  matched: msg`Goes because it is matched with a transaction.`,
  sales_document: msg`Goes at once because it is a sales document.`,
  released: msg`Goes because you released it.`,
  marked: msg`Goes because you said how it was paid.`,
  reminder_set: msg`Goes because a payment reminder is set.`,
  snoozed: msg`Goes because it was paused.`,
  booking_paused: msg`Goes because its booking was paused.`,
  sent_again: msg`Goes again because you asked for it.`,
  deleted: msg`Is not sent because it was deleted.`,
  superseded: msg`Is not sent because another copy of it leads.`,
  not_read_yet: msg`Waits until it has been read.`,
  unreadable: msg`Waits because it could not be read: complete it by hand.`,
  not_accounting: msg`Is not sent because it is not an invoice or receipt.`,
  already_sent: msg`Was sent already.`,
  changed_since_sent: msg`Was changed after it was sent. Send it again if your accountant needs the change.`,
  kept_back: msg`A rule keeps it back until you release it.`,
  waits_for_release: msg`Waits until you release it.`,
  waits_for_card_statement: msg`Waits for the card statement.`,
  waits_for_collection: msg`Waits for the direct debit.`,
  waits_for_answer: msg`Waits until it is matched or you say how it was paid.`,
  undo_window: msg`Waits a moment, so that you can still undo.`,
};

/** Whether the accountant may have a document now, and why not. */
export function verdictWords(i18n: I18n, verdict: Verdict): string {
  if (verdict.reason === "changed_since_sent" && verdict.facts.sent === "another") {
    return i18n._(msg`Another copy of this invoice has gone to your accountant. Send this one too if they need it.`);
  }
  return word(i18n, VERDICTS, verdict.reason);
}

/** The words for a code; a code without words is shown as it is, readable enough. */
export function word(i18n: I18n, words: Words, code: string | null | undefined): string {
  if (!code) return "";
  const found = words[code];
  return found ? i18n._(found) : code.replaceAll("_", " ");
}
