import type * as Of from "../api/types";
import { fuel, id, sale } from "./world-papers";

function transaction(number: number, part: Partial<Of.Transaction>): Of.Transaction {
  return {
    id: id(number),
    bank_account_id: id(60),
    booking_date: "2026-11-20",
    value_date: "2026-11-20",
    amount: "-10.00",
    currency: "EUR",
    counterparty_name: null,
    counterparty_iban: null,
    remittance_information: "",
    structured_communication: null,
    end_to_end_id: null,
    mandate_id: null,
    creditor_id: null,
    bank_transaction_code: null,
    entry_reference: null,
    source: "psd2",
    explanation: null,
    explained_by: null,
    snoozed_until: null,
    closed_at: null,
    closed_note: null,
    vanished_at: null,
    booking_id: null,
    todo: null,
    version: 1,
    ...part,
  };
}

export const transactions: Of.Transaction[] = [
  transaction(30, {
    amount: "-121.00",
    counterparty_name: "PROXIMUS",
    counterparty_iban: "BE50001005000018",
    structured_communication: "010806817183",
  }),
  transaction(31, {
    booking_date: "2026-11-19",
    amount: "-74.20",
    counterparty_name: "TOTAL 4512 MECHELEN",
    remittance_information: "BETALING MET BANKCONTACT 18-11 12:04 TOTAL 4512 MECHELEN KAART 5244",
  }),
  transaction(32, {
    booking_date: "2026-11-17",
    amount: "12450.50",
    counterparty_name: "Brouwerij De Halve Maan",
    counterparty_iban: "BE68539007547034",
    remittance_information: "F2026-0042",
    booking_id: id(50),
  }),
  transaction(33, {
    booking_date: "2026-11-15",
    amount: "-4.50",
    counterparty_name: "KBC Bank",
    remittance_information: "Beheerskosten oktober",
    explanation: "bank_cost",
    explained_by: "rule:1",
  }),
  transaction(34, {
    booking_date: "2026-11-12",
    amount: "-349.99",
    counterparty_name: "Coolblue België NV",
    remittance_information: "Bestelling 81720931",
  }),
];

export const reasons: Of.Reason[] = [
  { code: "structured_communication", subjects: [], facts: { reference: "+++010/8068/17183+++" } },
  { code: "amount", subjects: [], facts: { amount: "121.00", currency: "EUR" } },
  { code: "date_outside_window", subjects: [], facts: { days: "23" } },
];

export const bookings: Of.Booking[] = [
  {
    id: id(50),
    documents: [sale],
    transactions: [transactions[2] as Of.Transaction],
    balance: { complete: true, state: "complete", missing: "0.00", currency: "EUR" },
    made_by: "matching",
    reasons: [
      { code: "invoice_number", subjects: [], facts: { reference: "F2026-0042" } },
      { code: "amount", subjects: [], facts: { amount: "12450.50", currency: "EUR" } },
    ],
    accepted_at: null,
    paused_until: null,
    note: null,
    version: 1,
    created_at: "2026-11-17T06:00:00Z",
  },
  {
    id: id(51),
    documents: [fuel],
    transactions: [transactions[1] as Of.Transaction],
    balance: { complete: false, state: "partly_documented", missing: "25.80", currency: "EUR" },
    made_by: "user",
    reasons: [{ code: "partial_payment", subjects: [], facts: {} }],
    accepted_at: null,
    paused_until: null,
    note: null,
    version: 1,
    created_at: "2026-11-17T06:00:00Z",
  },
];
