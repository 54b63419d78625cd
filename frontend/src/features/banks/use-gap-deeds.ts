import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { client } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { CoverageGap } from "@/api/types";
import { useUndoable } from "@/parts/use-undoable";
import { tell } from "@/ui/tell";
import { useTellProblem } from "@/ui/use-tell-problem";

/** What can be done about missing days. */
export function useGapDeeds() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const undoable = useUndoable();
  const tellProblem = useTellProblem();
  const again = () => refresh(queries, "/v1/accounts/{id}/coverage", "/v1/accounts", "/v1/todo");
  return {
    ask: async ({ id }: CoverageGap) => {
      try {
        await client.POST("/v1/coverage-gaps/{id}/history-requests", { params: { path: { id } } });
        tell(t`The bank is being asked for these days.`);
        await again();
      } catch (failure) {
        tellProblem(failure);
      }
    },
    accept: ({ id }: CoverageGap, note: string) => {
      const params = { path: { id } };
      return undoable(
        t`Not asked about any more.`,
        () => client.PUT("/v1/coverage-gaps/{id}/acceptance", { params, body: { note } }).then(again),
        () => client.DELETE("/v1/coverage-gaps/{id}/acceptance", { params }).then(again),
      );
    },
    reopen: async ({ id }: CoverageGap) => {
      try {
        await client.DELETE("/v1/coverage-gaps/{id}/acceptance", { params: { path: { id } } });
        await again();
      } catch (failure) {
        tellProblem(failure);
      }
    },
  };
}
