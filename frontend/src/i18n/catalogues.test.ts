import { describe, expect, it } from "vitest";
import { messages as en } from "./locales/en.po";
import { messages as fr } from "./locales/fr.po";
import { messages as nl } from "./locales/nl.po";

/** The placeholders and tags of a compiled message, which every translation must keep. */
function holes(message: unknown): string[] {
  if (typeof message === "string") return [...message.matchAll(/<\/?\d+\/?>/g)].map((found) => found[0]);
  if (!Array.isArray(message)) return [];
  return [...new Set(message.flatMap((part) => (Array.isArray(part) ? [String(part[0])] : holes(part))))].sort();
}

describe.each([
  ["French", fr],
  ["Dutch", nl],
])("the %s catalogue", (_, catalogue) => {
  it("says everything the English one says", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
    expect(Object.values(catalogue).filter((message) => JSON.stringify(message) === '[""]')).toEqual([]);
  });
  it("keeps every amount, name and link of the English one", () => {
    const different = Object.keys(en).filter((id) => holes(en[id]).join() !== holes(catalogue[id]).join());
    expect(different.map((id) => JSON.stringify(catalogue[id]))).toEqual([]);
  });
});
