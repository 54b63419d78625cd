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
