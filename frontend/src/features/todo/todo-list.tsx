import { useLingui } from "@lingui/react/macro";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { Explanation, TodoItem } from "@/api/types";
import { KindDialog } from "@/parts/kind-dialog";
import { LinkDialog } from "@/parts/link-dialog";
import { NoteDialog } from "@/parts/note-dialog";
import { PauseDialog } from "@/parts/pause-dialog";
import { useKeys } from "@/ui/keys";
import { type Answer, answersOf } from "./answers";
import type { Chosen } from "./deeds";
import { TodoAnswers } from "./todo-answers";
import { TodoCard } from "./todo-card";
import { TodoLine } from "./todo-line";
import classes from "./todo-list.module.css";
import { TodoQuestion } from "./todo-question";
import { TodoTogether } from "./todo-together";
import { type Asking, useTriage } from "./use-triage";

/** From here on the question stands beside the list, with the page it is about. */
const WIDE = "(min-width: 75em)";

interface Props {
  items: readonly TodoItem[];
  onOpen: (item: TodoItem) => void;
  /** Goes to the screen where an answer is given that cannot be given in a row. */
  onScreen: (item: TodoItem, answer: Answer) => void;
  /** What the question is about, shown beside the list where there is room; what is found in it can be linked at once. */
  renderSubject: (item: TodoItem, link: (ids: string[]) => void) => ReactNode;
  /** What narrows the list, above it. */
  filter?: ReactNode;
}

/** The questions, answered by key, by button or by swipe, one after the other or several together. */
export function TodoList({ items, onOpen, onScreen, renderSubject, filter }: Props) {
  const { t, i18n } = useLingui();
  const wide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false }) ?? false;
  const triage = useTriage(items, onScreen);
  const { chosen, picked, offered } = triage;
  const given = picked.length > 0 ? picked : chosen ? [chosen] : [];
  const best = offered[0];
  const some = items.length > 0;

  useKeys([
    { key: "j", label: t`Next question`, run: triage.next, enabled: some },
    { key: "k", label: t`Previous question`, run: triage.previous, enabled: some },
    { key: "ArrowDown", label: t`Next question`, run: triage.next, enabled: some },
    { key: "ArrowUp", label: t`Previous question`, run: triage.previous, enabled: some },
    { key: "Enter", label: t`Open`, run: () => chosen && onOpen(chosen), enabled: chosen !== undefined },
    {
      key: "e",
      label: best ? t`Best answer: ${i18n._(best.label)}` : "",
      run: () => best && triage.start(given, best),
      enabled: Boolean(best),
    },
    { key: "x", label: t`Answer this one together with others`, run: () => chosen && triage.pick(chosen), enabled: wide && some },
    { key: "a", label: t`All questions of this list together`, run: triage.pickAll, enabled: wide && some },
    ...offered.flatMap((one) =>
      one.key ? [{ key: one.key, label: i18n._(one.label), run: () => triage.start(given, one) }] : [],
    ),
  ]);

  const row = (item: TodoItem) => ({
    item,
    chosen: item === chosen,
    onAnswer: (answer: Answer) => triage.start([item], answer),
    onOpen: () => onOpen(item),
    onFocus: () => triage.focus(item),
    reference: triage.reference(item),
  });
  const link = chosen ? answersOf(chosen).find((answer) => answer.code === "link") : undefined;

  return (
    <>
      {wide ? (
        <div className={classes.triage}>
          <div className={classes.side}>
            {filter}
            {picked.length > 0 ? (
              <TodoTogether
                count={picked.length}
                answers={offered}
                onAnswer={(answer) => triage.start(picked, answer)}
                onClear={() => picked.forEach(triage.pick)}
              />
            ) : null}
            <ul className={classes.lines} aria-label={t`Questions`}>
              {items.map((item) => (
                <TodoLine key={item.id} {...row(item)} picked={picked.includes(item)} onPick={() => triage.pick(item)} />
              ))}
            </ul>
          </div>
          {chosen ? (
            <section className={classes.pane} aria-label={t`The question`}>
              <div className={classes.question}>
                <TodoQuestion item={chosen} onOpen={() => onOpen(chosen)} />
                <TodoAnswers
                  item={chosen}
                  limit={5}
                  keys={picked.length === 0}
                  onAnswer={(answer) => triage.start([chosen], answer)}
                  onOpen={() => onOpen(chosen)}
                />
              </div>
              {renderSubject(chosen, (ids) => link && triage.give([chosen], link, { ids }))}
            </section>
          ) : null}
        </div>
      ) : (
        <>
          {filter}
          <ul className={classes.cards} aria-label={t`Questions`}>
            {items.map((item) => (
              <TodoCard key={item.id} {...row(item)} />
            ))}
          </ul>
        </>
      )}
      {triage.asking ? <Ask {...triage.asking} onChoose={triage.give} onClose={triage.stop} /> : null}
    </>
  );
}

type AskProps = Asking & { onChoose: (items: readonly TodoItem[], answer: Answer, chosen: Chosen) => void; onClose: () => void };

function Ask({ items, answer, onChoose, onClose }: AskProps) {
  const { i18n } = useLingui();
  const title = i18n._(answer.label);
  const subject = items[0]?.subject;
  const give = (chosen: Chosen) => onChoose(items, answer, chosen);
  if (answer.need === "day") return <PauseDialog title={title} onChoose={(day) => give({ day })} onClose={onClose} />;
  if (answer.need === "note") return <NoteDialog title={title} onChoose={(note) => give({ note })} onClose={onClose} />;
  if (answer.need === "kind") return <KindDialog onChoose={(kind: Explanation) => give({ kind })} onClose={onClose} />;
  const type = subject?.type === "document" ? "document" : "transaction";
  return <LinkDialog subject={{ type, id: subject?.id ?? "" }} onChoose={(ids) => give({ ids })} onClose={onClose} />;
}
