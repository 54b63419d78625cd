import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ApiProblem } from "@/api/problem";
import { speak } from "@/i18n/language";
import { show } from "@/testing/render";
import { ProblemAlert } from "./problem-alert";

const problem = (code: string, status = 409) =>
  new ApiProblem({
    type: `urn:problem-type:okioki:${code}`,
    title: "As the API says it.",
    status,
    detail: "More.",
    instance: "urn:uuid:42",
  });

it("says what happened and what to do, in the reader's language", async () => {
  await speak("fr");
  show(<ProblemAlert error={problem("encrypted")} />);
  expect(screen.getByRole("alert").textContent).toContain("Le fichier est protégé par un mot de passe.");
  expect(screen.getByRole("alert").textContent).toContain("Enregistrez-le sans mot de passe");
});

it("shows what the API said of a problem it does not know, with its reference", () => {
  show(<ProblemAlert error={problem("somethingNew")} />);
  expect(screen.getByRole("alert").textContent).toContain("As the API says it.");
  expect(screen.getByRole("alert").textContent).toContain("urn:uuid:42");
});

it("speaks of everything that is not there in the same way", () => {
  show(<ProblemAlert error={problem("deliveryNotFound", 404)} />);
  expect(screen.getByRole("alert").textContent).toContain("This is not there any more");
});

it("names the fields that are not right", () => {
  const invalid = new ApiProblem({
    type: "urn:problem-type:okioki:invalidRequest",
    title: "Invalid",
    status: 422,
    issues: [{ in: "body", name: "email", detail: "Field required" }],
  });
  show(<ProblemAlert error={invalid} />);
  expect(screen.getByText(/email: Field required/)).toBeDefined();
});
