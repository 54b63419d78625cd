import { useQueryClient } from "@tanstack/react-query";
import { refreshAnswers } from "@/api/refresh";
import { tell } from "@/ui/tell";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import { useRuleOffer } from "./use-rule-offer";

type Act = () => Promise<unknown>;

/** Does something at once, shows what it changed, and offers the way back for eight seconds. */
export function useUndoable(): (message: string, act: Act, back?: Act) => Promise<boolean> {
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const offerRule = useRuleOffer();
  const attempt = async (act: Act, heard?: (answer: unknown) => void): Promise<boolean> => {
    try {
      const answer = await act();
      heard?.(answer);
      return true;
    } catch (error) {
      tellProblem(error);
      return false;
    } finally {
      await refreshAnswers(queries);
    }
  };
  return async (message, act, back) => {
    let answer: unknown;
    const went = await attempt(act, (heard) => {
      answer = heard;
    });
    if (went && back) offerRule(answer, offerUndo({ message, undo: () => void attempt(back) }));
    else if (went) tell(message);
    return went;
  };
}
