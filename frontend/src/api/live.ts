import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { refresh } from "./refresh";
import type { paths } from "./schema";

/** One thing that happened, as /v1/events tells it. */
export interface LiveEvent {
  kind: string;
  subject_type: string;
  subject_id: string | null;
  facts: Record<string, unknown>;
}

const DOCUMENTS = ["/v1/documents", "/v1/documents/{id}"] as const;
const TRANSACTIONS = ["/v1/transactions", "/v1/transactions/{id}"] as const;
const PAYMENTS = ["/v1/payables", "/v1/payment-files"] as const;
const BOOKINGS = ["/v1/bookings", "/v1/bookings/{id}", "/v1/todo", ...PAYMENTS] as const;
const DELIVERIES = ["/v1/deliveries", "/v1/coda-options", ...DOCUMENTS] as const;
const MESSAGES = ["/v1/mailboxes/{id}/messages", "/v1/todo"] as const;

const RULES = ["/v1/rules", "/v1/rules/{id}", "/v1/rule-suggestions"] as const;

/** Which reads each event makes old. */
const TOUCHES: Record<string, readonly (keyof paths)[]> = {
  "document.received": [...DOCUMENTS, "/v1/todo"],
  "document.read": [...DOCUMENTS, "/v1/todo", "/v1/documents/{id}/candidates", "/v1/payables"],
  "document.corrected": [...DOCUMENTS, "/v1/documents-to-check"],
  "document.learned": [...DOCUMENTS, "/v1/documents/{id}/lessons", "/v1/counterparties"],
  "document.put_right": [...DOCUMENTS, "/v1/documents/{id}/lessons", "/v1/documents-to-check", "/v1/todo"],
  "counterparty.changed": ["/v1/counterparties", "/v1/documents/{id}/lessons"],
  "document.matched": [...DOCUMENTS, ...TRANSACTIONS, ...BOOKINGS],
  "transaction.stored": [
    ...TRANSACTIONS,
    "/v1/todo",
    "/v1/bank-connections",
    "/v1/accounts",
    "/v1/documents/{id}/card-statements",
  ],
  "booking.made": [...BOOKINGS, ...DOCUMENTS, ...TRANSACTIONS],
  "booking.undone": [...BOOKINGS, ...DOCUMENTS, ...TRANSACTIONS],
  "statement_file.received": ["/v1/statement-files"],
  "statement_file.imported": [
    "/v1/statement-files",
    "/v1/accounts",
    "/v1/accounts/{id}/coverage",
    "/v1/bank-connections",
    ...TRANSACTIONS,
    "/v1/todo",
  ],
  "coverage.changed": ["/v1/accounts/{id}/coverage", "/v1/accounts", "/v1/todo"],
  "payment_file.made": PAYMENTS,
  "payment_file.withdrawn": PAYMENTS,
  "payment_file.reported": PAYMENTS,
  "request.changed": ["/v1/document-requests", "/v1/todo", ...TRANSACTIONS],
  "rule.changed": RULES,
  "rule.applied": [...RULES, "/v1/rules/{id}/deeds", ...DOCUMENTS, ...TRANSACTIONS, ...BOOKINGS],
  "rule.suggested": ["/v1/rule-suggestions"],
  "remark.changed": ["/v1/remarks/{subject_type}/{id}", "/v1/tags"],
  "todo.changed": ["/v1/todo"],
  "matching_policy.changed": ["/v1/matching-policy"],
  "matching.forgotten": ["/v1/learned-aliases", "/v1/kept-apart", "/v1/todo"],
  "delivery.sent": DELIVERIES,
  "delivery.failed": [...DELIVERIES, "/v1/todo"],
  "coda.changed": ["/v1/coda-options"],
  "consent.ending": ["/v1/bank-connections", "/v1/todo"],
  "consent.ended": ["/v1/bank-connections", "/v1/todo"],
  "connection.changed": ["/v1/bank-connections", "/v1/accounts", "/v1/accounts/{id}/coverage", "/v1/todo"],
  "mailbox.checked": ["/v1/mailboxes", "/v1/mailboxes/{id}/messages", "/v1/todo"],
  "mail_message.answered": MESSAGES,
  "mail_message.asked": MESSAGES,
  "mail_message.retried": MESSAGES,
  progress: ["/v1/bank-connections", "/v1/mailboxes"],
};
const GATHER_MS = 250;

/** Gathers what a burst of events touches, and refreshes each read once. */
export function gather(queries: QueryClient): (kind: string) => void {
  const waiting = new Set<keyof paths>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (kind) => {
    for (const path of TOUCHES[kind] ?? []) waiting.add(path);
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void refresh(queries, ...waiting);
      waiting.clear();
    }, GATHER_MS);
  };
}

/** Keeps one stream open while someone is signed in, and passes each event on. */
export function useLive(company: string | undefined, onEvent: (event: LiveEvent) => void): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!company || typeof EventSource === "undefined") return;
    const touch = gather(queries);
    const stream = new EventSource("/v1/events");
    const listen = (message: MessageEvent<string>) => {
      touch(message.type);
      const data: unknown = JSON.parse(message.data);
      if (data && typeof data === "object") onEvent({ facts: {}, ...data, kind: message.type } as LiveEvent);
    };
    for (const kind of Object.keys(TOUCHES)) stream.addEventListener(kind, listen);
    return () => stream.close();
  }, [company, queries, onEvent]);
}
