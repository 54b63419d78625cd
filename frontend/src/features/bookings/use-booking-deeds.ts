import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { client } from "@/api/client";
import { refreshAnswers } from "@/api/refresh";
import type { paths } from "@/api/schema";
import type { Booking } from "@/api/types";
import { useUndoable } from "@/parts/use-undoable";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";

type Change = NonNullable<paths["/v1/bookings/{id}"]["patch"]["requestBody"]>["content"]["application/json"];

/** Everything one can do with a booking, each with its way back. */
export function useBookingDeeds(booking: Booking, onUndone: () => void) {
  const { t } = useLingui();
  const undoable = useUndoable();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const params = { path: { id: booking.id } };
  const change = (body: Change) => client.PATCH("/v1/bookings/{id}", { params, body });

  return {
    /** An undone pair is never proposed again, so this waits out the eight seconds before it is sent. */
    undo: () => {
      onUndone();
      offerUndo({
        message: t`Booking undone.`,
        undo: () => void refreshAnswers(queries),
        settle: (leaving) =>
          void client
            .DELETE("/v1/bookings/{id}", { params, keepalive: leaving })
            .catch(tellProblem)
            .finally(() => refreshAnswers(queries)),
      });
    },
    accept: () =>
      undoable(
        t`Kept as provisionally OK.`,
        () => client.PUT("/v1/bookings/{id}/acceptance", { params }),
        () => client.DELETE("/v1/bookings/{id}/acceptance", { params }),
      ),
    reject: () => undoable(t`Asked again.`, () => client.DELETE("/v1/bookings/{id}/acceptance", { params })),
    pause: (until: string) =>
      undoable(
        t`Paused: it comes back by itself.`,
        () => client.PUT("/v1/bookings/{id}/pause", { params, body: { until } }),
        () => client.DELETE("/v1/bookings/{id}/pause", { params }),
      ),
    addDocuments: (ids: string[]) => undoable(t`Added.`, () => change({ add_documents: ids })),
    addTransactions: (ids: string[]) => undoable(t`Added.`, () => change({ add_transactions: ids })),
    takeDocument: (id: string) => undoable(t`Taken out of the booking.`, () => change({ remove_documents: [id] })),
    takeTransaction: (id: string) => undoable(t`Taken out of the booking.`, () => change({ remove_transactions: [id] })),
  };
}
