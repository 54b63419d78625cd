import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";
import { answersOf } from "./answers";
import { hide, settle, show } from "./hidden";
import { swipesOf } from "./todo-card";
import { narrowed } from "./todo-search";
import { together } from "./use-triage";

const question = (id: string) => {
  const found = world.todo.find((item) => item.id === id);
  if (!found) throw new Error(id);
  return found;
};
/** The same question about another transaction. */
const another = (id: string, name: string) => ({
  ...question("missing-1"),
  id,
  subject: { ...question("missing-1").subject, id: `0193b5c1-0000-7000-8000-0000000009${id.slice(-2)}` },
  title_facts: { ...question("missing-1").title_facts, name, amount: "-1387.00" },
});

beforeEach(() => {
  vi.spyOn(window, "matchMedia").mockImplementation(
    (media) =>
      ({
        matches: media.includes("min-width"),
        media,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  server.events.removeAllListeners();
});

it("shows the question in hand beside the list, with the keys that answer it", async () => {
  const { user } = openAt("/todo");
  await screen.findByRole("listitem", { name: /Which document belongs/ });
  await user.keyboard("jj");
  const pane = screen.getByRole("region", { name: "The question" });
  expect(within(pane).getByText("Coolblue België NV")).toBeDefined();
  expect(within(pane).getByRole("button", { name: "Private" }).textContent).toContain("P");
});

it("answers the picked questions together, and takes all answers back with one undo", async () => {
  const seen: string[] = [];
  server.events.on("request:start", ({ request }) => {
    if (request.method !== "GET") seen.push(`${request.method} ${new URL(request.url).pathname}`);
  });
  const list = [another("missing-11", "PARKING REEP"), another("missing-12", "PARKING ZUID"), question("unpaid-1")];
  const { http, HttpResponse } = await import("msw");
  server.use(http.get("*/v1/todo", () => HttpResponse.json({ items: list, next: null, counts: {}, total: list.length })));
  const { user } = openAt("/todo");
  await screen.findByRole("listitem", { name: /PARKING REEP/ });
  await user.keyboard("jxjx");
  const bar = screen.getByRole("region", { name: "Answer together" });
  expect(within(bar).getByText("2 questions")).toBeDefined();
  await user.keyboard("p");
  await waitFor(() => expect(seen.filter((one) => /^PUT .*\/explanation$/.test(one))).toHaveLength(2));
  await user.keyboard("u");
  await waitFor(() => expect(seen.filter((one) => /^DELETE .*\/explanation$/.test(one))).toHaveLength(2));
});

it("offers together only what fits every picked question", () => {
  const codes = together([question("missing-1"), question("unpaid-1")]).map(({ code }) => code);
  const of = (id: string) => answersOf(question(id)).map(({ code }) => code);
  expect(codes).not.toContain("link");
  expect(codes).not.toContain("private");
  expect(codes.every((code) => of("missing-1").includes(code) && of("unpaid-1").includes(code))).toBe(true);
});

it("finds questions by any word of them, whatever the accents and the notation of amounts", () => {
  const list = [another("missing-11", "Café Réunion"), question("unpaid-1")];
  expect(narrowed(list, "cafe reunion").map(({ id }) => id)).toEqual(["missing-11"]);
  expect(narrowed(list, "1.387,00").map(({ id }) => id)).toEqual(["missing-11"]);
  expect(narrowed(list, "nowhere")).toEqual([]);
  expect(narrowed(list, "  ")).toBe(list);
});

it("takes the best answer to the right and puts aside to the left, but never leaves the list by a swipe", () => {
  expect(swipesOf(question("suggestion-1")).right?.code).toBe("confirm");
  expect(swipesOf(question("missing-1")).left?.code).toBe("snooze");
  for (const item of world.todo) expect(swipesOf(item).right?.need).not.toBe("screen");
});

it("keeps an answered row away until a list arrives that was asked for after the answer", async () => {
  const { renderHook, act } = await import("@testing-library/react");
  const { useHidden } = await import("./hidden");
  const before = Date.now();
  const { result, rerender } = renderHook(({ asOf }) => useHidden(asOf), { initialProps: { asOf: before } });
  act(() => hide("one"));
  expect(result.current("one")).toBe(true);
  act(() => settle("one"));
  expect(result.current("one")).toBe(true);
  rerender({ asOf: Date.now() + 1 });
  expect(result.current("one")).toBe(false);
  act(() => show("one"));
});
