import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What a file contradicts, in words. */
export const RULES: Record<string, MessageDescriptor> = {
  balance: msg`Its transactions do not lead from its opening balance to its closing balance.`,
  totals: msg`The sums it states are not those of its transactions.`,
  count: msg`It has more or fewer lines than it says.`,
  account: msg`Its closing balance is of another account.`,
  currency: msg`A transaction is in another currency than the account.`,
  sequence: msg`A number is missing in the row of its transactions.`,
  link: msg`A line says that another follows, and none does.`,
  details: msg`The parts of a transaction do not add up to it.`,
  reference: msg`The check digits of a structured communication are wrong.`,
  chain: msg`It does not begin where the statement before it ends.`,
  final: msg`It does not say rightly whether another statement follows.`,
};

/** What a column of a table can hold. */
export const COLUMNS: Record<string, MessageDescriptor> = {
  booking_date: msg`Booking day`,
  value_date: msg`Value day`,
  amount: msg`Amount`,
  credit: msg`Amount that came in`,
  debit: msg`Amount that went out`,
  currency: msg`Currency`,
  account: msg`Own account number`,
  holder: msg`Account holder`,
  counterparty_name: msg`Name of the other side`,
  counterparty_account: msg`Account of the other side`,
  counterparty_bic: msg`BIC of the other side`,
  structured_communication: msg`Structured communication`,
  communication: msg`Communication`,
  description: msg`Description by the bank`,
  kind: msg`Kind of transaction`,
  reference: msg`The bank's reference`,
  statement_number: msg`Number of the statement`,
  balance: msg`Balance after the transaction`,
  status: msg`State (booked, refused, …)`,
};

/** Formats by the names people know them by. */
export const FORMATS: Record<string, string> = {
  coda: "CODA",
  "camt.052": "CAMT.052",
  "camt.053": "CAMT.053",
  "camt.054": "CAMT.054",
  mt940: "MT940",
  mt942: "MT942",
  csv: "CSV",
};
