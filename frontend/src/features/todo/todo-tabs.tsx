import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { TodoList } from "@/api/types";
import classes from "./todo-tabs.module.css";
import { KIND_ORDER, kindWords } from "./todo-words";

/** The list split by kind. A kind with nothing to do has no tab. */
export function TodoTabs({ counts, total, kind }: { counts: TodoList["counts"]; total: number; kind: string | undefined }) {
  const { t, i18n } = useLingui();
  const rank = (one: string) => (KIND_ORDER.includes(one) ? KIND_ORDER.indexOf(one) : KIND_ORDER.length);
  const kinds = Object.entries(counts)
    .filter(([one, count]) => count > 0 || one === kind)
    .sort(([one], [other]) => rank(one) - rank(other));
  if (kinds.length < 2 && !kind) return null;
  return (
    <nav className={classes.tabs} aria-label={t`Kinds of questions`}>
      <Link to="/todo" search={{}} activeOptions={{ exact: true }} className={classes.tab}>
        <Trans>All</Trans> <span className={classes.count}>{total}</span>
      </Link>
      {kinds.map(([one, count]) => (
        <Link key={one} to="/todo" search={{ kind: one }} activeOptions={{ exact: true }} className={classes.tab}>
          {kindWords(i18n, one)} {count > 0 ? <span className={classes.count}>{count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
