import { useLingui } from "@lingui/react";
import { useQueryClient } from "@tanstack/react-query";
import { refreshAnswers } from "@/api/refresh";
import type { TodoItem } from "@/api/types";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import type { Answer } from "./answers";
import { type Chosen, deedOf } from "./deeds";
import { hide, show } from "./hidden";
import { nameOf } from "./todo-words";

/** Answers a question: its row goes at once, and for eight seconds it can be had back. */
export function useAnswer(): (item: TodoItem, answer: Answer, chosen?: Chosen) => void {
  const queries = useQueryClient();
  const { i18n } = useLingui();
  const tellProblem = useTellProblem();

  return (item, answer, chosen = {}) => {
    const deed = deedOf(item, answer.code, chosen);
    const settled = async () => {
      await refreshAnswers(queries);
      show(item.id);
    };
    const attempt = async (act: () => Promise<unknown>) => {
      try {
        await act();
      } catch (error) {
        tellProblem(error);
      }
      await settled();
    };
    hide(item.id);
    const message = [i18n._(answer.done), nameOf(item)].filter(Boolean).join(" ");
    if (deed.held) {
      offerUndo({ message, undo: () => show(item.id), settle: (leaving) => void attempt(() => deed.send(leaving)) });
      return;
    }
    const sent = attempt(() => deed.send(false));
    const back = deed.back;
    if (back) offerUndo({ message, undo: () => void sent.then(() => attempt(back)) });
  };
}
