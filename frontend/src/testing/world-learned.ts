import type { Counterparty, PageWord } from "@/api/types";
import { proximus } from "./world-papers";

const line = (text: string, top: number): PageWord[] =>
  text.split(" ").map((word, at) => ({ text: word, box: [0.1 + at * 0.1, top, 0.19 + at * 0.1, top + 0.02] }));

/** The words of the first page of any document. */
export const pageWords: PageWord[] = [
  ...line("Proximus NV", 0.1),
  ...line("BE68 5390 0754 7034", 0.3),
  ...line("Kenmerk P2026-77", 0.5),
];

export const counterparty: Counterparty = {
  id: "00000000-0000-7000-8000-0000000000c1",
  name: "Proximus NV",
  vat_number: "BE0202239951",
  created_at: "2026-11-20T08:00:00Z",
  facts: [
    {
      id: "00000000-0000-7000-8000-0000000000c2",
      kind: "name",
      value: "Proximus NV",
      learned_by: "user",
      times: 2,
      document_id: proximus.id,
      filename: "proximus.pdf",
      told_at: "2026-11-20T08:00:00Z",
      forgotten_at: null,
    },
  ],
  places: [
    {
      id: "00000000-0000-7000-8000-0000000000c3",
      field: "invoice_number",
      value: "P2026-77",
      label: "kenmerk",
      put_right: 3,
      document_id: proximus.id,
      filename: "proximus.pdf",
      created_at: "2026-11-20T08:00:00Z",
      forgotten_at: null,
    },
  ],
};
