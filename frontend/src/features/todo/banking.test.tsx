import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { TodoItem } from "@/api/types";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";

const consent = world.todo.find((one) => one.kind === "consent_ending");
if (!consent) throw new Error("the world lacks a permission that ends");
const left: TodoItem = {
  ...consent,
  id: "consent_ending:1",
  title_facts: { ...consent.title_facts, days: null, ended: "yes", description: "Werkrekening BE68 5390 0754 7034" },
};
const gap = (last_day: string): TodoItem => ({
  ...consent,
  id: `days_missing:${last_day}`,
  kind: "days_missing",
  subject: { ...consent.subject, type: "coverage_gap" },
  title_facts: { ...consent.title_facts, days: null, valid_until: null, name: "Zichtrekening", date: "2026-10-05", last_day },
  answers: ["done_with_message"],
});
let items: TodoItem[] = [];

beforeEach(() => {
  server.use(http.get("*/v1/todo", () => HttpResponse.json({ items, next: null, counts: {}, total: items.length })));
});

it("says from which day until which something is missing", async () => {
  items = [gap("2026-10-09")];
  openAt("/todo");
  const shown = await screen.findByRole("listitem", { name: /Something is missing on this account/ });
  const days = [...shown.querySelectorAll("time")].map((one) => one.dateTime);
  expect(days.slice(0, 2)).toEqual(["2026-10-05", "2026-10-09"]);
});

it("names one missing day once", async () => {
  items = [gap("2026-10-05")];
  openAt("/todo");
  const shown = await screen.findByRole("listitem", { name: /Something is missing on this account/ });
  expect([...shown.querySelectorAll("time")].filter((one) => one.dateTime.startsWith("2026-10"))).toHaveLength(1);
});

it("names the accounts that a renewed permission left out", async () => {
  items = [left];
  openAt("/todo");
  const shown = await screen.findByRole("listitem", { name: /The permission to read these accounts ends/ });
  expect(within(shown).getByText("Werkrekening BE68 5390 0754 7034")).toBeDefined();
});
