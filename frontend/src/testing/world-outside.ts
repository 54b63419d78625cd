import type * as Of from "../api/types";
import { id, proximus, sale } from "./world-papers";

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
    next_try_at: null,
    next_poll_at: "2026-11-24T12:00:00Z",
    polls_left: 3,
    left_out: [],
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
        missing_days: null,
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

export const mailSenders: Of.MailSender[] = [
  { id: id(90), sender: "@drukkerij.example", because: "quote_or_order", outcome: "taken", created_at: "2026-11-02T09:00:00Z" },
];

export const messages: Of.MailMessage[] = [
  {
    id: id(80),
    mailbox_id: id(62),
    is_asked: false,
    answered_at: null,
    folder: "INBOX",
    sender: "no-reply@proximus.be",
    subject: "Uw factuur van oktober",
    sent_at: "2026-10-29T07:00:00Z",
    outcome: "taken",
    reason: "attachment_is_document",
    parts: [
      {
        position: 0,
        kind: "file",
        within: [],
        url: null,
        because: null,
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
    mailbox_id: id(62),
    is_asked: false,
    answered_at: null,
    folder: "INBOX",
    sender: "nieuws@voorbeeld.be",
    subject: "Ons aanbod",
    sent_at: "2026-10-28T07:00:00Z",
    outcome: "left",
    reason: "small_picture",
    parts: [
      {
        position: 0,
        kind: "file",
        within: [],
        url: null,
        because: null,
        filename: "logo.png",
        media_type: "image/png",
        size: 900,
        outcome: "left",
        reason: "small_picture",
        document_id: null,
      },
    ],
  },
  {
    id: id(82),
    mailbox_id: id(62),
    is_asked: true,
    answered_at: null,
    folder: "INBOX",
    sender: "boekhouding@drukkerij.example",
    subject: "Factuur 2026/118",
    sent_at: null,
    outcome: "failed",
    reason: "mailServerMisbehaves",
    parts: [],
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

const statement = { year: 2026, number: 214, day: "2026-11-22", sent_at: "2026-11-23T08:02:00Z" };
export const codaOptions: Of.CodaOptions = {
  items: [
    {
      bank_account_id: id(80),
      iban: "BE68539007547034",
      name: "KBC zichtrekening",
      currency: "EUR",
      enabled: true,
      since: "2026-10-01",
      proved_through: "2026-11-22",
      waits_for_proof: true,
      written: statement,
      sent: statement,
    },
    {
      bank_account_id: id(81),
      iban: "BE71096123456769",
      name: "Belfius",
      currency: "EUR",
      enabled: false,
      since: null,
      proved_through: null,
      waits_for_proof: false,
      written: null,
      sent: null,
    },
  ],
  price: "1.60",
  months: [
    { month: "2026-11", accounts: 2, amount: "3.20" },
    { month: "2026-10", accounts: 1, amount: "1.60" },
  ],
};
export const deliveries: Of.Delivery[] = [
  {
    id: id(70),
    document_id: sale.id,
    document: sale,
    account: null,
    document_version: 1,
    form: "ubl",
    next_try_at: null,
    filename: null,
    proof: null,
    channel: "email",
    recipient: "peeters@yuki.example",
    state: "failed",
    attempts: 4,
    problem: { code: "addressRefused", title: "Refused", detail: "", facts: {}, about: "accountant" },
    created_at: "2026-11-19T07:00:00Z",
    sent_at: null,
  },
  {
    id: id(71),
    document_id: proximus.id,
    document: proximus,
    account: null,
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
