import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";

const question = {
  company_name: "Bakkerij Janssens",
  language: "en",
  question: "transaction_without_document",
  name: "Proximus NV",
  amount: "-121.00",
  currency: "EUR",
  day: "2026-11-20",
  answers: ["private", "bank_cost", "snooze"],
};

it("asks one question out of a mail, and answers only when a button is pressed", async () => {
  const said: unknown[] = [];
  server.use(
    http.post("*/v1/notice-links/views", () => HttpResponse.json(question)),
    http.post("*/v1/notice-links/answers", async ({ request }) => {
      said.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = openAt("/answer#t0ken");
  await screen.findByText("Proximus NV", undefined, { timeout: 10_000 });
  expect(said).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Bank cost" }));
  await screen.findByText("Done: it is answered.");
  expect(said).toEqual([{ token: "t0ken", answer: "bank_cost" }]);
  expect(screen.queryByRole("button", { name: "Private" })).toBeNull();
});

it("ends the mails when asked to, and not by being looked at", async () => {
  const ended: string[] = [];
  server.use(
    http.post("*/v1/notice-links/unsubscriptions", ({ request }) => {
      ended.push(new URL(request.url).search);
      return HttpResponse.json({ company_name: "Bakkerij Janssens", language: "en" });
    }),
  );
  const { user } = openAt("/unsubscribe#t0ken");
  const button = await screen.findByRole("button", { name: "No longer send these mails" }, { timeout: 10_000 });
  expect(ended).toEqual([]);
  await user.click(button);
  await screen.findByText(/no more of these mails about Bakkerij Janssens/);
  expect(ended).toEqual(["?token=t0ken"]);
});

it("switches each notification by itself", async () => {
  const kept: unknown[] = [];
  server.use(
    http.put("*/v1/notification-settings", async ({ request }) => {
      kept.push(await request.json());
      return HttpResponse.json({ weekly_mail: false, weekly_push: false, urgent_mail: true, urgent_push: true, push_key: null });
    }),
  );
  const { user } = openAt("/settings/account");
  await user.click(await screen.findByRole("switch", { name: /Weekly summary by mail/ }, { timeout: 10_000 }));
  await waitFor(() => expect(kept).toEqual([{ weekly_mail: false, weekly_push: false, urgent_mail: true, urgent_push: true }]));
  expect(screen.queryByRole("switch", { name: /On my browsers/ })).toBeNull();
});
