import { msg, plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import { useQueryClient } from "@tanstack/react-query";
import { refreshAnswers } from "@/api/refresh";
import type { TodoItem } from "@/api/types";
import { useRuleOffer } from "@/parts/use-rule-offer";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import type { Answer } from "./answers";
import { type Chosen, type Deed, deedOf } from "./deeds";
import { hide, settle, show } from "./hidden";
import { nameOf } from "./todo-words";

/** Answers one question, or several alike: their rows go at once, and for eight seconds all can be had back together. */
export function useAnswer(): (items: readonly TodoItem[], answer: Answer, chosen?: Chosen) => void {
  const queries = useQueryClient();
  const { i18n } = useLingui();
  const tellProblem = useTellProblem();
  const offerRule = useRuleOffer();

  return (items, answer, chosen = {}) => {
    const deeds = items.map((item) => deedOf(item, answer.code, chosen));
    const ids = items.map((item) => item.id);
    /** One that fails does not keep the others from being done. */
    const attempt = async (act: (deed: Deed) => Promise<unknown> | undefined) => {
      for (const done of await Promise.allSettled(deeds.map(act))) if (done.status === "rejected") tellProblem(done.reason);
      settle(...ids);
      await refreshAnswers(queries);
    };
    hide(...ids);
    const only = items.length === 1 ? items[0] : undefined;
    const what = only ? nameOf(only) : i18n._(msg`${plural(items.length, { one: "# question", other: "# questions" })}`);
    const message = [i18n._(answer.done), what].filter(Boolean).join(" ");
    if (deeds[0]?.held) {
      const send = (leaving: boolean) => void attempt((deed) => deed.send(leaving));
      offerUndo({ message, undo: () => show(...ids), settle: send });
      return;
    }
    const answers: unknown[] = [];
    const sent = attempt(async (deed) => answers.push(await deed.send(false)));
    if (deeds.every((deed) => deed.back)) {
      const beside = offerUndo({ message, undo: () => void sent.then(() => attempt((deed) => deed.back?.())) });
      void sent.then(() => offerRule(only ? answers[0] : undefined, beside));
    }
  };
}
