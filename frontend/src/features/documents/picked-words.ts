import type { PageWord } from "@/api/types";
import { AMOUNTS, bare, DAYS } from "./field-text";

/** What a field's value looks like once it is whole. Others take the word that was clicked on. */
const WHOLE: [(name: string) => boolean, RegExp][] = [
  [(name) => name.endsWith("vat_number"), /^[A-Z]{2}[0-9A-Z]{8,12}$/],
  [(name) => name === "iban", /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/],
  [(name) => name === "structured_communication", /^(\d{12}|RF\d{2}[0-9A-Z]{1,21})$/],
  [(name) => DAYS.includes(name), /^\d{4}-\d{2}-\d{2}$/],
  [(name) => AMOUNTS.includes(name), /^-?\d+\.\d{2}$/],
];
const MOST = 8;

export interface Picked {
  text: string;
  box: [number, number, number, number];
}

/** The words between the two ends of a drag, in reading order; one end alone is one word. */
export function between(words: readonly PageWord[], first: number, last: number): PageWord[] {
  return words.slice(Math.min(first, last), Math.max(first, last) + 1);
}

/** The word and as many of its neighbours in the row as make a whole value: an account number is printed in groups of four. */
export function grown(words: readonly PageWord[], at: number, name: string): PageWord[] {
  const word = words[at];
  if (!word) return [];
  const row = rowOf(words, at);
  const own = row.indexOf(word);
  if (name.endsWith("_name")) return row;
  const whole = WHOLE.find(([fits]) => fits(name))?.[1];
  if (!whole) return [word];
  for (let size = 1; size <= MOST; size += 1) {
    for (let start = Math.max(0, own - size + 1); start <= own && start + size <= row.length; start += 1) {
      const run = row.slice(start, start + size);
      if (whole.test(bare(name, textOf(run)))) return run;
    }
  }
  return [word];
}

/** Words as one value, with the box around them; signs that end a sentence or a label are left off. */
export function picked(words: readonly PageWord[]): Picked {
  const sides = (side: number) => words.map((word) => word.box[side] ?? 0);
  return {
    text: textOf(words),
    box: [Math.min(...sides(0)), Math.min(...sides(1)), Math.max(...sides(2)), Math.max(...sides(3))],
  };
}

function textOf(words: readonly PageWord[]): string {
  return words
    .map((word) => word.text)
    .join(" ")
    .replace(/^[\s:;,(]+|[\s:;,)]+$/g, "");
}

/** Words on the same line without a wide gap between them, from left to right. */
function rowOf(words: readonly PageWord[], at: number): PageWord[] {
  const [, top = 0, , bottom = 0] = words[at]?.box ?? [];
  const height = bottom - top;
  const line = words
    .filter((word) => Math.abs((word.box[1] ?? 0) - top) < height * 0.6)
    .toSorted((one, other) => (one.box[0] ?? 0) - (other.box[0] ?? 0));
  const own = line.indexOf(words[at] as PageWord);
  const gap = (left: PageWord | undefined, right: PageWord | undefined) => (right?.box[0] ?? 1) - (left?.box[2] ?? 0);
  let start = own;
  let end = own;
  while (start > 0 && gap(line[start - 1], line[start]) < height * 1.2) start -= 1;
  while (end < line.length - 1 && gap(line[end], line[end + 1]) < height * 1.2) end += 1;
  return line.slice(start, end + 1);
}
