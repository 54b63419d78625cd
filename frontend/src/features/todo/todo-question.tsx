import { msg } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { TodoItem } from "@/api/types";
import { mailReason } from "@/parts/mail-reason";
import { ProblemFacts } from "@/parts/problem-facts";
import { Reasons } from "@/parts/reasons";
import { DocumentSummaryLine, TransactionSummaryLine } from "@/parts/summaries";
import { PAYMENT_MARKS, type Words, word } from "@/parts/words";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { sentencesOf } from "@/ui/problem-alert";
import classes from "./todo-question.module.css";
import { fact, nameOf, question } from "./todo-words";

/** What has a name and more to say: a message its title, a renewed permission the accounts that it leaves out. */
const DESCRIBED: ReadonlySet<TodoItem["kind"]> = new Set(["mail_not_read", "consent_ending"]);

/** What is asked, about what, and what is known of it. */
export function TodoQuestion({ item, onOpen }: { item: TodoItem; onOpen: () => void }) {
  const { i18n } = useLingui();
  const [amount, currency, date] = [fact(item, "amount"), fact(item, "currency"), fact(item, "date")];
  const last = fact(item, "last_day");
  const problem = item.problem ? sentencesOf(i18n, item.problem.code, item.problem.title, item.problem.detail) : null;
  return (
    <>
      <div className={classes.head}>
        <div className={classes.asked}>
          {question(i18n, item)}{" "}
          {item.urgent ? (
            <Label tone="bad" icon="alert">
              <Trans>Urgent</Trans>
            </Label>
          ) : null}
        </div>
        {item.suggestion || !nameOf(item) ? null : (
          <button type="button" className={classes.subject} onClick={onOpen}>
            <span className={classes.name}>{nameOf(item)}</span>
            {DESCRIBED.has(item.kind) ? <span className={classes.quiet}>{fact(item, "description")}</span> : null}
            {date ? (
              <span className={classes.quiet}>
                <Day value={date} />
                {last && last !== date ? (
                  <>
                    {" – "}
                    <Day value={last} />
                  </>
                ) : null}
              </span>
            ) : null}
            {amount ? <Money amount={amount} currency={currency} signed={item.subject.type === "transaction"} strong /> : null}
          </button>
        )}
      </div>
      <Facts item={item} />
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
    </>
  );
}

function Facts({ item }: { item: TodoItem }) {
  const { i18n } = useLingui();
  const [due, missing, days, mark, waiting] = ["due_date", "missing", "days", "payment_mark", "waiting"].map((name) =>
    fact(item, name),
  );
  return (
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
            Missing: <Money amount={missing} currency={fact(item, "currency")} />
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
      <Rhythm item={item} />
      <Asked item={item} />
      {fact(item, "accepted") ? (
        <Label tone="good">
          <Trans>Provisionally OK</Trans>
        </Label>
      ) : null}
    </div>
  );
}

const PERIODS: Words = { monthly: msg`every month`, quarterly: msg`every quarter`, yearly: msg`every year` };

/** How regularly a supplier invoices. */
function Rhythm({ item }: { item: TodoItem }) {
  const { i18n } = useLingui();
  const [period, times] = [fact(item, "period"), fact(item, "times")];
  if (!period || !times) return null;
  return (
    <span>
      <Trans>
        Invoices {word(i18n, PERIODS, period)}, {times} so far
      </Trans>
    </span>
  );
}

/** Whom its document was asked from, and when. */
function Asked({ item }: { item: TodoItem }) {
  const [name, on] = [fact(item, "asked_from"), fact(item, "asked_on")];
  if (!name || !on) return null;
  return (
    <Label tone={fact(item, "ask_failed") ? "bad" : "warn"} icon="mail">
      {fact(item, "ask_failed") ? (
        <Trans>The mail to {name} could not be sent</Trans>
      ) : (
        <Trans>
          Asked from {name} on <Day value={on} />
        </Trans>
      )}
    </Label>
  );
}
