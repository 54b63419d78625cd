import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";
import * as world from "@/testing/world";

it("lists what was learned, from which document, and forgets one thing with its way back", async () => {
  const asked: string[] = [];
  const note = ({ request }: { request: Request }) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return HttpResponse.json(world.counterparty.places[0]);
  };
  server.use(http.put("*/v1/learned-places/:id/forgetting", note), http.delete("*/v1/learned-places/:id/forgetting", note));
  const { user } = openAt("/settings/counterparties");
  await screen.findByText("beside “kenmerk”", undefined, { timeout: 5_000 });
  expect(screen.getByText(/3 others were put right/)).toBeDefined();
  expect(screen.getAllByRole("link", { name: "proximus.pdf" })).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "Forget: Number beside “kenmerk”" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  const path = `/v1/learned-places/${world.counterparty.places[0]?.id}/forgetting`;
  await waitFor(() => expect(asked).toEqual([`PUT ${path}`, `DELETE ${path}`]));
});
