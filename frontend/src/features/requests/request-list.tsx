import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "@/api/client";
import { refreshAnswers } from "@/api/refresh";
import { may, useSession } from "@/api/session";
import type { DocumentRequest } from "@/api/types";
import { PauseDialog } from "@/parts/pause-dialog";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import rows from "@/ui/row.module.css";
import { tell } from "@/ui/tell";
import { useTellProblem } from "@/ui/use-tell-problem";
import classes from "./request-list.module.css";

type State = DocumentRequest["state"];
const STATES: Record<State, { words: MessageDescriptor; tone: "good" | "warn" | "bad" | "plain" }> = {
  sending: { words: msg`The mail is leaving`, tone: "plain" },
  not_sent: { words: msg`The mail could not be sent`, tone: "bad" },
  waiting: { words: msg`Waits for an answer`, tone: "plain" },
  overdue: { words: msg`No answer yet`, tone: "warn" },
  answered: { words: msg`Answered`, tone: "good" },
  expired: { words: msg`Has lapsed`, tone: "warn" },
  revoked: { words: msg`Taken back`, tone: "plain" },
};
const OPEN: readonly State[] = ["sending", "not_sent", "waiting", "overdue"];

/** What was asked by mail and is not answered yet. */
export function RequestList() {
  const { t } = useLingui();
  const requests = api.useQuery("get", "/v1/document-requests", { params: { query: { limit: 100 } } });
  const open = (requests.data?.items ?? []).filter((request) => OPEN.includes(request.state));
  if (open.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t`Asked by mail`}>
      <h2 className={classes.title}>
        <Trans>Asked by mail</Trans>
      </h2>
      <ul className={classes.list}>
        {open.map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </ul>
    </section>
  );
}

function RequestLine({ request }: { request: DocumentRequest }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const [reminding, setReminding] = useState(false);
  const editable = may(useSession(), "requests:write");
  const params = { path: { id: request.id } };
  const name = request.name;
  const { words, tone } = STATES[request.state];
  const act = (doing: Promise<unknown>, message: string) =>
    void doing
      .then(() => tell(message))
      .catch(tellProblem)
      .finally(() => refreshAnswers(queries));
  return (
    <li>
      <span className={classes.main}>
        {request.counterparty || t`No name given`} <Money amount={request.amount} currency={request.currency} strong />
        <span className={rows.under}>
          <Trans>
            Asked from {name} on <Day value={request.created_at} />, back on <Day value={request.return_on} />
          </Trans>
        </span>
      </span>
      <Label tone={tone}>{i18n._(words)}</Label>
      {editable ? (
        <span className={classes.deeds}>
          {request.state === "sending" ? null : (
            <Button variant="default" size="compact-sm" aria-label={t`Remind ${name}`} onClick={() => setReminding(true)}>
              <Trans>Remind</Trans>
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t`Take back what ${name} was asked`}
            onClick={() =>
              act(
                client.PUT("/v1/document-requests/{id}/revocation", { params }),
                t`Taken back: the link opens nothing any more.`,
              )
            }
          >
            <Trans>Take back</Trans>
          </Button>
        </span>
      ) : null}
      {reminding ? (
        <PauseDialog
          title={t`Remind, and ask me again on`}
          onClose={() => setReminding(false)}
          onChoose={(return_on) => {
            setReminding(false);
            act(
              client.POST("/v1/document-requests/{id}/reminders", { params, body: { return_on } }),
              t`The reminder is on its way.`,
            );
          }}
        />
      ) : null}
    </li>
  );
}
