import type { TodoItem } from "@/api/types";

/** The problems that the file as it came does not have. */
const ABOUT_THE_INVOICE: readonly string[] = ["notDeliverable", "notTranslatable", "pictureNotConvertible", "rulesMissing"];

/** Whether completing the document, or sending the file as it came, helps against a failed delivery. */
export function isAboutTheInvoice(item: TodoItem): boolean {
  return item.subject.type === "delivery" && ABOUT_THE_INVOICE.includes(item.problem?.code ?? "");
}
