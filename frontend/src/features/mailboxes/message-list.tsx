import { Trans, useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import type { MailMessage } from "@/api/types";
import { mailReason } from "@/parts/mail-reason";
import { Moment } from "@/ui/day";
import { Label } from "@/ui/label";
import { More } from "@/ui/more";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";
import { MessageAnswers } from "./message-answers";
import classes from "./message-list.module.css";
import { MessageParts } from "./message-parts";

/** What became of each message of a mailbox, and why. */
export function MessageList({ mailbox, asked }: { mailbox: string; asked?: boolean }) {
  const { t } = useLingui();
  const [outcome, setOutcome] = useState(asked ? "asked" : "");
  const query = api.useInfiniteQuery(
    "get",
    "/v1/mailboxes/{id}/messages",
    { params: { path: { id: mailbox }, query: { limit: 25, ...chosen(outcome) } } },
    PAGED,
  );
  const messages = (query.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <div>
      <SegmentedControl
        aria-label={t`Which messages`}
        value={outcome}
        onChange={setOutcome}
        data={[
          { value: "", label: t`All` },
          { value: "taken", label: t`Taken` },
          { value: "left", label: t`Left` },
          { value: "failed", label: t`Failed` },
          { value: "asked", label: t`To deal with` },
        ]}
        mb="sm"
      />
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting rows={3} height={50} /> : null}
      <ul className={classes.list}>
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ul>
      {query.data && messages.length === 0 ? (
        <p className={classes.quiet}>
          <Trans>No messages here.</Trans>
        </p>
      ) : null}
      <More query={query} />
    </div>
  );
}

function chosen(outcome: string) {
  if (outcome === "asked") return { asked: true };
  return outcome ? { outcome: outcome as MailMessage["outcome"] } : {};
}

function Message({ message }: { message: MailMessage }) {
  const { i18n } = useLingui();
  return (
    <li>
      <div className={classes.head}>
        <span className={classes.subject}>{message.subject || "–"}</span>
        {message.outcome === "taken" ? (
          <Label tone="good">
            <Trans>Taken</Trans>
          </Label>
        ) : message.outcome === "left" ? (
          <Label>
            <Trans>Left</Trans>
          </Label>
        ) : (
          <Label tone="bad">
            <Trans>Failed</Trans>
          </Label>
        )}
      </div>
      <div className={classes.quiet}>
        {message.sender}
        {message.sent_at ? (
          <>
            {" "}
            · <Moment value={message.sent_at} />
          </>
        ) : null}{" "}
        · {mailReason(i18n, message.reason)}
      </div>
      {message.is_asked ? <MessageAnswers message={message} /> : null}
      <MessageParts message={message} />
    </li>
  );
}
