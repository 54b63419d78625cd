import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { client } from "@/api/client";
import type { Document, PaymentMark } from "@/api/types";
import { useUndoable } from "@/parts/use-undoable";
import { PAYMENT_MARKS, word } from "@/parts/words";

/** Where on the document a value was clicked on. */
export interface PointedAt {
  page: number;
  box: [number, number, number, number];
}

/** Everything one can do with a document, each with its way back. */
export function useDocumentDeeds(document: Document) {
  const { t, i18n } = useLingui();
  const undoable = useUndoable();
  const params = { path: { id: document.id } };
  const line = useRef<Promise<unknown>>(Promise.resolve());
  /** One correction after the other: each carries the version that the one before made. */
  const patch = (fields: Record<string, string | null>, places?: Record<string, PointedAt>) => {
    const turn = line.current
      .catch(() => undefined)
      .then(() => client.PATCH("/v1/documents/{id}", { params, body: { fields, ...(places ? { places } : {}) } }));
    line.current = turn;
    return turn;
  };
  const toggle = (
    path: "/v1/documents/{id}/not-an-invoice" | "/v1/documents/{id}/deletion" | "/v1/documents/{id}/release",
    message: string,
  ) =>
    undoable(
      message,
      () => client.PUT(path, { params }),
      () => client.DELETE(path, { params }),
    );

  return {
    mark: (mark: PaymentMark) =>
      undoable(
        word(i18n, PAYMENT_MARKS, mark),
        () => client.PUT("/v1/documents/{id}/payment-mark", { params, body: { mark } }),
        () => client.DELETE("/v1/documents/{id}/payment-mark", { params }),
      ),
    unmark: () => {
      const mark = document.payment_mark;
      return undoable(
        t`Payment mark removed.`,
        () => client.DELETE("/v1/documents/{id}/payment-mark", { params }),
        mark ? () => client.PUT("/v1/documents/{id}/payment-mark", { params, body: { mark } }) : undefined,
      );
    },
    pause: (until: string) =>
      undoable(
        t`Paused: it comes back by itself.`,
        () => client.PUT("/v1/documents/{id}/snooze", { params, body: { until } }),
        () => client.DELETE("/v1/documents/{id}/snooze", { params }),
      ),
    resume: () => undoable(t`No longer paused.`, () => client.DELETE("/v1/documents/{id}/snooze", { params })),
    remind: (on: string) =>
      undoable(
        t`Payment reminder set.`,
        () => client.PUT("/v1/documents/{id}/reminder", { params, body: { on } }),
        () => client.DELETE("/v1/documents/{id}/reminder", { params }),
      ),
    close: (note: string) =>
      undoable(
        t`Question closed.`,
        () => client.PUT("/v1/documents/{id}/closure", { params, body: { note } }),
        () => client.DELETE("/v1/documents/{id}/closure", { params }),
      ),
    notAnInvoice: () => toggle("/v1/documents/{id}/not-an-invoice", t`Kept as another document.`),
    release: () => toggle("/v1/documents/{id}/release", t`Released for the accountant.`),
    remove: () => toggle("/v1/documents/{id}/deletion", t`Deleted.`),
    restore: () => undoable(t`Restored.`, () => client.DELETE("/v1/documents/{id}/deletion", { params })),
    readAgain: () => undoable(t`It is being read again.`, () => client.POST("/v1/documents/{id}/readings", { params })),
    sendAgain: () => undoable(t`It will be sent again.`, () => client.POST("/v1/documents/{id}/deliveries", { params })),
    sendOriginal: () =>
      undoable(t`The file as it came is sent.`, () =>
        client.POST("/v1/documents/{id}/deliveries", { params, body: { form: "original" } }),
      ),
    link: (transactions: string[]) =>
      undoable(t`Linked.`, () =>
        client.POST("/v1/bookings", { body: { document_ids: [document.id], transaction_ids: transactions } }),
      ),
    /** A correction; `before` is what the user had said, null where only the reader had. */
    correct: (name: string, value: string | null, before: string | null, place?: PointedAt) =>
      undoable(
        t`Corrected. OkiOki remembers it for this counterparty.`,
        () => patch({ [name]: value }, place ? { [name]: place } : undefined),
        () => patch({ [name]: before }),
      ),
    /** Fields that were unsure are right as they are. */
    confirm: (fields: Record<string, string>) =>
      undoable(
        t`Checked: right as it is.`,
        () => patch(fields),
        () => patch(Object.fromEntries(Object.keys(fields).map((name) => [name, null]))),
      ),
  };
}

export type DocumentDeeds = ReturnType<typeof useDocumentDeeds>;
