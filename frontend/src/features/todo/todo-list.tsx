import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import type { Explanation, TodoItem } from "@/api/types";
import { KindDialog } from "@/parts/kind-dialog";
import { LinkDialog } from "@/parts/link-dialog";
import { NoteDialog } from "@/parts/note-dialog";
import { PauseDialog } from "@/parts/pause-dialog";
import { useKeys } from "@/ui/keys";
import { type Answer, answersOf } from "./answers";
import type { Chosen } from "./deeds";
import { TodoRow } from "./todo-row";
import classes from "./todo-row.module.css";
import { useAnswer } from "./use-answer";

interface Props {
  items: readonly TodoItem[];
  onOpen: (item: TodoItem) => void;
  /** Goes to the screen where an answer is given that cannot be given in a row. */
  onScreen: (item: TodoItem, answer: Answer) => void;
}

/** The questions, one under the other, answered by key or by button. */
export function TodoList({ items, onOpen, onScreen }: Props) {
  const { t, i18n } = useLingui();
  const answer = useAnswer();
  const rows = useRef(new Map<string, HTMLLIElement>());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ item: TodoItem; answer: Answer } | null>(null);
  const at = Math.max(
    0,
    items.findIndex((item) => item.id === chosenId),
  );
  const chosen = items[at];

  const choose = (index: number) => {
    const item = items[Math.min(Math.max(index, 0), items.length - 1)];
    if (!item) return;
    setChosenId(item.id);
    rows.current.get(item.id)?.focus();
  };
  const give = (item: TodoItem, given: Answer, chosenNow?: Chosen) => {
    const index = items.indexOf(item);
    const next = items[index + 1] ?? items[index - 1];
    answer(item, given, chosenNow);
    setAsking(null);
    setChosenId(next?.id ?? null);
    if (next) requestAnimationFrame(() => rows.current.get(next.id)?.focus());
  };
  const start = (item: TodoItem, given: Answer) => {
    setChosenId(item.id);
    if (given.need === "nothing") give(item, given);
    else if (given.need === "screen") onScreen(item, given);
    else setAsking({ item, answer: given });
  };

  const offered = chosen ? answersOf(chosen) : [];
  const best = offered[0];
  useKeys([
    { key: "j", label: t`Next question`, run: () => choose(chosenId ? at + 1 : 0), enabled: items.length > 0 },
    { key: "k", label: t`Previous question`, run: () => choose(at - 1), enabled: items.length > 0 },
    { key: "ArrowDown", label: t`Next question`, run: () => choose(chosenId ? at + 1 : 0), enabled: items.length > 0 },
    { key: "ArrowUp", label: t`Previous question`, run: () => choose(at - 1), enabled: items.length > 0 },
    { key: "Enter", label: t`Open`, run: () => chosen && onOpen(chosen), enabled: chosen !== undefined },
    {
      key: "e",
      label: best ? t`Best answer: ${i18n._(best.label)}` : "",
      run: () => chosen && best && start(chosen, best),
      enabled: Boolean(best),
    },
    ...offered.flatMap((one) =>
      one.key && chosen ? [{ key: one.key, label: i18n._(one.label), run: () => start(chosen, one) }] : [],
    ),
  ]);

  return (
    <>
      <ul className={classes.list} aria-label={t`Questions`}>
        {items.map((item) => (
          <TodoRow
            key={item.id}
            item={item}
            chosen={item === chosen}
            onAnswer={(given) => start(item, given)}
            onOpen={() => onOpen(item)}
            onFocus={() => setChosenId(item.id)}
            reference={(element) => {
              if (element) rows.current.set(item.id, element);
              else rows.current.delete(item.id);
            }}
          />
        ))}
      </ul>
      {asking ? (
        <Asking {...asking} onChoose={(given) => give(asking.item, asking.answer, given)} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}

function Asking(props: { item: TodoItem; answer: Answer; onChoose: (chosen: Chosen) => void; onClose: () => void }) {
  const { i18n } = useLingui();
  const { item, answer, onChoose, onClose } = props;
  const title = i18n._(answer.label);
  if (answer.need === "day") return <PauseDialog title={title} onChoose={(day) => onChoose({ day })} onClose={onClose} />;
  if (answer.need === "note") return <NoteDialog title={title} onChoose={(note) => onChoose({ note })} onClose={onClose} />;
  if (answer.need === "kind") return <KindDialog onChoose={(kind: Explanation) => onChoose({ kind })} onClose={onClose} />;
  const type = item.subject.type === "document" ? "document" : "transaction";
  return <LinkDialog subject={{ type, id: item.subject.id }} onChoose={(ids) => onChoose({ ids })} onClose={onClose} />;
}
