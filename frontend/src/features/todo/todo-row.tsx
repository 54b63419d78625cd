import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Menu } from "@mantine/core";
import type { TodoItem } from "@/api/types";
import { mailReason } from "@/parts/mail-reason";
import { ProblemFacts } from "@/parts/problem-facts";
import { Reasons } from "@/parts/reasons";
import { DocumentSummaryLine, TransactionSummaryLine } from "@/parts/summaries";
import { PAYMENT_MARKS, word } from "@/parts/words";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { sentencesOf } from "@/ui/problem-alert";
import { type Answer, answersOf } from "./answers";
import classes from "./todo-row.module.css";
import { fact, nameOf, question } from "./todo-words";

interface Props {
  item: TodoItem;
  chosen: boolean;
  onAnswer: (answer: Answer) => void;
  onOpen: () => void;
  onFocus: () => void;
  reference: (element: HTMLLIElement | null) => void;
}

/** One question, what it is about, and its best answer. */
export function TodoRow({ item, chosen, onAnswer, onOpen, onFocus, reference }: Props) {
  const { t, i18n } = useLingui();
  const answers = answersOf(item);
  const shown = answers.slice(0, 3);
  const others = answers.slice(3);
  const [amount, currency, date] = [fact(item, "amount"), fact(item, "currency"), fact(item, "date")];
  const [due, missing, days, mark, waiting] = ["due_date", "missing", "days", "payment_mark", "waiting"].map((name) =>
    fact(item, name),
  );
  const asked = question(i18n, item);
  const name = nameOf(item);
  const problem = item.problem ? sentencesOf(i18n, item.problem.code, item.problem.title, item.problem.detail) : null;

  return (
    <li
      ref={reference}
      tabIndex={-1}
      className={classes.row}
      data-chosen={chosen || undefined}
      aria-label={`${asked} ${name}`}
      onFocus={onFocus}
    >
      <div className={classes.head}>
        <div className={classes.asked}>
          {asked}{" "}
          {item.urgent ? (
            <Label tone="bad" icon="alert">
              <Trans>Urgent</Trans>
            </Label>
          ) : null}
        </div>
        {item.suggestion ? null : (
          <button type="button" className={classes.subject} onClick={onOpen}>
            <span className={classes.name}>{name}</span>
            {item.kind === "mail_not_read" ? <span className={classes.quiet}>{fact(item, "description")}</span> : null}
            {date ? (
              <span className={classes.quiet}>
                <Day value={date} />
              </span>
            ) : null}
            {amount ? <Money amount={amount} currency={currency} signed={item.subject.type === "transaction"} strong /> : null}
          </button>
        )}
      </div>
      <div className={classes.facts}>
        {days ? (
          <span>
            {Number(days) > 0 ? (
              <Plural value={Number(days)} one="Ends in # day" other="Ends in # days" />
            ) : (
              <Trans>Ends today</Trans>
            )}
          </span>
        ) : null}
        {fact(item, "ended") ? (
          <Label tone="bad">
            <Trans>Has ended: nothing new comes in</Trans>
          </Label>
        ) : null}
        {waiting ? (
          <span>
            <Plural value={Number(waiting)} one="# document waits" other="# documents wait" />
          </span>
        ) : null}
        {due ? (
          <span>
            <Trans>
              Due on <Day value={due} />
            </Trans>
          </span>
        ) : null}
        {missing ? (
          <span>
            <Trans>
              Missing: <Money amount={missing} currency={currency} />
            </Trans>
          </span>
        ) : null}
        {mark ? (
          <span>
            {word(i18n, PAYMENT_MARKS, mark)}, <Trans>but it was not seen on the statement</Trans>
          </span>
        ) : null}
        {item.title_facts.reason ? (
          <span>
            {mailReason(i18n, item.title_facts.reason)} · {fact(item, "mailbox")}
          </span>
        ) : null}
        {fact(item, "accepted") ? (
          <Label tone="good">
            <Trans>Provisionally OK</Trans>
          </Label>
        ) : null}
      </div>
      {item.suggestion ? (
        <div className={classes.suggestion}>
          {item.suggestion.documents.map((document) => (
            <DocumentSummaryLine key={document.id} document={document} />
          ))}
          {item.suggestion.transactions.map((transaction) => (
            <TransactionSummaryLine key={transaction.id} transaction={transaction} />
          ))}
          <Reasons reasons={item.suggestion.reasons} />
        </div>
      ) : null}
      {problem ? (
        <div className={classes.problem}>
          {problem.what} {problem.action}
          <ProblemFacts problem={item.problem} />
        </div>
      ) : null}
      <div className={classes.answers}>
        {shown.map((answer, index) => (
          <Button key={answer.code} variant={index === 0 ? "filled" : "default"} onClick={() => onAnswer(answer)}>
            {i18n._(answer.label)}
          </Button>
        ))}
        {item.suggestion ? (
          <Button variant="default" onClick={onOpen}>
            <Trans>Look at it</Trans>
          </Button>
        ) : null}
        {others.length > 0 ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t`More answers: ${name}`}>
                <Icon name="more" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((answer) => (
                <Menu.Item key={answer.code} onClick={() => onAnswer(answer)}>
                  {i18n._(answer.label)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
    </li>
  );
}
