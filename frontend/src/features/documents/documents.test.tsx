import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";

it("keeps the search in the address, so that it can be shared and gone back to", async () => {
  const { user, router } = openAt("/documents");
  await screen.findByRole("link", { name: /Proximus NV/ });
  await user.type(screen.getAllByRole("searchbox", { name: "Search" })[0] as HTMLElement, "Halve Maan");
  await waitFor(() => expect(router.state.location.search).toEqual({ q: "Halve Maan" }));
  await waitFor(() => expect(screen.queryByRole("link", { name: /Proximus NV/ })).toBeNull());
  expect(screen.getByRole("link", { name: /Brouwerij De Halve Maan/ })).toBeDefined();
});

it("explains why a file was refused and what to do, and takes the others", async () => {
  server.use(
    http.post("*/v1/documents", async ({ request }) => {
      const name = ((await request.formData()).get("file") as File).name;
      if (name.endsWith(".docx")) {
        return HttpResponse.json({ type: "urn:problem-type:okioki:unknownFileType", title: "No", status: 415 }, { status: 415 });
      }
      return HttpResponse.json({ ...world.documents[0], arrival: "new" }, { status: 201 });
    }),
  );
  const { user } = openAt("/documents");
  const input = await screen.findByLabelText<HTMLInputElement>("Choose files");
  await user.upload(input, [new File(["%PDF-1.7"], "a.pdf", { type: "application/pdf" })]);
  await screen.findByText("In, being read");
  input.removeAttribute("accept");
  await user.upload(input, [new File(["PK"], "b.docx")]);
  await screen.findByText("Refused");
  expect(screen.getByText("OkiOki cannot read files of this kind.")).toBeDefined();
});

it("lights the box of the field in hand, and marks what is unsure in words", async () => {
  const { user } = openAt(`/documents/${world.proximus.id}`);
  const number = await screen.findByRole("textbox", { name: "Number" });
  await user.click(number);
  const box = document.querySelector("[data-field='invoice_number']");
  expect(box?.getAttribute("data-lit")).toBe("true");
  expect(screen.getByText("Not sure (62 %): please check")).toBeDefined();
});

it("sends a correction as the contract wants it, with the version that was seen", async () => {
  const sent: { match: string | null; body: unknown }[] = [];
  let version = 3;
  server.use(
    http.get("*/v1/documents/:id", () =>
      HttpResponse.json(world.documents[0], { headers: { ETag: `"${version}"`, "Cache-Control": "no-store" } }),
    ),
    http.patch("*/v1/documents/:id", async ({ request }) => {
      sent.push({ match: request.headers.get("If-Match"), body: await request.json() });
      version += 1;
      return HttpResponse.json(world.documents[0], { headers: { ETag: `"${version}"` } });
    }),
  );
  const { user } = openAt(`/documents/${world.proximus.id}`);
  const total = await screen.findByRole("textbox", { name: "Total with VAT" });
  await user.clear(total);
  await user.type(total, "1.121,5{Enter}");
  await waitFor(() => expect(sent).toEqual([{ match: '"3"', body: { fields: { tax_inclusive_amount: "1121.50" } } }]));
  const due = await screen.findByRole("textbox", { name: "Due date" });
  await user.clear(due);
  await user.type(due, "5/12/26{Enter}");
  await waitFor(() => expect(sent[1]).toEqual({ match: '"4"', body: { fields: { due_date: "2026-12-05" } } }));
});

it("says why an unreadable document is so, and what to do", async () => {
  openAt(`/documents/${world.documents[3]?.id}`);
  await screen.findByText("The file is damaged.");
});

it("offers to split a photo of two receipts, shows its parts, and joins them again", async () => {
  const corners = [0, 0, 0.5, 0, 0.5, 1, 0, 1];
  const offered = [
    { page: 1, corners },
    { page: 1, corners },
  ];
  const part = { filename: "bon (1).jpg", reading_state: "read", currency: "EUR", tax_inclusive_amount: "12.50", deleted: false };
  let items: unknown[] = [];
  server.use(
    http.get("*/v1/documents/:id/parts", () => HttpResponse.json({ offered, items, original: null })),
    http.put("*/v1/documents/:id/split", () => {
      items = [{ ...part, id: world.documents[1]?.id, supplier_name: "Bakkerij De Molen" }];
      return HttpResponse.json({ offered, items, original: null });
    }),
    http.delete("*/v1/documents/:id/split", () => {
      items = [];
      return HttpResponse.json(world.documents[0]);
    }),
  );
  const { user } = openAt(`/documents/${world.proximus.id}`);
  await user.click(await screen.findByRole("button", { name: "Split it" }));
  await screen.findByRole("link", { name: "Bakkerij De Molen" });
  await user.click(screen.getByRole("button", { name: "Make it one document again" }));
  await screen.findByRole("button", { name: "Split it" });
});

it("compares two copies page by page", async () => {
  const copy = { ...world.documents[0], pages: 3, superseded_by: world.documents[1]?.id };
  server.use(
    http.get("*/v1/documents/:id", ({ params }) =>
      HttpResponse.json(params.id === copy.id ? copy : { ...world.documents[1], pages: 2 }),
    ),
  );
  const { user } = openAt(`/documents/${copy.id}`);
  await user.click(await screen.findByRole("button", { name: "Compare the copies" }));
  await screen.findByText("Page 1 of 3");
  await user.click(screen.getByRole("button", { name: "Next page" }));
  await user.click(screen.getByRole("button", { name: "Next page" }));
  await screen.findByText("This copy has no such page.");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Next page" }).disabled).toBe(true);
});

it("downloads what the filters show as one zip", async () => {
  openAt("/documents?from=2026-01-01&open=true");
  const link = await screen.findByRole("link", { name: "These as a zip file" });
  expect(link.getAttribute("href")).toBe("/v1/archive?from=2026-01-01&open=true&language=en");
});
