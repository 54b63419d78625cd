import type * as Of from "../api/types";

/** A small invented administration that the tests and the look-see server share. */
export const COMPANY = "0193b5c1-0000-7000-8000-000000000001";

export const id = (number: number) => `0193b5c1-0000-7000-8000-${String(number).padStart(12, "0")}`;

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

export const fuel = summary(11, {
  filename: "IMG_2231.jpg",
  kind: "receipt",
  supplier_name: "TotalEnergies Mechelen",
  issue_date: "2026-11-18",
  tax_inclusive_amount: "74.20",
});

export const sale = summary(12, {
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

const field = (value: unknown, confidence: number, box: number[] | null, source: Of.Field["source"] = "text"): Of.Field => ({
  value,
  confidence,
  sure: confidence >= 0.92,
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
