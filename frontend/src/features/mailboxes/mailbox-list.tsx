import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Collapse } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { Mailbox } from "@/api/types";
import { Moment } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { ProblemAlert, StoredProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { tell } from "@/ui/tell";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import { Waiting } from "@/ui/waiting";
import { KnownSenders } from "./known-senders";
import { MailboxPassword } from "./mailbox-password";
import { MessageList } from "./message-list";

/** The mailboxes; of `asked` the messages that its owner is to deal with are shown at once. */
export function MailboxList({ asked }: { asked?: string | undefined }) {
  const query = api.useQuery("get", "/v1/mailboxes");
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={2} height={110} />;
  return (
    <div>
      {query.data.items.map((mailbox) => (
        <OneMailbox key={mailbox.id} mailbox={mailbox} asked={mailbox.id === asked} />
      ))}
      {query.data.items.length > 0 ? <KnownSenders /> : null}
    </div>
  );
}

function OneMailbox({ mailbox, asked }: { mailbox: Mailbox; asked: boolean }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const [shown, setShown] = useState(asked);
  const params = { path: { id: mailbox.id } };
  const check = async () => {
    try {
      await client.POST("/v1/mailboxes/{id}/checks", { params });
      tell(t`${mailbox.address} is being looked through.`);
    } catch (error) {
      tellProblem(error);
    }
  };
  const remove = () =>
    offerUndo({
      message: t`${mailbox.address} is no longer linked. What came from it stays.`,
      undo: () => void refresh(queries, "/v1/mailboxes"),
      settle: (leaving) =>
        void client
          .DELETE("/v1/mailboxes/{id}", { params, keepalive: leaving })
          .catch(tellProblem)
          .finally(() => refresh(queries, "/v1/mailboxes", "/v1/todo")),
    });
  return (
    <section className={rows.panel} aria-label={mailbox.address}>
      <div style={{ display: "flex", flexWrap: "wrap", gap: "0.5rem 1rem", alignItems: "center" }}>
        <div style={{ flex: 1, minWidth: "12rem", overflowWrap: "anywhere" }}>
          <strong>{mailbox.address}</strong>
          <div className={rows.under}>
            <span>
              <Trans>
                Last looked through <Moment value={mailbox.succeeded_at} />
              </Trans>
            </span>
          </div>
        </div>
        <Button variant="default" onClick={() => void check()}>
          <Trans>Look now</Trans>
        </Button>
        <Button variant="subtle" color="red" onClick={remove}>
          <Trans>Unlink</Trans>
        </Button>
      </div>
      {mailbox.problem ? (
        <div style={{ marginTop: "0.75rem" }}>
          <StoredProblemAlert problem={mailbox.problem} />
          <MailboxPassword id={mailbox.id} />
        </div>
      ) : null}
      <Button
        variant="subtle"
        mt="xs"
        onClick={() => setShown(!shown)}
        aria-expanded={shown}
        rightSection={<Icon name="down" size={16} />}
      >
        <Trans>What was taken and what was left</Trans>
      </Button>
      <Collapse expanded={shown}>{shown ? <MessageList mailbox={mailbox.id} asked={asked} /> : null}</Collapse>
    </section>
  );
}
