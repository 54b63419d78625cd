import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { openAt } from "@/testing/render";
import { server } from "@/testing/server";

const unauthorized = () =>
  HttpResponse.json({ type: "urn:problem-type:okioki:notSignedIn", title: "Not signed in", status: 401 }, { status: 401 });

it("asks to sign in, and goes on to what was wanted", async () => {
  server.use(http.get("*/v1/session", unauthorized));
  const { user, router } = openAt("/bookings");
  await user.type(await screen.findByLabelText(/E-mail address/), "an.peeters@example.be");
  await user.type(screen.getByLabelText(/^Password/), "correct horse battery");
  server.resetHandlers();
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await screen.findByRole("heading", { level: 1, name: "Bookings" });
  expect(router.state.location.pathname).toBe("/bookings");
});

it("says what to do when the password is wrong", async () => {
  server.use(
    http.post("*/v1/sessions", () =>
      HttpResponse.json({ type: "urn:problem-type:okioki:credentialsRefused", title: "No", status: 401 }, { status: 401 }),
    ),
  );
  const { user } = openAt("/sign-in");
  await user.type(await screen.findByLabelText(/E-mail address/), "an@example.be");
  await user.type(screen.getByLabelText(/^Password/), "wrong");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect((await screen.findByRole("alert")).textContent).toContain("do not belong together");
});

it("checks the VAT number before anything is sent", async () => {
  const { user } = openAt("/sign-up");
  await user.type(await screen.findByLabelText(/VAT number/), "0417497107");
  await user.tab();
  expect(screen.getByText("A digit is not right: the number does not check.")).toBeDefined();
});

it("changes the language of every word at once", async () => {
  const { user } = openAt("/todo");
  await user.click(await screen.findByRole("button", { name: "An Peeters" }));
  // The test document has no layout, so the menu never learns where it stands and stays hidden there.
  await user.click(await screen.findByRole("menuitem", { name: "Nederlands", hidden: true }));
  await screen.findByRole("heading", { level: 1, name: "Te doen" });
  expect(document.documentElement.lang).toBe("nl-BE");
});

it("shows with ? the keys of this screen only", async () => {
  const { user } = openAt("/bookings");
  await screen.findByRole("heading", { level: 1, name: "Bookings" });
  await user.keyboard("?");
  const help = await screen.findByRole("dialog", { name: "Keys on this screen" });
  expect(within(help).getByText("Go to the documents")).toBeDefined();
  expect(within(help).queryByText("Next question")).toBeNull();
});

it("finds documents and commands with Ctrl K", async () => {
  const { user, router } = openAt("/todo");
  await screen.findByRole("heading", { level: 1, name: "To do" });
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByPlaceholderText(/or a command/), "proximus");
  await user.click(await screen.findByRole("button", { name: /7114582210/ }));
  await waitFor(() => expect(router.state.location.pathname).toContain("/documents/"));
});

it("keeps the rest of the program when one screen fails", async () => {
  server.use(
    http.get("*/v1/bookings", () => HttpResponse.json({ type: "urn:x:internal", title: "Oops", status: 500 }, { status: 500 })),
  );
  openAt("/bookings");
  expect((await screen.findByRole("alert")).textContent).toContain("Something went wrong");
  expect(screen.getAllByRole("link", { name: /Documents/ }).length).toBeGreaterThan(0);
});

it("hands the bank's answer over once and says what was linked", async () => {
  const bodies: unknown[] = [];
  server.events.on("request:start", async ({ request }) => {
    if (request.url.endsWith("/completions")) bodies.push(await request.clone().json());
  });
  openAt("/bank/return?state=abc&code=0012");
  await screen.findByText("1 account is linked:");
  expect(bodies).toEqual([{ state: "abc", query: { state: "abc", code: "0012" } }]);
  server.events.removeAllListeners();
});
