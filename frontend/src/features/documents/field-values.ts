import type { Document, Field } from "@/api/types";
import type { Box } from "@/parts/page-image";

/** Below this the reader is not sure enough to go unmarked. */
export const SURE = 0.8;

export function isUnsure(field: Field | undefined): boolean {
  return field !== undefined && !field.corrected && field.confidence < SURE;
}

export function plainValue(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The boxes of all fields that stand somewhere, by page. */
export function boxesOf(document: Document, label: (name: string) => string): (Box & { page: number })[] {
  return Object.entries(document.fields).flatMap(([name, field]) =>
    field.box && field.page ? [{ name, label: label(name), box: field.box, page: field.page, unsure: isUnsure(field) }] : [],
  );
}
