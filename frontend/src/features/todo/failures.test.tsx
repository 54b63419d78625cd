import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";
import { noteWrites } from "@/testing/writes";

const row = (name: RegExp) => screen.findByRole("listitem", { name });
const kept = () => row(/12 documents could not be delivered/);
const mail = () => row(/could not be taken in/);
let seen: string[] = [];

beforeEach(() => {
  seen = [];
  noteWrites(seen, (request, path) => `${request.method} ${path}`);
});
afterEach(() => server.events.removeAllListeners());

it("asks once about a broken address, and offers to correct it first", async () => {
  const { user } = openAt("/todo");
  const shown = await kept();
  expect(within(shown).getByText("peeters@yuki.example")).toBeDefined();
  expect(
    within(shown)
      .getAllByRole("button")
      .map((button) => button.textContent),
  ).toEqual(expect.arrayContaining(["Correct the address", "Try again", "Do not send them"]));
  await user.click(within(shown).getByRole("button", { name: "Correct the address" }));
  await screen.findByRole("heading", { name: "Deliveries" });
});

it("tries all that the address kept back again together", async () => {
  const { user } = openAt("/todo");
  await user.click(within(await kept()).getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(seen).toEqual(["POST /v1/accountant/failures/email/addressRefused/retries"]));
});

it("takes them back, and puts them back on undo", async () => {
  const { user } = openAt("/todo");
  await user.click(within(await kept()).getByRole("button", { name: "Do not send them" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  const path = "/v1/accountant/failures/email/addressRefused/withdrawal";
  await waitFor(() => expect(seen).toEqual([`PUT ${path}`, `DELETE ${path}`]));
});

it("leads from a message that could not be taken in to that message in its mailbox", async () => {
  const { user } = openAt("/todo");
  const shown = await mail();
  expect(within(shown).getByText(/The mail server did not give this message/)).toBeDefined();
  await user.click(within(shown).getByRole("button", { name: "Look at the message" }));
  expect(await screen.findByText("Factuur 2026/118")).toBeDefined();
  expect(screen.queryByText("Ons aanbod")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Dealt with" }));
  await waitFor(() => expect(seen[0]).toMatch(/^PUT \/v1\/mail-messages\/.*\/not-needed$/));
});

it("closes the question about a message that is not needed, and asks again on undo", async () => {
  const { user } = openAt("/todo");
  await user.click(within(await mail()).getByRole("button", { name: "Not needed" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(seen.map((one) => one.split(" ")[0])).toEqual(["PUT", "DELETE"]));
});

it("says of a document whose other copy was sent that it was another copy", async () => {
  const verdict = { due: false, reason: "changed_since_sent", due_at: null, facts: { sent: "another", version: "1" } };
  const known = world.documents.find((document) => document.id === world.proximus.id);
  const document = { ...known, delivery: { ...known?.delivery, state: "none", verdict } };
  server.use(http.get("*/v1/documents/:id", () => HttpResponse.json(document)));
  openAt(`/documents/${world.proximus.id}`);
  expect(await screen.findByText(/Another copy of this invoice has gone/)).toBeDefined();
});
