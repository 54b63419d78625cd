import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";

let seen: string[] = [];
const written = /^(PUT|DELETE)/;

beforeEach(() => {
  seen = [];
  server.events.on("request:start", ({ request }) => {
    const { pathname, search } = new URL(request.url);
    if (written.test(request.method)) seen.push(`${request.method} ${pathname}${search}`);
  });
});
afterEach(() => server.events.removeAllListeners());

async function opened() {
  const { user } = openAt("/settings/mailboxes");
  await user.click((await screen.findAllByRole("button", { name: "What was taken and what was left" }))[0] as HTMLElement);
  return user;
}

it("takes what was left after all, for this message alone, and leaves it again on undo", async () => {
  const user = await opened();
  await user.click(await screen.findByRole("button", { name: "Take it after all: logo.png" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  const path = `/v1/mail-messages/${world.messages[1]?.id}/parts/0/wanted?remember=part`;
  await waitFor(() => expect(seen).toEqual([`PUT ${path}`, `DELETE ${path}`]));
});

it("remembers the word for everyone at a sender's domain", async () => {
  const user = await opened();
  await user.click(await screen.findByRole("button", { name: "From now on: factuur.pdf" }));
  await user.click(await screen.findByRole("menuitem", { name: "from everyone at proximus.be", hidden: true }));
  await waitFor(() => expect(seen).toEqual([`DELETE /v1/mail-messages/${world.messages[0]?.id}/parts/0/wanted?remember=domain`]));
});

it("asks about a link of a stranger with one answer each way", async () => {
  const link = { ...world.messages[1]?.parts[0], kind: "link", filename: "Facture", url: "https://a.example/f" };
  const waiting = { ...world.messages[1], reason: "link_may_hold_invoice", is_asked: true, answered_at: null };
  const items = [{ ...waiting, parts: [{ ...link, reason: "link_may_hold_invoice" }] }];
  server.use(http.get("*/v1/mailboxes/:id/messages", () => HttpResponse.json({ items, next: null })));
  const user = await opened();
  expect(await screen.findByRole("button", { name: "Not needed: Facture" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Fetch: Facture" }));
  await waitFor(() => expect(seen).toEqual([`PUT /v1/mail-messages/${world.messages[1]?.id}/parts/0/wanted?remember=address`]));
});

it("shows what is remembered of senders, and forgets it", async () => {
  const user = openAt("/settings/mailboxes").user;
  await user.click(await screen.findByRole("button", { name: "Forget @drukkerij.example" }));
  await waitFor(() => expect(seen).toEqual([`DELETE /v1/mail-senders/${world.mailSenders[0]?.id}`]));
});
