import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "@/api/client";
import { refresh, refreshAnswers } from "@/api/refresh";
import type { Rule, RuleDraft } from "@/api/types";
import { tell } from "@/ui/tell";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";

/** Everything one can do with rules, each with its way back where there is one. */
export function useRuleDeeds() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      tellProblem(error);
      return false;
    } finally {
      await Promise.all([refresh(queries, "/v1/rules", "/v1/rules/{id}/deeds", "/v1/rule-suggestions"), refreshAnswers(queries)]);
    }
  };
  const undoable = async (message: string, act: () => Promise<unknown>, back: () => Promise<unknown>): Promise<boolean> => {
    const went = await attempt(act);
    if (went) offerUndo({ message, undo: () => void attempt(back) });
    return went;
  };
  const at = (id: string) => ({ params: { path: { id } } });
  const move = (ids: string[]) => client.PUT("/v1/rule-order", { body: { rule_ids: ids } });
  return {
    make: async (draft: RuleDraft, applyNow: boolean, origin: Rule["origin"]) => {
      let made: string | undefined;
      const body = { ...draft, origin, apply_now: applyNow };
      return undoable(
        t`The rule is made.`,
        async () => {
          made = bodyOf(await client.POST("/v1/rules", { body })).id;
        },
        async () => {
          if (!made) return;
          await client.DELETE("/v1/rules/{id}/deeds", at(made));
          await client.PUT("/v1/rules/{id}/removal", at(made));
        },
      );
    },
    change: async (id: string, draft: RuleDraft, applyNow: boolean) => {
      const went = await attempt(async () => {
        await client.PUT("/v1/rules/{id}", { ...at(id), body: draft });
        if (applyNow) await client.POST("/v1/rules/{id}/deeds", at(id));
      });
      if (went) tell(t`The rule is changed.`);
      return went;
    },
    switchOff: (id: string) =>
      undoable(
        t`Switched off. What it did stays.`,
        () => client.PUT("/v1/rules/{id}/suspension", at(id)),
        () => client.DELETE("/v1/rules/{id}/suspension", at(id)),
      ),
    switchOn: (id: string) =>
      undoable(
        t`Switched on, for what comes from now on.`,
        () => client.DELETE("/v1/rules/{id}/suspension", at(id)),
        () => client.PUT("/v1/rules/{id}/suspension", at(id)),
      ),
    remove: (id: string) =>
      undoable(
        t`The rule is removed. What it did stays.`,
        () => client.PUT("/v1/rules/{id}/removal", at(id)),
        () => client.DELETE("/v1/rules/{id}/removal", at(id)),
      ),
    order: (ids: string[], before: string[]) =>
      undoable(
        t`The order is changed.`,
        () => move(ids),
        () => move(before),
      ),
    applyNow: async (id: string) => {
      if (await attempt(() => client.POST("/v1/rules/{id}/deeds", at(id)))) tell(t`The rule goes through all there is.`);
    },
    undoAll: async (id: string) => {
      if (await attempt(() => client.DELETE("/v1/rules/{id}/deeds", at(id)))) tell(t`All it did is being taken back.`);
    },
    undoOne: async (id: string) => {
      if (await attempt(() => client.DELETE("/v1/rule-deeds/{id}", at(id))))
        tell(t`Taken back; the rule does not do it here again.`);
    },
    refuse: (id: string) =>
      undoable(
        t`Not offered again.`,
        () => client.PUT("/v1/rule-suggestions/{id}/refusal", at(id)),
        () => client.DELETE("/v1/rule-suggestions/{id}/refusal", at(id)),
      ),
  };
}
