import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { client } from "@/api/client";
import { may, useSession } from "@/api/session";
import type { MailMessage } from "@/api/types";
import { useUndoable } from "@/parts/use-undoable";

/** What can be said of a message that could not be taken in. */
export function MessageAnswers({ message }: { message: MailMessage }) {
  const { t } = useLingui();
  const session = useSession();
  const undoable = useUndoable();
  const params = { path: { id: message.id } };
  // A link that waits has its answers beside it.
  if (!may(session, "mailboxes:write") || message.reason === "link_may_hold_invoice") return null;
  const again = () => undoable(t`It is being tried again.`, () => client.POST("/v1/mail-messages/{id}/retries", { params }));
  const dealtWith = () =>
    undoable(
      t`Not asked about any more.`,
      () => client.PUT("/v1/mail-messages/{id}/not-needed", { params }),
      () => client.DELETE("/v1/mail-messages/{id}/not-needed", { params }),
    );
  return (
    <>
      <p style={{ margin: "0.25rem 0" }}>
        <Trans>If it holds an invoice, save its files from your mail program and upload them here.</Trans>
      </p>
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={() => void dealtWith()}>
          <Trans>Dealt with</Trans>
        </Button>
        {message.outcome === "failed" ? (
          <Button size="compact-sm" variant="default" onClick={() => void again()}>
            <Trans>Try again</Trans>
          </Button>
        ) : null}
      </Group>
    </>
  );
}
