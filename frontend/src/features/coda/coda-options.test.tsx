import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";

const account = (name: string) => screen.findByRole("region", { name: new RegExp(`^${name} `) });

it("shows how far an account is, why it waits, and what the months count", async () => {
  openAt("/settings/accountant");
  const shown = await account("KBC zichtrekening");
  expect(shown.textContent).toMatch(/Statement 214 of .*22.* arrived/);
  expect(within(shown).getByText(/no balance proves the days after/)).toBeDefined();
  const row = screen.getByRole("row", { name: /November 2026/ });
  expect(row.textContent).toMatch(/2 accounts.*3[.,]20/);
});

it("switches an account on, and says why that cannot be", async () => {
  const asked: string[] = [];
  server.use(
    http.put("*/v1/accounts/:id/coda-option", ({ params }) => {
      asked.push(String(params.id));
      return HttpResponse.json(
        { type: "urn:problem-type:okioki:noAccountant", title: "", status: 404, detail: "", instance: "urn:uuid:1" },
        { status: 404, headers: { "content-type": "application/problem+json" } },
      );
    }),
  );
  const { user } = openAt("/settings/accountant");
  const shown = await account("Belfius");
  await user.click(within(shown).getByRole("switch", { name: "Send CODA" }));
  await waitFor(() => expect(asked).toEqual([world.codaOptions.items[1]?.bank_account_id]));
  expect(await within(shown).findByRole("alert")).toBeDefined();
});
