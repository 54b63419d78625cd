import type { I18n } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { asProblem } from "@/api/problem";
import type { StoredProblem } from "@/api/types";
import { Icon } from "./icon";
import classes from "./problem-alert.module.css";
import { SENTENCES } from "./problem-sentences";

/** A problem as two sentences in the reader's language. A code we do not know shows what the API said. */
export function sentencesOf(i18n: I18n, code: string, title: string, detail?: string | null): { what: string; action: string } {
  const known = SENTENCES[code] ?? (code.endsWith("NotFound") ? SENTENCES.notFound : undefined);
  if (known) return { what: i18n._(known.what), action: i18n._(known.action) };
  return { what: title, action: detail && detail !== title ? detail : "" };
}

function Box({ what, action, children }: { what: string; action: string; children?: ReactNode }) {
  return (
    <div className={classes.box} role="alert">
      <Icon name="alert" />
      <div>
        <strong>{what}</strong>
        {action ? <p className={classes.action}>{action}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** What went wrong in a call, why, and what to do. */
export function ProblemAlert({ error, retry }: { error: unknown; retry?: () => void }) {
  const { i18n } = useLingui();
  const problem = asProblem(error);
  const { what, action } = sentencesOf(i18n, problem.code, problem.problem.title, problem.problem.detail);
  const issues = problem.problem.issues ?? [];
  const instance = problem.problem.instance;
  return (
    <Box what={what} action={action}>
      {issues.length > 0 ? (
        <ul className={classes.issues}>
          {issues.map((issue) => (
            <li key={`${issue.name} ${issue.detail}`}>
              {issue.name}: {issue.detail}
            </li>
          ))}
        </ul>
      ) : null}
      {instance && (problem.status >= 500 || !(problem.code in SENTENCES)) ? (
        <p className={classes.reference}>
          <Trans>Reference for support: {instance}</Trans>
        </p>
      ) : null}
      {retry ? (
        <Button variant="default" size="compact-sm" mt="xs" onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      ) : null}
    </Box>
  );
}

/** What went wrong in the background, as it was stored. */
export function StoredProblemAlert({ problem }: { problem: Pick<StoredProblem, "code" | "title" | "detail"> }) {
  const { i18n } = useLingui();
  const { what, action } = sentencesOf(i18n, problem.code, problem.title, problem.detail);
  return <Box what={what} action={action} />;
}
