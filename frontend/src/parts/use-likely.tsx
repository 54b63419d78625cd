import type { ReactNode } from "react";
import { api } from "@/api/client";
import type { DocumentSummary, Reason, TransactionSummary } from "@/api/types";
import { DocumentSummaryLine, TransactionSummaryLine } from "./summaries";

/** Something that can be linked: its line, and why. */
export interface Choice {
  id: string;
  line: ReactNode;
  reasons: readonly Reason[];
  /** It fits a part only: the booking stays incomplete. */
  partial: boolean;
}
export interface Linkable {
  type: "document" | "transaction";
  id: string;
}

export function transactionChoice(transaction: TransactionSummary): Choice {
  return { id: transaction.id, line: <TransactionSummaryLine transaction={transaction} />, reasons: [], partial: false };
}
export function documentChoice(document: DocumentSummary): Choice {
  return { id: document.id, line: <DocumentSummaryLine document={document} />, reasons: [], partial: false };
}

/** What most likely belongs with a document or a transaction, the best first. */
export function useLikely({ type, id }: Linkable, enabled = true) {
  const path = { params: { path: { id } } };
  const forDocument = type === "document";
  const transactions = api.useQuery("get", "/v1/documents/{id}/candidates", path, { enabled: enabled && forDocument });
  const documents = api.useQuery("get", "/v1/transactions/{id}/candidates", path, { enabled: enabled && !forDocument });
  const choices: Choice[] = forDocument
    ? (transactions.data?.items ?? []).map(({ transaction, ...why }) => ({ ...transactionChoice(transaction), ...why }))
    : (documents.data?.items ?? []).map(({ document, ...why }) => ({ ...documentChoice(document), ...why }));
  const now = forDocument ? transactions : documents;
  return { choices, isPending: now.isPending, error: now.error };
}
