import { bodyOf, client } from "@/api/client";
import { ApiProblem } from "@/api/problem";
import type { Delivery, TodoItem } from "@/api/types";

/** The problems that a better address cures; every other one is about the document. */
const ABOUT_THE_ADDRESS: readonly string[] = [
  "addressProblem",
  "addressRefused",
  "addressForbidden",
  "accountantIncomplete",
  "folderMissing",
  "folderNotWritable",
  "hostKeyChanged",
  "hostKeyUnreadable",
  "hostUnknown",
  "loginRefused",
  "noAccountant",
  "passwordNeeded",
  "portForbidden",
];
/** Those that the file as it came does not have. */
const ABOUT_THE_INVOICE: readonly string[] = ["notDeliverable", "notTranslatable", "pictureNotConvertible", "rulesMissing"];

export type Cure = "address" | "original" | "wait";

/** What helps against a failed delivery. */
export function cureOf(item: TodoItem): Cure {
  const code = item.problem?.code ?? "";
  if (ABOUT_THE_ADDRESS.includes(code)) return "address";
  return ABOUT_THE_INVOICE.includes(code) ? "original" : "wait";
}

/** The document of a failed delivery: a question names the delivery alone. Throws ApiProblem when it is no longer among the failed ones. */
export async function deliveredDocument(deliveryId: string): Promise<string> {
  let after: string | null = null;
  do {
    const query: { state: "failed"; limit: number; after?: string } = {
      state: "failed",
      limit: 100,
      ...(after ? { after } : {}),
    };
    const page: { items: Delivery[]; next: string | null } = bodyOf(await client.GET("/v1/deliveries", { params: { query } }));
    const found = page.items.find((delivery) => delivery.id === deliveryId);
    if (found) return found.document_id;
    after = page.next;
  } while (after);
  throw new ApiProblem({ type: "urn:problem-type:okioki:deliveryNotFound", title: "There is no such delivery.", status: 404 });
}
