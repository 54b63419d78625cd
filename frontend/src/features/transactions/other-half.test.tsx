import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { Account, Transaction } from "@/api/types";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";

const [any] = world.transactions;
if (!any) throw new Error("the world lacks a transaction");
const out: Transaction = { ...any, explanation: "own_transfer", amount: "-500.00", counterparty_name: "Peeters Drukkerij" };
const back: Transaction = {
  ...out,
  id: "00000000-0000-7000-8000-000000000999",
  bank_account_id: "00000000-0000-7000-8000-000000000998",
  amount: "500.00",
  booking_date: "2026-11-21",
};
const account = { id: back.bank_account_id, name: "Belfius spaarpot", iban: "BE68539007547034", kind: "payment" } as Account;
const known = new Map([out, back].map((one) => [one.id, one]));

function answer(halves: Map<string, Transaction>): string[] {
  const asked: string[] = [];
  server.use(
    http.get("*/v1/accounts", () => HttpResponse.json({ items: [account], next: null })),
    http.get("*/v1/transactions/:id", ({ params }) => HttpResponse.json(known.get(String(params.id)))),
    http.get("*/v1/transactions/:id/other-half", ({ params }) => {
      asked.push(String(params.id));
      return HttpResponse.json({ transaction: halves.get(String(params.id)) ?? null });
    }),
  );
  return asked;
}

it("leads from one half of a transfer to the other, and back", async () => {
  answer(
    new Map([
      [out.id, back],
      [back.id, out],
    ]),
  );
  const { user, router } = openAt(`/transactions?shown=${out.id}`);
  const link = await screen.findByRole("link", { name: /The other half of this transfer/ });
  expect(await screen.findByText("Belfius spaarpot")).toBeDefined();
  expect(link.querySelector("time")?.dateTime).toBe("2026-11-21");
  await user.click(link);
  await screen.findByRole("link", { name: /-\s?€?\s?500|500,00|500\.00/ });
  expect(router.state.location.search).toMatchObject({ shown: back.id });
});

it("shows nothing where the other account does not tell it yet", async () => {
  const asked = answer(new Map());
  openAt(`/transactions?shown=${out.id}`);
  await screen.findByText("Transfer between own accounts");
  await expect.poll(() => asked).toEqual([out.id]);
  expect(screen.queryByText("The other half of this transfer")).toBeNull();
});
