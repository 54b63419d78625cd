import { api } from "@/api/client";
import type { TodoItem } from "@/api/types";
import { DocumentViewer } from "@/features/documents/document-viewer";
import { TodoLikely } from "@/features/todo/todo-likely";
import { TransactionFacts } from "@/features/transactions/transaction-facts";
import rows from "@/ui/row.module.css";
import { Waiting } from "@/ui/waiting";

interface Props {
  item: TodoItem;
  onLink: (ids: string[]) => void;
  onOpen: () => void;
}

/** What a question is about, whole: the pages of its document, or all that the bank says of its transaction, and what likely fits. */
export function TodoSubject({ item, onLink, onOpen }: Props) {
  const { type, id, document_id } = item.subject;
  const document = item.suggestion?.documents[0]?.id ?? document_id ?? (type === "document" ? id : null);
  const linkable = !item.suggestion && item.answers.includes("link") && (type === "document" || type === "transaction");
  return (
    <>
      {linkable ? <TodoLikely subject={{ type, id }} onLink={onLink} /> : null}
      {!item.suggestion && type === "transaction" ? <Movement id={id} /> : null}
      {document ? <Paper id={document} onOpen={onOpen} /> : null}
    </>
  );
}

function Movement({ id }: { id: string }) {
  const { data } = api.useQuery("get", "/v1/transactions/{id}", { params: { path: { id } } });
  if (!data) return <Waiting rows={3} height={40} />;
  return (
    <div className={rows.panel}>
      <TransactionFacts transaction={data} />
    </div>
  );
}

function Paper({ id, onOpen }: { id: string; onOpen: () => void }) {
  const { data } = api.useQuery("get", "/v1/documents/{id}", { params: { path: { id } } });
  return data ? <DocumentViewer document={data} lit={null} onBox={onOpen} /> : <Waiting rows={1} height={400} />;
}
