import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { Account } from "@/api/types";
import { show } from "@/testing/render";
import { server } from "@/testing/server";
import { CodaDownload } from "./coda-download";

const account = (kind: Account["kind"], name: string) => ({ id: `id-${kind}`, name, iban: "BE68539007547034", kind }) as Account;
let through: string | null = null;
let asked: unknown[] = [];

beforeEach(() => {
  asked = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  URL.createObjectURL = () => "blob:1";
  URL.revokeObjectURL = () => undefined;
  server.use(
    http.get("*/v1/accounts", () =>
      HttpResponse.json({ items: [account("card", "Visa 1234"), account("payment", "KBC zichtrekening")], next: null }),
    ),
    http.post("*/v1/accounts/:id/coda-statements", async ({ request, params }) => {
      asked.push([params.id, await request.json()]);
      return HttpResponse.json({ statements: 3, proved_through: through });
    }),
    http.get("*/v1/accounts/:id/coda", () => HttpResponse.text("0000")),
  );
});

it.each([
  ["2026-10-17", expect.stringMatching(/Proved by balances up to .*17/)],
  [null, expect.stringMatching(/no balance proves these days yet/)],
])("says how far balances prove the month: %s", async (day, said) => {
  through = day;
  const { user } = show(<CodaDownload />);
  await user.click(await screen.findByRole("button", { name: "Download" }));
  await waitFor(() => expect(screen.getAllByRole("status").map((one) => one.textContent)).toContainEqual(said));
  expect(asked).toEqual([["id-payment", { until: expect.stringMatching(/^20\d\d-\d\d-(28|29|30|31)$/) }]]);
});

it("offers no card: it has no statement in CODA", async () => {
  show(<CodaDownload />);
  await screen.findByRole("button", { name: "Download" });
  expect(screen.getAllByRole("option").map((one) => one.textContent)).toEqual(["KBC zichtrekening BE68539007547034"]);
});
