import type * as Of from "../api/types";

/** A small invented administration that the tests and the look-see server share. */
export const COMPANY = "0193b5c1-0000-7000-8000-000000000001";
const id = (number: number) => `0193b5c1-0000-7000-8000-${String(number).padStart(12, "0")}`;

export const session: Of.Session = {
  user: { id: id(2), email: "an.peeters@example.be", name: "An Peeters", language: "en" },
  company: {
    id: COMPANY,
    name: "Peeters & Zonen BV",
    vat_number: "BE0417497106",
    language: "nl",
    delivery_policy: "automatic",
    street: null,
    postal_code: null,
    city: null,
  },
  companies: [
    { id: COMPANY, name: "Peeters & Zonen BV", vat_number: "BE0417497106", role: "owner" },
    { id: id(3), name: "Atelier Lumière SRL", vat_number: "BE0403170701", role: "member" },
  ],
  role: "owner",
  token: null,
  permissions: [
    "company:write",
    "members:write",
    "api_keys:read",
    "api_keys:write",
    "banks:write",
    "mailboxes:write",
    "documents:write",
    "transactions:write",
    "bookings:write",
    "accountant:write",
    "deliveries:write",
  ],
};

function summary(number: number, part: Partial<Of.DocumentSummary>): Of.DocumentSummary {
  return {
    id: id(number),
    filename: `scan-${number}.pdf`,
    kind: "invoice",
    direction: "purchase",
    supplier_name: null,
    customer_name: null,
    invoice_number: null,
    issue_date: null,
    due_date: null,
    currency: "EUR",
    tax_inclusive_amount: null,
    structured_communication: null,
    pages: 1,
    ...part,
  };
}

export const proximus = summary(10, {
  filename: "factuur-proximus-2026-10.pdf",
  supplier_name: "Proximus NV",
  customer_name: "Peeters & Zonen BV",
  invoice_number: "7114582210",
  issue_date: "2026-10-28",
  due_date: "2026-11-20",
  tax_inclusive_amount: "121.00",
  structured_communication: "010806817183",
  pages: 1,
});
const fuel = summary(11, {
  filename: "IMG_2231.jpg",
  kind: "receipt",
  supplier_name: "TotalEnergies Mechelen",
  issue_date: "2026-11-18",
  tax_inclusive_amount: "74.20",
});
const sale = summary(12, {
  filename: "F2026-0042.xml",
  direction: "sale",
  supplier_name: "Peeters & Zonen BV",
  customer_name: "Brouwerij De Halve Maan",
  invoice_number: "F2026-0042",
  issue_date: "2026-11-02",
  due_date: "2026-12-02",
  tax_inclusive_amount: "12450.50",
});
const unread = summary(13, {
  filename: "onleesbare bijlage uit de mailbox met een heel lange naam.pdf",
  kind: "other",
  direction: null,
  currency: null,
});

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

const reasons: Of.Reason[] = [
  { code: "structured_communication", subjects: [], facts: { reference: "+++010/8068/17183+++" } },
  { code: "amount", subjects: [], facts: { amount: "121.00", currency: "EUR" } },
  { code: "date_outside_window", subjects: [], facts: { days: "23" } },
];

const NO_FACTS: Of.TodoItem["title_facts"] = {
  name: null,
  filename: null,
  description: null,
  amount: null,
  currency: null,
  date: null,
  due_date: null,
  days: null,
  missing: null,
  payment_mark: null,
  accepted: null,
  ended: null,
  valid_until: null,
  waiting: null,
};

export const todo: Of.TodoItem[] = [
  {
    id: "suggestion-1",
    kind: "suggestion_to_confirm",
    subject: { type: "document", id: proximus.id },
    urgent: false,
    since: "2026-11-20T08:00:00Z",
    problem: null,
    title_facts: { ...NO_FACTS, name: "Proximus NV", amount: "121.00", currency: "EUR", date: "2026-10-28" },
    suggestion: {
      decision_id: id(40),
      documents: [proximus],
      transactions: [transactions[0] as Of.Transaction],
      score: 0.82,
      reasons,
    },
    answers: ["confirm", "reject", "link"],
  },
  {
    id: "missing-1",
    kind: "transaction_without_document",
    subject: { type: "transaction", id: id(34) },
    urgent: false,
    since: "2026-11-12T08:00:00Z",
    problem: null,
    title_facts: { ...NO_FACTS, name: "Coolblue België NV", amount: "-349.99", currency: "EUR", date: "2026-11-12" },
    suggestion: null,
    answers: ["link", "private", "bank_cost", "other_without_document", "snooze", "done_with_message"],
  },
  {
    id: "unpaid-1",
    kind: "document_unpaid",
    subject: { type: "document", id: fuel.id },
    urgent: false,
    since: "2026-11-18T08:00:00Z",
    problem: null,
    title_facts: {
      ...NO_FACTS,
      name: "TotalEnergies Mechelen",
      amount: "74.20",
      currency: "EUR",
      date: "2026-11-18",
      due_date: "2026-11-18",
    },
    suggestion: null,
    answers: [
      "link",
      "remind",
      "paid_card",
      "direct_debit",
      "paid_cash",
      "paid_private_money",
      "not_an_invoice",
      "snooze",
      "done_with_message",
    ],
  },
  {
    id: "failed-1",
    kind: "delivery_failed",
    subject: { type: "delivery", id: id(70) },
    urgent: false,
    since: "2026-11-19T08:00:00Z",
    suggestion: null,
    title_facts: { ...NO_FACTS, name: "Brouwerij De Halve Maan", amount: "12450.50", currency: "EUR", date: "2026-11-02" },
    problem: { code: "addressRefused", title: "Refused", detail: "", facts: {} },
    answers: ["retry", "done_with_message"],
  },
  {
    id: "consent-1",
    kind: "consent_ending",
    subject: { type: "bank_connection", id: id(61) },
    urgent: false,
    since: "2026-11-20T08:00:00Z",
    suggestion: null,
    problem: null,
    title_facts: { ...NO_FACTS, name: "KBC", days: "7", valid_until: "2026-12-01" },
    answers: ["renew"],
  },
];

const field = (value: unknown, confidence: number, box: number[] | null, source: Of.Field["source"] = "text"): Of.Field => ({
  value,
  confidence,
  page: box ? 1 : null,
  box,
  source,
  corrected: false,
});

function document(from: Of.DocumentSummary, part: Partial<Of.Document> = {}): Of.Document {
  return {
    media_type: "application/pdf",
    size: 81234,
    source: "upload",
    received_at: "2026-11-01T09:12:00Z",
    reading_state: "read",
    reading_problem: null,
    supplier_vat_number: null,
    customer_vat_number: null,
    tax_exclusive_amount: null,
    vat_amount: null,
    iban: null,
    payment_means: null,
    fields: {},
    contradictions: [],
    payment_mark: null,
    payment_mark_by: null,
    snoozed_until: null,
    reminder_on: null,
    closed_note: null,
    closed_at: null,
    deleted_at: null,
    released_at: null,
    superseded_by: null,
    booking_id: null,
    delivery: {
      state: "none",
      sent_at: null,
      recipient: null,
      verdict: { due: false, reason: "waits_for_answer", due_at: null, facts: {} },
    },
    arrivals: [{ source: "mailbox", source_reference: null, filename: from.filename, created_at: "2026-11-01T09:12:00Z" }],
    version: 3,
    ...from,
    ...part,
  };
}

export const documents: Of.Document[] = [
  document(proximus, {
    supplier_vat_number: "BE0202239951",
    iban: "BE50001005000018",
    fields: {
      supplier_name: field("Proximus NV", 0.98, [0.08, 0.06, 0.36, 0.09]),
      supplier_vat_number: field("BE0202239951", 0.99, [0.08, 0.1, 0.3, 0.12]),
      customer_name: field("Peeters & Zonen BV", 0.62, [0.56, 0.16, 0.82, 0.185], "ocr"),
      invoice_number: field("7114582210", 0.96, [0.24, 0.28, 0.4, 0.3]),
      issue_date: field("2026-10-28", 0.94, [0.24, 0.31, 0.38, 0.33]),
      due_date: field("2026-11-20", 0.91, [0.24, 0.34, 0.38, 0.36]),
      tax_inclusive_amount: field("121.00", 0.97, [0.72, 0.62, 0.88, 0.65]),
      tax_exclusive_amount: field("100.00", 0.97, [0.72, 0.55, 0.88, 0.575]),
      vat_amount: field("21.00", 0.71, [0.72, 0.585, 0.88, 0.61], "ocr"),
      currency: field("EUR", 0.99, null),
      iban: field("BE50001005000018", 0.99, [0.12, 0.8, 0.4, 0.825], "qr"),
      structured_communication: field("010806817183", 0.99, [0.12, 0.84, 0.4, 0.865], "qr"),
      vat_breakdown: field([{ rate: "21.00", taxable_amount: "100.00", vat_amount: "21.00" }], 0.97, null),
    },
    contradictions: [{ field: "due_date", values: [] }],
  }),
  document(fuel, { source: "upload" }),
  document(sale, {
    booking_id: id(50),
    delivery: {
      state: "sent",
      sent_at: "2026-11-02T10:00:00Z",
      recipient: "peeters@yuki.example",
      verdict: { due: false, reason: "already_sent", due_at: null, facts: {} },
    },
  }),
  document(unread, {
    reading_state: "unreadable",
    pages: 0,
    reading_problem: { code: "damaged", title: "Damaged", detail: "", facts: {} },
  }),
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

export const institutions: Of.Institution[] = [
  ["argenta", "Argenta", "#006e51"],
  ["belfius", "Belfius", "#c30045"],
  ["bnp_paribas_fortis", "BNP Paribas Fortis", "#00915a"],
  ["cbc", "CBC", "#003768"],
  ["crelan", "Crelan", "#b5d334"],
  ["ing", "ING", "#ff6200"],
  ["kbc", "KBC", "#003665"],
  ["triodos", "Triodos", "#1c4d8c"],
].map(([key = "", name = "", colour = ""]) => ({
  id: key,
  name,
  colour,
  bics: [],
  connector: "berlin_group",
  successor: null,
  supported: key !== "triodos",
}));

export const connections: Of.BankConnection[] = [
  {
    id: id(61),
    institution_id: "kbc",
    status: "valid",
    valid_until: "2026-12-01",
    days_left: 7,
    polled_at: "2026-11-24T06:00:00Z",
    succeeded_at: "2026-11-24T06:00:00Z",
    next_try_at: "2026-11-24T12:00:00Z",
    problem: null,
    accounts: [
      {
        id: id(60),
        iban: "BE68539007547034",
        name: "Zichtrekening",
        currency: "EUR",
        balance: "18422.13",
        balance_at: "2026-11-24T06:00:00Z",
        transactions: 214,
        fetched_through: "2026-11-23",
        balance_gap: null,
      },
    ],
  },
];

export const mailboxes: Of.Mailbox[] = [
  {
    id: id(62),
    address: "facturen@peeters.example",
    host: "imap.telenet.be",
    port: 993,
    username: "facturen@peeters.example",
    checked_at: "2026-11-24T07:00:00Z",
    succeeded_at: "2026-11-24T07:00:00Z",
    problem: null,
    taken: 37,
    left: 43,
  },
];

export const messages: Of.MailMessage[] = [
  {
    id: id(80),
    folder: "INBOX",
    sender: "no-reply@proximus.be",
    subject: "Uw factuur van oktober",
    sent_at: "2026-10-29T07:00:00Z",
    outcome: "taken",
    reason: "attachment_is_document",
    parts: [
      {
        filename: "factuur.pdf",
        media_type: "application/pdf",
        size: 81234,
        outcome: "taken",
        reason: "attachment_is_document",
        document_id: proximus.id,
      },
    ],
  },
  {
    id: id(81),
    folder: "INBOX",
    sender: "nieuws@voorbeeld.be",
    subject: "Ons aanbod",
    sent_at: "2026-10-28T07:00:00Z",
    outcome: "left",
    reason: "small_picture",
    parts: [
      { filename: "logo.png", media_type: "image/png", size: 900, outcome: "left", reason: "small_picture", document_id: null },
    ],
  },
];

export const accountant: Of.Accountant = {
  name: "Yuki",
  channel: "email",
  email: "peeters@yuki.example",
  host: null,
  port: null,
  username: null,
  host_key: null,
  fingerprint: null,
  folder: "",
  pdf: "inside",
  tested_at: null,
  test_problem: null,
  version: 2,
};

export const deliveries: Of.Delivery[] = [
  {
    id: id(70),
    document_id: sale.id,
    document: sale,
    document_version: 1,
    form: "ubl",
    next_try_at: null,
    filename: null,
    proof: null,
    channel: "email",
    recipient: "peeters@yuki.example",
    state: "failed",
    attempts: 4,
    problem: { code: "addressRefused", title: "Refused", detail: "", facts: {}, about: "address" },
    created_at: "2026-11-19T07:00:00Z",
    sent_at: null,
  },
  {
    id: id(71),
    document_id: proximus.id,
    document: proximus,
    document_version: 1,
    form: "ubl",
    next_try_at: null,
    filename: null,
    proof: null,
    channel: "email",
    recipient: "peeters@yuki.example",
    state: "sent",
    attempts: 1,
    problem: null,
    created_at: "2026-11-18T07:00:00Z",
    sent_at: "2026-11-18T07:01:00Z",
  },
];

export const pairs: Of.DocumentPair[] = [
  {
    id: id(90),
    first: proximus,
    second: { ...proximus, id: id(14), filename: "scan.pdf" },
    likeness: "maybe",
    reasons: [
      { code: "number_same", subjects: [], facts: {} },
      { code: "total_same", subjects: [], facts: {} },
    ],
    decision: null,
    decided_by: null,
    decided_at: null,
  },
];
