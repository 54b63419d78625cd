import { useLingui } from "@lingui/react/macro";
import { client } from "@/api/client";
import type { Explanation, Transaction } from "@/api/types";
import { useUndoable } from "@/parts/use-undoable";
import { EXPLANATIONS, word } from "@/parts/words";

/** Everything one can do with a transaction, each with its way back. */
export function useTransactionDeeds(transaction: Transaction) {
  const { t, i18n } = useLingui();
  const undoable = useUndoable();
  const params = { path: { id: transaction.id } };
  const before = transaction.explanation;
  const explain = (kind: Explanation) => client.PUT("/v1/transactions/{id}/explanation", { params, body: { kind } });
  const unexplain = () => client.DELETE("/v1/transactions/{id}/explanation", { params });
  return {
    explain: (kind: Explanation) =>
      undoable(word(i18n, EXPLANATIONS, kind), () => explain(kind), before ? () => explain(before) : unexplain),
    unexplain: () => undoable(t`Mark taken away.`, unexplain, before ? () => explain(before) : undefined),
    pause: (until: string) =>
      undoable(
        t`Paused: it comes back by itself.`,
        () => client.PUT("/v1/transactions/{id}/snooze", { params, body: { until } }),
        () => client.DELETE("/v1/transactions/{id}/snooze", { params }),
      ),
    resume: () => undoable(t`No longer paused.`, () => client.DELETE("/v1/transactions/{id}/snooze", { params })),
    close: (note: string) =>
      undoable(
        t`Question closed.`,
        () => client.PUT("/v1/transactions/{id}/closure", { params, body: { note } }),
        () => client.DELETE("/v1/transactions/{id}/closure", { params }),
      ),
    reopen: () => undoable(t`Asked again.`, () => client.DELETE("/v1/transactions/{id}/closure", { params })),
    link: (documents: string[]) =>
      undoable(t`Linked.`, () =>
        client.POST("/v1/bookings", { body: { document_ids: documents, transaction_ids: [transaction.id] } }),
      ),
  };
}
