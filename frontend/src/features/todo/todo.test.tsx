import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, expect, it, vi } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";
import { noteWrites } from "@/testing/writes";
import { settleAll } from "@/ui/undo";

/** Notes every write that reaches the API, with its body. */
function writes() {
  const seen: string[] = [];
  noteWrites(seen, async (request, path) => `${request.method} ${path} ${await request.clone().text()}`.trim());
  return seen;
}

/** The list as it is once the question with this id has been answered. */
function answered(id: string) {
  server.use(
    http.get("*/v1/todo", () =>
      HttpResponse.json({
        items: world.todo.filter((item) => item.id !== id),
        next: null,
        counts: {},
        total: world.todo.length - 1,
      }),
    ),
  );
}

const row = (name: RegExp) => screen.findByRole("listitem", { name });

afterEach(() => {
  vi.useRealTimers();
  server.events.removeAllListeners();
});

it("shows each question with its reasons in plain words and its best answer first", async () => {
  openAt("/todo");
  const suggestion = await row(/Do these belong together/);
  expect(within(suggestion).getByText(/the structured communication is the same/)).toBeDefined();
  expect(within(suggestion).getAllByRole("button")[0]?.textContent).toBe("Yes, link them");
  expect(screen.getByRole("link", { name: /To confirm 1/ })).toBeDefined();
});

it("takes a confirmed row away at once and sends the answer only when it can no longer be undone", async () => {
  const seen = writes();
  const { user } = openAt("/todo");
  await user.click(within(await row(/Do these belong together/)).getByRole("button", { name: "Yes, link them" }));
  expect(screen.queryByRole("listitem", { name: /Do these belong together/ })).toBeNull();
  expect(seen).toEqual([]);
  answered("suggestion-1");
  settleAll();
  await waitFor(() => expect(seen[0]).toMatch(/^POST \/v1\/suggestions\/.*\/confirmations/));
});

it("brings the row back when the answer is undone with U, and sends nothing", async () => {
  const seen = writes();
  const { user } = openAt("/todo");
  await row(/Do these belong together/);
  await user.keyboard("j");
  await user.keyboard("e");
  expect(screen.queryByRole("listitem", { name: /Do these belong together/ })).toBeNull();
  await user.keyboard("u");
  await row(/Do these belong together/);
  settleAll();
  expect(seen).toEqual([]);
});

it("marks with C what was paid in cash, and takes the mark back on undo", async () => {
  const seen = writes();
  const { user } = openAt("/todo");
  await row(/Has this been paid/);
  await user.keyboard("jjj");
  await user.keyboard("c");
  await waitFor(() => expect(seen).toHaveLength(1));
  expect(seen[0]).toContain('/payment-mark {"mark":"cash"}');
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(seen[1]).toMatch(/^DELETE .*payment-mark/));
  await row(/Has this been paid/);
});

it("brings the row back and says why when the API refuses", async () => {
  server.use(
    http.put("*/v1/transactions/:id/explanation", () =>
      HttpResponse.json({ type: "urn:problem-type:okioki:alreadyBooked", title: "Booked", status: 409 }, { status: 409 }),
    ),
  );
  const { user } = openAt("/todo");
  await user.click(within(await row(/Which document belongs/)).getByRole("button", { name: "Private" }));
  await screen.findByText("One of the two is in another booking already.");
  await row(/Which document belongs/);
});

it("asks until when before it pauses", async () => {
  const seen = writes();
  const { user } = openAt("/todo");
  await row(/Which document belongs/);
  await user.keyboard("jj");
  await user.keyboard("h");
  await user.click(await screen.findByRole("button", { name: /In a week/ }));
  await waitFor(() => expect(seen[0]).toMatch(/^PUT .*\/snooze {"until":"\d{4}-\d\d-\d\d"}/));
});

it("links by hand from the candidates", async () => {
  const seen = writes();
  const { user } = openAt("/todo");
  await row(/Which document belongs/);
  await user.keyboard("jj");
  await user.keyboard("l");
  const dialog = await screen.findByRole("dialog", { name: "Link with a document" });
  await user.click(await within(dialog).findByRole("checkbox", { name: /Proximus NV/ }));
  await user.click(within(dialog).getByRole("button", { name: "Link" }));
  answered("missing-1");
  settleAll();
  await waitFor(() => expect(seen[0]).toContain(`POST /v1/bookings {"document_ids":["${world.proximus.id}"]`));
});

it("says when all is done and when the bank is looked at again", async () => {
  server.use(http.get("*/v1/todo", () => HttpResponse.json({ items: [], next: null, counts: {}, total: 0 })));
  openAt("/todo");
  await screen.findByRole("heading", { name: "All done" });
  await screen.findByText(/looks at your bank again/);
});

it("marks only the tab that is shown", async () => {
  openAt("/todo?kind=suggestion_to_confirm");
  const chosen = await screen.findByRole("link", { name: /To confirm 1/ });
  await waitFor(() => expect(chosen.getAttribute("aria-current")).toBe("page"));
  expect(screen.getByRole("link", { name: /^All/ }).getAttribute("aria-current")).toBeNull();
});
