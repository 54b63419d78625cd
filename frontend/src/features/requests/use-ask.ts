import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { client } from "@/api/client";
import { refreshAnswers } from "@/api/refresh";
import type { paths } from "@/api/schema";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";

export type NewRequest = paths["/v1/transactions/{id}/document-requests"]["post"]["requestBody"]["content"]["application/json"];

/** What is missing: the document of a transaction, or the one that should have followed another. */
export interface Missing {
  type: "transaction" | "document";
  id: string;
}

const PATHS = {
  transaction: "/v1/transactions/{id}/document-requests",
  document: "/v1/documents/{id}/follow-up-requests",
} as const;

/** Asks by mail. A mail that left cannot be called back, so it leaves when the eight seconds are over, or with the page. */
export function useAsk(): (missing: Missing, body: NewRequest, done?: (sent: boolean) => void) => void {
  const { t } = useLingui();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  return (missing, body, done) =>
    offerUndo({
      message: t`${body.name} is asked by mail.`,
      undo: () => done?.(false),
      settle: (leaving) =>
        void client
          .POST(PATHS[missing.type], { params: { path: { id: missing.id } }, body, keepalive: leaving })
          .catch(tellProblem)
          .then(() => refreshAnswers(queries))
          .finally(() => done?.(true)),
    });
}
