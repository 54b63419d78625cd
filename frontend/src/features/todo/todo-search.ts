import type { TodoItem } from "@/api/types";

/** Without case and accents, and with amounts the way they are stored: "1.387,00" and "1387,00" find 1387.00. */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\d)[.\s](?=\d{3}(\D|$))/g, "$1")
    .replace(/(\d),(?=\d)/g, "$1.");
}

/** All that is said of a question and of what is offered with it. */
function wordsOf({ title_facts: facts, suggestion }: TodoItem): string {
  const offered = [...(suggestion?.documents ?? []), ...(suggestion?.transactions ?? [])];
  return [facts, ...offered]
    .flatMap((one) => Object.values(one as object))
    .filter((value) => typeof value === "string")
    .join(" ");
}

/** The questions in which every typed word stands. */
export function narrowed(items: readonly TodoItem[], typed: string): readonly TodoItem[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return items;
  return items.filter((item) => {
    const words = folded(wordsOf(item));
    return wanted.every((word) => words.includes(word));
  });
}
