import type { QueryClient } from "@tanstack/react-query";
import type { paths } from "./schema";

/** Marks everything read from these paths as old: what a screen shows now is fetched again. */
export function refresh(queries: QueryClient, ...stale: (keyof paths)[]): Promise<unknown> {
  return Promise.all(stale.map((path) => queries.invalidateQueries({ queryKey: ["get", path] })));
}

/** What may look different after any answer to a question. */
export function refreshAnswers(queries: QueryClient): Promise<unknown> {
  return refresh(
    queries,
    "/v1/todo",
    "/v1/documents",
    "/v1/documents/{id}",
    "/v1/documents/{id}/candidates",
    "/v1/documents/{id}/parts",
    "/v1/transactions",
    "/v1/transactions/{id}",
    "/v1/transactions/{id}/candidates",
    "/v1/deliveries",
    "/v1/mailboxes/{id}/messages",
    "/v1/mail-senders",
    "/v1/bookings",
    "/v1/rule-suggestions",
    "/v1/bookings/{id}",
    "/v1/payables",
    "/v1/payment-files",
    "/v1/document-requests",
  );
}
