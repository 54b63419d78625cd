import { client } from "@/api/client";
import type { Explanation, PaymentMark, TodoItem } from "@/api/types";
import { deliveredDocument } from "./delivered-document";

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
      return closure(type, id, chosen.note ?? "");
    case "send_original":
      return original(id);
    case "remind":
      return reminder(id, chosen.day ?? "");
    case "retry":
      return retry(type, id);
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
  const path = type === "document" ? "/v1/documents/{id}/snooze" : "/v1/transactions/{id}/snooze";
  return {
    held: false,
    send: () => client.PUT(path, { params, body }),
    back: () => client.DELETE(path, { params }),
  };
}

function closure(type: string, id: string, note: string): Deed {
  const params = { path: { id } };
  if (type === "booking") {
    return {
      held: false,
      send: () => client.PUT("/v1/bookings/{id}/closure", { params, body: { note } }),
      back: () => client.DELETE("/v1/bookings/{id}/closure", { params }),
    };
  }
  if (type === "delivery") return closureOfDelivery(id, note);
  const path = type === "document" ? "/v1/documents/{id}/closure" : "/v1/transactions/{id}/closure";
  return {
    held: false,
    send: () => client.PUT(path, { params, body: { note } }),
    back: () => client.DELETE(path, { params }),
  };
}

/** The question about a delivery is closed on its document. */
function closureOfDelivery(id: string, note: string): Deed {
  const path = "/v1/documents/{id}/closure";
  const params = deliveredDocument(id).then((document) => ({ path: { id: document } }));
  params.catch(() => undefined); // told when it is sent
  return {
    held: false,
    send: async () => client.PUT(path, { params: await params, body: { note } }),
    back: async () => client.DELETE(path, { params: await params }),
  };
}

/** What has left cannot be called back, so it waits; its document is asked for at once, because a page that is left has no time to. */
function original(id: string): Deed {
  const document = deliveredDocument(id);
  document.catch(() => undefined); // told when it is sent
  return {
    held: true,
    send: async (leaving) =>
      client.POST("/v1/documents/{id}/deliveries", {
        params: { path: { id: await document } },
        body: { form: "original" },
        keepalive: leaving,
      }),
  };
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
