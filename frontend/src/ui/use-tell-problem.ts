import { useLingui } from "@lingui/react";
import { useCallback } from "react";
import { asProblem } from "@/api/problem";
import { sentencesOf } from "./problem-alert";
import { tellFailure } from "./tell";

/** Tells of a failure where there is no place on the screen for it. */
export function useTellProblem(): (error: unknown) => void {
  const { i18n } = useLingui();
  return useCallback(
    (error: unknown) => {
      const problem = asProblem(error);
      const { what, action } = sentencesOf(i18n, problem.code, problem.problem.title, problem.problem.detail);
      tellFailure(what, action);
    },
    [i18n],
  );
}
