import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { client } from "@/api/client";
import { may, useSession } from "@/api/session";
import type { MailMessage, MailPart } from "@/api/types";
import { mailReason } from "@/parts/mail-reason";
import { useUndoable } from "@/parts/use-undoable";
import { Icon } from "@/ui/icon";
import classes from "./message-list.module.css";

/** What cannot be kept as a document: it can only be opened in the mailbox. */
const SHUT = [
  "empty",
  "too_large",
  "disguised",
  "format_not_read",
  "encrypted",
  "archive_refused",
  "archive_locked",
  "not_a_document",
];
const WORDS_OF_WAITING = "link_may_hold_invoice";

/** The files, the text and the links of a message: what became of each, and the way to say otherwise. */
export function MessageParts({ message }: { message: MailMessage }) {
  if (message.parts.length === 0) return null;
  return (
    <ul className={classes.parts}>
      {message.parts.map((part, at) => (
        <Part key={part.position ?? `at ${at}`} message={message} part={part} />
      ))}
    </ul>
  );
}

function Part({ message, part }: { message: MailMessage; part: MailPart }) {
  const { i18n, t } = useLingui();
  const name = part.kind === "body" ? t`The text of the message` : part.filename || t`Link`;
  return (
    <li>
      <Group gap="xs" wrap="wrap">
        {part.document_id && part.outcome === "taken" ? (
          <Link to="/documents/$id" params={{ id: part.document_id }}>
            {name}
          </Link>
        ) : (
          <span>
            {name}
            {part.url ? ` (${hostOf(part.url)})` : null}: {mailReason(i18n, part.reason)}
          </span>
        )}
        <PartAnswers message={message} part={part} name={name} />
      </Group>
    </li>
  );
}

function PartAnswers({ message, part, name }: { message: MailMessage; part: MailPart; name: string }) {
  const { t } = useLingui();
  const session = useSession();
  const undoable = useUndoable();
  const { position } = part;
  const shut = part.reason === "on_its_way" || SHUT.includes(part.reason);
  if (position === null || shut || !may(session, "mailboxes:write")) return null;
  const say = (take: boolean, remember: "part" | "address" | "domain") => {
    const path = { id: message.id, position };
    const params = { path, query: { remember } };
    const put = () => client.PUT("/v1/mail-messages/{id}/parts/{position}/wanted", { params });
    const drop = () => client.DELETE("/v1/mail-messages/{id}/parts/{position}/wanted", { params });
    return undoable(take ? t`It is being fetched.` : t`Left.`, take ? put : drop, take ? drop : put);
  };
  const waits = part.reason === WORDS_OF_WAITING;
  const taken = part.outcome === "taken";
  const takeWords = part.kind === "link" ? t`Fetch` : t`Take it after all`;
  const leaveWords = waits ? t`Not needed` : t`Leave`;
  return (
    <>
      {waits ? (
        <>
          <One words={takeWords} name={name} main onClick={() => void say(true, message.sender ? "address" : "part")} />
          <One words={leaveWords} name={name} onClick={() => void say(false, message.sender ? "address" : "part")} />
        </>
      ) : (
        <One words={taken ? leaveWords : takeWords} name={name} onClick={() => void say(!taken, "part")} />
      )}
      {message.sender ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon variant="subtle" size="sm" aria-label={t`From now on: ${name}`}>
              <Icon name="down" size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>
              {taken ? <Trans>From now on, leave what is like this</Trans> : <Trans>From now on, take what is like this</Trans>}
            </Menu.Label>
            <Menu.Item onClick={() => void say(!taken, "address")}>
              <Trans>from {message.sender}</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => void say(!taken, "domain")}>
              <Trans>from everyone at {message.sender.split("@").at(-1)}</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </>
  );
}

function One({ words, name, main, onClick }: { words: string; name: string; main?: boolean; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant={main ? "light" : "subtle"} aria-label={`${words}: ${name}`} onClick={onClick}>
      {words}
    </Button>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}
