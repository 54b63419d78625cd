import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { EXPLANATIONS, FIELDS, KINDS, PAYMENT_MARKS, SOURCES } from "@/parts/words";
import { SENTENCES } from "@/ui/problem-sentences";

const contract = readFileSync(resolve(import.meta.dirname, "../../../openapi.yaml"), "utf8");

/** The values that a schema of the contract, or one of its properties, enumerates. */
function enumerated(schema: string, property?: string): string[] {
  const block = new RegExp(`^    ${schema}:\\n((?:      .*\\n|\\n)+)`, "m").exec(contract)?.[1] ?? "";
  const part = property ? (block.split(new RegExp(`^        ${property}:\\n`, "m"))[1] ?? "") : block;
  const list = /^ *enum:\n((?: *- .*\n)+)/m.exec(part)?.[1] ?? "";
  return [...list.matchAll(/- (\S+)/g)].map((found) => String(found[1]));
}

/** Every problem that an answer of the contract names. */
function problems(): string[] {
  const named = [...contract.matchAll(/`([a-z]+[A-Za-z]*)`: [A-Z]/g)].map((found) => String(found[1]));
  return [...new Set(named)];
}

describe("each code of the contract has its words", () => {
  it.each([
    ["Explanation", undefined, EXPLANATIONS],
    ["Kind", undefined, KINDS],
    ["PaymentMark", undefined, PAYMENT_MARKS],
    ["DocumentChange", "fields", FIELDS],
    ["DocumentField", "source", SOURCES],
  ])("%s %s", (schema, property, words) => {
    const codes = enumerated(schema, property);
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !(code in words))).toEqual([]);
  });

  it("says what happened and what to do for every problem", () => {
    const codes = problems();
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(code in SENTENCES) && !code.endsWith("NotFound"))).toEqual([]);
  });
});
