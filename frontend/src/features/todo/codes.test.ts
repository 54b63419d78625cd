import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import * as world from "@/testing/world";
import { answersOf } from "./answers";
import { KIND_ORDER } from "./todo-words";

const contract = readFileSync(resolve(import.meta.dirname, "../../../../openapi.yaml"), "utf8");

function values(schema: string): string[] {
  const list =
    new RegExp(`^    ${schema}:\\n      type: string\\n      enum:\\n((?:      - .*\\n)+)`, "m").exec(contract)?.[1] ?? "";
  return [...list.matchAll(/- (\S+)/g)].map((found) => String(found[1]));
}

it("asks every question that the contract knows", () => {
  expect(values("Question").toSorted()).toEqual([...KIND_ORDER].toSorted());
});

it("offers every answer that the contract knows", () => {
  const codes = values("Answer");
  const [item] = world.todo;
  if (!item || codes.length === 0) throw new Error("nothing to check");
  const subject = { ...item.subject, type: "document" as const };
  expect(
    codes.filter((code) => !answersOf({ ...item, subject, answers: [code as "link"] }).some((one) => one.code === code)),
  ).toEqual([]);
});
