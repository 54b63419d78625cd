import { expect, it } from "vitest";
import { pageWords } from "@/testing/world";
import { bare } from "./field-text";
import { between, grown, picked } from "./picked-words";

const at = (text: string) => pageWords.findIndex((word) => word.text === text);
const taken = (text: string, field: string) => picked(grown(pageWords, at(text), field)).text;

it("takes the whole account number whichever group was clicked on", () => {
  for (const group of ["BE68", "5390", "7034"]) expect(taken(group, "iban")).toBe("BE68 5390 0754 7034");
});

it("takes the whole name, and of a number the one word", () => {
  expect(taken("NV", "supplier_name")).toBe("Proximus NV");
  expect(taken("P2026-77", "invoice_number")).toBe("P2026-77");
});

it("takes all words of a drag, with the box around them", () => {
  const { text, box } = picked(between(pageWords, at("NV"), at("Proximus")));
  expect(text).toBe("Proximus NV");
  expect(box.map((side) => side.toFixed(2))).toEqual(["0.10", "0.10", "0.29", "0.12"]);
});

it("writes what was clicked on as the API keeps it", () => {
  expect(bare("issue_date", "3 maart 2026")).toBe("2026-03-03");
  expect(bare("issue_date", "14 août 2026")).toBe("2026-08-14");
  expect(bare("issue_date", "1 mai 2026")).toBe("2026-05-01");
  expect(bare("issue_date", "9 juillet 2026")).toBe("2026-07-09");
  expect(bare("issue_date", "9 juin 2026")).toBe("2026-06-09");
  expect(bare("structured_communication", "RF18 5390 0754 7034")).toBe("RF18539007547034");
  expect(bare("structured_communication", "+++090/9337/55493+++")).toBe("090933755493");
  expect(bare("tax_inclusive_amount", "€ 1.234,50")).toBe("1234.50");
});
