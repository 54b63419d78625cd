import { client } from "@/api/client";
import type { Explanation, PaymentMark, TodoItem } from "@/api/types";

/** What was chosen where the answer asked something. */
export interface Chosen {
  day?: string;
  note?: string;
  kind?: Explanation;
  ids?: string[];
}

/** How an answer reaches the API, and how it is taken back.
 *
 * `held` ones have no way back that leaves no trace (an undone link is never proposed again), so they are
 * sent only when the eight seconds are over, or when the page is left.
 */
export interface Deed {
  send: (leaving: boolean) => Promise<unknown>;
  back?: () => Promise<unknown>;
  held: boolean;
}

const MARKS: Record<string, PaymentMark> = {
  paid_private_money: "private_money",
  paid_cash: "cash",
  paid_card: "card",
  direct_debit: "direct_debit",
};

export function deedOf(item: TodoItem, code: string, chosen: Chosen): Deed {
  const { type, id } = item.subject;
  const mark = MARKS[code];
  if (mark) return paymentMark(id, mark);
  switch (code) {
    case "same":
    case "two_invoices":
      return pair(id, code);
    case "link":
      return link(item, chosen.ids ?? []);
    case "confirm":
    case "reject":
      return suggestion(item, code);
    case "private":
    case "bank_cost":
      return explanation(id, code);
    case "other_without_document":
      return explanation(id, chosen.kind ?? "other");
    case "snooze":
    case "pause":
      return pause(type, id, chosen.day ?? "");
    case "done_with_message":
      return type === "coverage_gap" ? acceptance(id, chosen.note ?? "") : closure(item, chosen.note ?? "");
    case "take_lines":
      return linesTaken(id);
    case "ask_history":
      return history(id);
    case "send_original":
      return original(item.subject.document_id ?? "");
    case "not_needed":
      return type === "bank_connection" ? withdrawal(id) : notNeeded(id);
    case "not_expected":
      return endExpectation(id);
    case "take_back":
      return takeBack(item);
    case "remind":
      return reminder(id, chosen.day ?? "");
    case "retry":
      if (type === "accountant") return retryAll(item);
      return type === "card_statement" ? retry("document", item.subject.document_id ?? id) : retry(type, id);
    default:
      return toggle(code, id);
  }
}

function paymentMark(id: string, mark: PaymentMark): Deed {
  const params = { path: { id } };
  return {
    held: false,
    send: () => client.PUT("/v1/documents/{id}/payment-mark", { params, body: { mark } }),
    back: () => client.DELETE("/v1/documents/{id}/payment-mark", { params }),
  };
}

function pair(id: string, decision: "same" | "two_invoices"): Deed {
  const params = { path: { id } };
  return {
    held: false,
    send: () => client.PUT("/v1/document-pairs/{id}/decision", { params, body: { decision } }),
    back: () => client.DELETE("/v1/document-pairs/{id}/decision", { params }),
  };
}

function link(item: TodoItem, ids: string[]): Deed {
  const own = [item.subject.id];
  const body =
    item.subject.type === "document" ? { document_ids: own, transaction_ids: ids } : { document_ids: ids, transaction_ids: own };
  return { held: true, send: (leaving) => client.POST("/v1/bookings", { body, keepalive: leaving }) };
}

function suggestion(item: TodoItem, code: "confirm" | "reject"): Deed {
  const params = { path: { decision_id: item.suggestion?.decision_id ?? "" } };
  const send =
    code === "confirm"
      ? (leaving: boolean) => client.POST("/v1/suggestions/{decision_id}/confirmations", { params, keepalive: leaving })
      : (leaving: boolean) => client.POST("/v1/suggestions/{decision_id}/dismissals", { params, keepalive: leaving });
  return { held: true, send };
}

function explanation(id: string, kind: Explanation): Deed {
  const params = { path: { id } };
  return {
    held: false,
    send: () => client.PUT("/v1/transactions/{id}/explanation", { params, body: { kind } }),
    back: () => client.DELETE("/v1/transactions/{id}/explanation", { params }),
  };
}

function pause(type: string, id: string, until: string): Deed {
  const params = { path: { id } };
  const body = { until };
  if (type === "booking") {
    return {
      held: false,
      send: () => client.PUT("/v1/bookings/{id}/pause", { params, body }),
      back: () => client.DELETE("/v1/bookings/{id}/pause", { params }),
    };
  }
  const path = SNOOZES[type as keyof typeof SNOOZES] ?? "/v1/transactions/{id}/snooze";
  return {
    held: false,
    send: () => client.PUT(path, { params, body }),
    back: () => client.DELETE(path, { params }),
  };
}

const SNOOZES = {
  document: "/v1/documents/{id}/snooze",
  expected_document: "/v1/expected-documents/{id}/snooze",
} as const;

/** The question about a delivery is closed on its document. */
function closure({ subject }: TodoItem, note: string): Deed {
  const params = { path: { id: subject.document_id ?? subject.id } };
  const path = CLOSURES[subject.type as keyof typeof CLOSURES] ?? "/v1/documents/{id}/closure";
  return {
    held: false,
    send: () => client.PUT(path, { params, body: { note } }),
    back: () => client.DELETE(path, { params }),
  };
}

/** An access that was given up can only be had back at the bank, so it waits. */
function withdrawal(id: string): Deed {
  const params = { path: { id } };
  return { held: true, send: (leaving) => client.DELETE("/v1/bank-connections/{id}", { params, keepalive: leaving }) };
}

/** Transactions that were made are not unmade, so it waits. */
function linesTaken(id: string): Deed {
  const params = { path: { id } };
  return { held: true, send: (leaving) => client.PUT("/v1/card-statements/{id}/acceptance", { params, keepalive: leaving }) };
}

/** Days of an account are asked for while the user is here, or said not to matter. */
function history(id: string): Deed {
  return { held: false, send: () => client.POST("/v1/coverage-gaps/{id}/history-requests", { params: { path: { id } } }) };
}

function acceptance(id: string, note: string): Deed {
  const params = { path: { id } };
  return {
    held: false,
    send: () => client.PUT("/v1/coverage-gaps/{id}/acceptance", { params, body: { note } }),
    back: () => client.DELETE("/v1/coverage-gaps/{id}/acceptance", { params }),
  };
}

const CLOSURES = {
  booking: "/v1/bookings/{id}/closure",
  transaction: "/v1/transactions/{id}/closure",
} as const;

/** What has left cannot be called back, so it waits. */
function original(id: string): Deed {
  const params = { path: { id } };
  return {
    held: true,
    send: (leaving) => client.POST("/v1/documents/{id}/deliveries", { params, body: { form: "original" }, keepalive: leaving }),
  };
}

function endExpectation(id: string): Deed {
  const params = { path: { id } };
  const path = "/v1/expected-documents/{id}/end";
  return { held: false, send: () => client.PUT(path, { params }), back: () => client.DELETE(path, { params }) };
}

function notNeeded(id: string): Deed {
  const params = { path: { id } };
  return {
    held: false,
    send: () => client.PUT("/v1/mail-messages/{id}/not-needed", { params }),
    back: () => client.DELETE("/v1/mail-messages/{id}/not-needed", { params }),
  };
}

/** What the accountant's address keeps back, named by the way and the problem. */
function keptBack({ title_facts: { channel }, problem }: TodoItem) {
  return { path: { channel: channel ?? "email", code: problem?.code ?? "" } };
}

function takeBack(item: TodoItem): Deed {
  const params = keptBack(item);
  const path = "/v1/accountant/failures/{channel}/{code}/withdrawal";
  return { held: false, send: () => client.PUT(path, { params }), back: () => client.DELETE(path, { params }) };
}

function retryAll(item: TodoItem): Deed {
  const params = keptBack(item);
  return { held: false, send: () => client.POST("/v1/accountant/failures/{channel}/{code}/retries", { params }) };
}

function reminder(id: string, on: string): Deed {
  const params = { path: { id } };
  return {
    held: false,
    send: () => client.PUT("/v1/documents/{id}/reminder", { params, body: { on } }),
    back: () => client.DELETE("/v1/documents/{id}/reminder", { params }),
  };
}

const RETRIES = {
  document: "/v1/documents/{id}/readings",
  bank_connection: "/v1/bank-connections/{id}/polls",
  mailbox: "/v1/mailboxes/{id}/checks",
  mail_message: "/v1/mail-messages/{id}/retries",
} as const;

function retry(type: string, id: string): Deed {
  const path = RETRIES[type as keyof typeof RETRIES] ?? "/v1/deliveries/{id}/retries";
  return { held: false, send: () => client.POST(path, { params: { path: { id } } }) };
}

const TOGGLES = {
  not_an_invoice: "/v1/documents/{id}/not-an-invoice",
  keep: "/v1/bookings/{id}/acceptance",
} as const;

function toggle(code: string, id: string): Deed {
  const params = { path: { id } };
  const path = TOGGLES[code as keyof typeof TOGGLES];
  return { held: false, send: () => client.PUT(path, { params }), back: () => client.DELETE(path, { params }) };
}
