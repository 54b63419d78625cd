import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";
import { noteWrites } from "@/testing/writes";
import { settleAll } from "@/ui/undo";

const [failed] = world.deliveries;
const [any] = world.todo;
if (!failed || !any) throw new Error("the world lacks a failed delivery");
const item = {
  ...any,
  id: "delivery_failed:1",
  kind: "delivery_failed",
  subject: { type: "delivery", id: failed.id, document_id: failed.document_id, mailbox_id: null },
  suggestion: null,
  answers: ["retry", "done_with_message"],
  problem: {
    code: "notDeliverable",
    title: "Not deliverable",
    detail: "",
    facts: { missing: ["supplier_vat_number"], rules: [{ rule: "BR-16", message: "An Invoice shall have a line." }] },
  },
};
const row = () => screen.findByRole("listitem", { name: /could not be delivered/ });
let seen: string[] = [];

beforeEach(() => {
  seen = [];
  server.use(http.get("*/v1/todo", () => HttpResponse.json({ items: [item], next: null, counts: {}, total: 1 })));
  noteWrites(seen, async (request, path) => `${request.method} ${path} ${await request.clone().text()}`);
});
afterEach(() => server.events.removeAllListeners());

it("says which fields lack and which rules are broken, and leads to the field", async () => {
  const { user } = openAt("/todo");
  const shown = await row();
  expect(within(shown).getByText("Supplier's VAT number")).toBeDefined();
  expect(within(shown).getByText("An Invoice shall have a line.")).toBeDefined();
  await user.click(within(shown).getByRole("button", { name: "Fill in what is missing" }));
  const field = await screen.findByRole("textbox", { name: "Supplier's VAT number" });
  await waitFor(() => expect(document.activeElement).toBe(field));
});

it("sends the file as it came once that can no longer be undone", async () => {
  const { user } = openAt("/todo");
  await user.click(within(await row()).getByRole("button", { name: "Send the original" }));
  expect(seen).toEqual([]);
  settleAll();
  await waitFor(() => expect(seen[0]).toBe(`POST /v1/documents/${failed.document_id}/deliveries {"form":"original"}`));
});

it("closes the question on the document of the delivery", async () => {
  const { user } = openAt("/todo");
  await row();
  await user.keyboard("j");
  await user.keyboard("s");
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByRole("textbox"), "By post");
  await user.click(within(dialog).getAllByRole("button").at(-1) as HTMLElement);
  await waitFor(() => expect(seen[0]).toBe(`PUT /v1/documents/${failed.document_id}/closure {"note":"By post"}`));
});
