import type { Document, Field, Lesson } from "@/api/types";
import type { Box } from "@/parts/page-image";

/** Whether the reader would rather have it looked at. */
export function isUnsure(field: Field | undefined): boolean {
  return field !== undefined && !field.corrected && !field.sure;
}

export function plainValue(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The boxes of all fields that stand somewhere, by page; where a correction was learned from, that place. */
export function boxesOf(
  document: Document,
  label: (name: string) => string,
  lessons: readonly Lesson[] = [],
): (Box & { page: number })[] {
  return Object.entries(document.fields).flatMap(([name, field]) => {
    const said = field.corrected ? lessons.find((one) => one.field === name && one.box && one.page) : undefined;
    const { box, page } = said ?? field;
    return box && page ? [{ name, label: label(name), box, page, unsure: isUnsure(field) }] : [];
  });
}
