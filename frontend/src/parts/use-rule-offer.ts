import { msg, plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import { useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "@/api/client";
import { refresh, refreshAnswers } from "@/api/refresh";
import type { OfferedRule } from "@/api/types";
import { type Also, offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";

/** Puts beside the undo of an answer the rule that would have given it, where the answer carries one: one press more, and it is a rule. */
export function useRuleOffer(): (answer: unknown, beside: (also: Also) => void) => void {
  const queries = useQueryClient();
  const { i18n } = useLingui();
  const tellProblem = useTellProblem();

  const unmake = async (id: string) => {
    const params = { path: { id } };
    await client.DELETE("/v1/rules/{id}/deeds", { params });
    await client.PUT("/v1/rules/{id}/removal", { params });
    await Promise.all([refreshAnswers(queries), refresh(queries, "/v1/rules")]);
  };
  const make = async (offer: OfferedRule) => {
    try {
      const body = { ...offer.rule, origin: "answer" as const, apply_now: true };
      const rule = bodyOf(await client.POST("/v1/rules", { body }));
      await refresh(queries, "/v1/rules", "/v1/rule-suggestions");
      offerUndo({
        message: i18n._(msg`From now on this is answered by itself.`),
        undo: () => void unmake(rule.id).catch(tellProblem),
      });
    } catch (error) {
      tellProblem(error);
    }
  };

  return (answer, beside) => {
    const offer = offered(answer);
    if (!offer) return;
    const label = offer.alike
      ? i18n._(msg`Always, and ${plural(offer.alike, { one: "# other now", other: "# others now" })}`)
      : i18n._(msg`Always`);
    beside({ label, run: () => void make(offer) });
  };
}

function offered(answer: unknown): OfferedRule | null {
  const body = (answer as { data?: { proposed_rule?: OfferedRule | null } } | undefined)?.data;
  return body?.proposed_rule ?? null;
}
