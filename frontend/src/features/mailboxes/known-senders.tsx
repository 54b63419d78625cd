import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import { may, useSession } from "@/api/session";
import type { MailSender } from "@/api/types";
import { mailReason } from "@/parts/mail-reason";
import { Label } from "@/ui/label";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { useTellProblem } from "@/ui/use-tell-problem";
import classes from "./message-list.module.css";

/** What was said of senders, and the way to forget it. */
export function KnownSenders() {
  const { t } = useLingui();
  const query = api.useQuery("get", "/v1/mail-senders");
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (!query.data || query.data.items.length === 0) return null;
  return (
    <section className={rows.panel} aria-label={t`What you said of senders`}>
      <strong>
        <Trans>What you said of senders</Trans>
      </strong>
      <ul className={classes.list}>
        {query.data.items.map((one) => (
          <Known key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Known({ one }: { one: MailSender }) {
  const { i18n, t } = useLingui();
  const session = useSession();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const forget = () =>
    client
      .DELETE("/v1/mail-senders/{id}", { params: { path: { id: one.id } } })
      .catch(tellProblem)
      .finally(() => refresh(queries, "/v1/mail-senders"));
  return (
    <li>
      <div className={classes.head}>
        <span className={classes.subject}>
          {one.sender}
          <span className={classes.quiet}> · {mailReason(i18n, one.because)}</span>
        </span>
        {one.outcome === "taken" ? (
          <Label tone="good">
            <Trans>Always taken</Trans>
          </Label>
        ) : (
          <Label>
            <Trans>Always left</Trans>
          </Label>
        )}
        {may(session, "mailboxes:write") ? (
          <Button size="compact-xs" variant="subtle" aria-label={t`Forget ${one.sender}`} onClick={() => void forget()}>
            <Trans>Forget</Trans>
          </Button>
        ) : null}
      </div>
    </li>
  );
}
