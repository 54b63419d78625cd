import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import type { TodoItem } from "@/api/types";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import type { Answer } from "./answers";
import classes from "./todo-line.module.css";
import { fact, kindWords, nameOf, question } from "./todo-words";

export interface RowProps {
  item: TodoItem;
  chosen: boolean;
  onAnswer: (answer: Answer) => void;
  onOpen: () => void;
  onFocus: () => void;
  reference: (element: HTMLLIElement | null) => void;
}
interface Props extends RowProps {
  picked: boolean;
  onPick: () => void;
}

/** One question in two lines, where the whole of it stands beside the list. */
export function TodoLine({ item, chosen, picked, onPick, onFocus, reference }: Props) {
  const { t, i18n } = useLingui();
  const [amount, currency, date] = [fact(item, "amount"), fact(item, "currency"), fact(item, "date")];
  const name = nameOf(item);
  return (
    <li
      ref={reference}
      tabIndex={-1}
      className={classes.line}
      data-chosen={chosen || undefined}
      data-picked={picked || undefined}
      aria-label={`${question(i18n, item)} ${name}`}
      aria-current={chosen || undefined}
      onFocus={onFocus}
    >
      <Checkbox size="sm" checked={picked} onChange={onPick} aria-label={t`Answer together: ${name}`} className={classes.pick} />
      <button type="button" className={classes.open} onClick={onFocus} tabIndex={chosen ? 0 : -1}>
        <span className={classes.name}>
          {item.urgent ? (
            <span className={classes.urgent} role="img" aria-label={t`Urgent`}>
              <Icon name="alert" size={16} />
            </span>
          ) : null}
          {name || kindWords(i18n, item.kind)}
        </span>
        <span className={classes.amount}>
          {amount ? <Money amount={amount} currency={currency} signed={item.subject.type === "transaction"} strong /> : null}
        </span>
        <span className={classes.kind}>{kindWords(i18n, item.kind)}</span>
        <span className={classes.day}>{date ? <Day value={date} /> : null}</span>
      </button>
    </li>
  );
}
