import { HttpResponse, http } from "msw";
import * as world from "./world.ts";

const page = <Item>(items: readonly Item[]) => HttpResponse.json({ items, next: null });
const noContent = () => new HttpResponse(null, { status: 204 });
const missing = (code: string) =>
  HttpResponse.json(
    { type: `urn:problem-type:okioki:${code}`, title: "There is no such thing", status: 404, detail: "", instance: "urn:uuid:1" },
    { status: 404, headers: { "content-type": "application/problem+json" } },
  );
const one = <Item extends { id: string }>(items: readonly Item[], id: unknown) => {
  const found = items.find((item) => item.id === id);
  return found
    ? HttpResponse.json(found, { headers: { ETag: '"3"', "Cache-Control": "no-store" } })
    : missing("documentNotFound");
};
const text = (url: string, name: string) => new URL(url).searchParams.get(name) ?? "";
const matches = (words: string) => (item: object) => JSON.stringify(item).toLowerCase().includes(words.toLowerCase());

/** What the API would say over the invented administration. */
export const handlers = [
  http.get("*/v1/session", () => HttpResponse.json(world.session)),
  http.post("*/v1/sessions", () => HttpResponse.json(world.session, { status: 201 })),
  http.get("*/v1/sessions", () =>
    page([
      {
        id: "s1",
        created_at: "2026-11-01T07:00:00Z",
        last_used_at: "2026-11-24T07:00:00Z",
        user_agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0",
        carrier: "cookie",
        current: true,
      },
    ]),
  ),
  http.get("*/v1/events", () => new HttpResponse(": hello\n\n", { headers: { "content-type": "text/event-stream" } })),
  http.get("*/v1/todo", ({ request }) => {
    const kind = text(request.url, "kind");
    const counts: Record<string, number> = {};
    for (const item of world.todo) counts[item.kind] = (counts[item.kind] ?? 0) + 1;
    const items = world.todo.filter((item) => !kind || item.kind === kind);
    return HttpResponse.json({ items, next: null, counts, total: world.todo.length });
  }),
  http.get("*/v1/notification-settings", () =>
    HttpResponse.json({ weekly_mail: true, weekly_push: false, urgent_mail: true, urgent_push: true, push_key: null }),
  ),
  http.get("*/v1/push-subscriptions", () => page([])),
  http.get("*/v1/document-requests", () => page([])),
  http.get("*/v1/tags", () => page([])),
  http.get("*/v1/categories", () => page([])),
  http.get("*/v1/remarks/:type/:id", () => HttpResponse.json({ tags: [], category: null, messages: [] })),
  http.get("*/v1/rules", () => page([world.rule])),
  http.get("*/v1/rule-suggestions", () => page([])),
  http.get("*/v1/transactions/:id/addressees", () => page([])),
  http.get("*/v1/documents", ({ request }) => page(world.documents.filter(matches(text(request.url, "q"))))),
  http.get("*/v1/documents/:id/pages/:number/words", () => page(world.pageWords)),
  http.get("*/v1/documents/:id/lessons", () => page([])),
  http.get("*/v1/documents/:id/parts", () => HttpResponse.json({ offered: [], items: [], original: null })),
  http.get("*/v1/documents/:id/card-statements", () => page([])),
  http.get("*/v1/documents-to-check", () => page([])),
  http.get("*/v1/counterparties", () => page([world.counterparty])),
  http.get("*/v1/documents/:id", ({ params }) => one(world.documents, params.id)),
  http.patch("*/v1/documents/:id", ({ params }) => one(world.documents, params.id)),
  http.get("*/v1/documents/:id/candidates", () =>
    page([{ transaction: world.transactions[0], score: 0.8, reasons: world.todo[0]?.suggestion?.reasons ?? [], partial: false }]),
  ),
  http.post("*/v1/documents/:id/deliveries", () => HttpResponse.json(world.deliveries[0], { status: 202 })),
  http.put("*/v1/counterparty-facts/:id/forgetting", () => HttpResponse.json(world.counterparty.facts[0])),
  http.put("*/v1/learned-places/:id/forgetting", () => HttpResponse.json(world.counterparty.places[0])),
  http.put("*/v1/documents/:id/:what", ({ params }) => one(world.documents, params.id)),
  http.delete("*/v1/documents/:id/:what", ({ params }) => one(world.documents, params.id)),
  http.get("*/v1/transactions", ({ request }) => page(world.transactions.filter(matches(text(request.url, "q"))))),
  http.get("*/v1/transactions/:id", ({ params }) => one(world.transactions, params.id)),
  http.get("*/v1/transactions/:id/candidates", () =>
    page([
      {
        document: world.proximus,
        score: 0.5,
        reasons: [{ code: "amount", facts: { amount: "121.00", currency: "EUR" } }, { code: "counterparty_differs" }],
        partial: true,
      },
    ]),
  ),
  http.put("*/v1/transactions/:id/:what", ({ params }) => one(world.transactions, params.id)),
  http.delete("*/v1/transactions/:id/:what", ({ params }) => one(world.transactions, params.id)),
  http.post("*/v1/bookings", () => HttpResponse.json(world.bookings[0], { status: 201 })),
  http.get("*/v1/bookings", () => page(world.bookings)),
  http.get("*/v1/bookings/:id", ({ params }) => one(world.bookings, params.id)),
  http.post("*/v1/suggestions/:id/confirmations", () => HttpResponse.json(world.bookings[0], { status: 201 })),
  http.get("*/v1/institutions", ({ request }) => page(world.institutions.filter(matches(text(request.url, "q"))))),
  http.get("*/v1/bank-connections", () => page(world.connections)),
  http.post("*/v1/bank-connections/completions", () => HttpResponse.json(world.connections[0])),
  http.get("*/v1/accounts", () => page([])),
  http.post("*/v1/bank-connections/looks", () => new HttpResponse(null, { status: 202 })),
  http.get("*/v1/mailboxes", () => page(world.mailboxes)),
  http.put("*/v1/mail-messages/:id/parts/:position/wanted", () => HttpResponse.json(world.messages[1])),
  http.delete("*/v1/mail-messages/:id/parts/:position/wanted", () => HttpResponse.json(world.messages[1])),
  http.delete("*/v1/mail-senders/:id", () => new HttpResponse(null, { status: 204 })),
  http.get("*/v1/mail-senders", () => page(world.mailSenders)),
  http.get("*/v1/mailboxes/:id/messages", ({ request }) =>
    page(world.messages.filter((message) => message.is_asked || !text(request.url, "asked"))),
  ),
  http.put("*/v1/mail-messages/:id/not-needed", ({ params }) => one(world.messages, params.id)),
  http.delete("*/v1/mail-messages/:id/not-needed", ({ params }) => one(world.messages, params.id)),
  http.post("*/v1/mail-messages/:id/retries", () => new HttpResponse(null, { status: 202 })),
  http.post("*/v1/accountant/failures/:channel/:code/retries", () => HttpResponse.json({ deliveries: 12 }, { status: 202 })),
  http.put("*/v1/accountant/failures/:channel/:code/withdrawal", () => HttpResponse.json({ deliveries: 12 })),
  http.delete("*/v1/accountant/failures/:channel/:code/withdrawal", () => HttpResponse.json({ deliveries: 12 })),
  http.get("*/v1/accountant", () => HttpResponse.json(world.accountant)),
  http.get("*/v1/coda-options", () => HttpResponse.json(world.codaOptions)),
  http.get("*/v1/deliveries", ({ request }) => {
    const document = text(request.url, "document_id");
    return page(world.deliveries.filter((delivery) => !document || delivery.document_id === document));
  }),
  http.get("*/v1/company", () => HttpResponse.json(world.session.company)),
  http.get("*/v1/members", () =>
    page([
      {
        user_id: world.session.user.id,
        name: "An Peeters",
        email: "an.peeters@example.be",
        role: "owner",
        created_at: "2026-01-01T00:00:00Z",
      },
      {
        user_id: "u2",
        name: "Fiduciaire Dubois",
        email: "info@dubois.example",
        role: "accountant",
        created_at: "2026-01-01T00:00:00Z",
      },
    ]),
  ),
  http.get("*/v1/invitations", () =>
    page([{ id: "i1", email: "jan@example.be", role: "member", expires_at: "2026-12-01T00:00:00Z", accepted_at: null }]),
  ),
  http.get("*/v1/api-keys", () =>
    page([
      {
        id: "k1",
        name: "Webshop",
        public_part: "a1b2",
        scopes: ["documents:write"],
        expires_at: "2027-03-01T00:00:00Z",
        last_used_at: null,
        created_at: "2026-11-01T00:00:00Z",
      },
    ]),
  ),
  http.get("*/v1/document-pairs", () => page(world.pairs)),
  http.patch("*/v1/user", () => HttpResponse.json(world.session.user)),
  http.delete("*/v1/session", noContent),
];
