import type { Rule } from "../api/types.ts";

export const rule: Rule = {
  id: "0193b5c1-0000-7000-8000-0000000000a1",
  name: null,
  about: "transaction",
  conditions: [
    { kind: "iban", any_of: ["BE68539007547034"] },
    { kind: "amount", at_least: "405.00", at_most: "495.00", currency: "EUR" },
    { kind: "rhythm", every: "month", on: "2026-11-02", within_days: 5 },
  ],
  actions: [
    { kind: "mark", explanation: "loan" },
    { kind: "tag", tag: "Wagen" },
  ],
  enabled: true,
  origin: "answer",
  done: 3,
  shadowed_by: null,
  version: 1,
  created_at: "2026-11-20T09:00:00Z",
};
