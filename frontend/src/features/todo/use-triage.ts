import { useRef, useState } from "react";
import type { TodoItem } from "@/api/types";
import { type Answer, answersOf } from "./answers";
import type { Chosen } from "./deeds";
import { useAnswer } from "./use-answer";

/** An answer that still asks something, and the questions it is for. */
export interface Asking {
  items: readonly TodoItem[];
  answer: Answer;
}

/** Going through the questions: which one is in hand, which are answered together, and what is still asked before an answer is given. */
export function useTriage(items: readonly TodoItem[], onScreen: (item: TodoItem, answer: Answer) => void) {
  const send = useAnswer();
  const rows = useRef(new Map<string, HTMLLIElement>());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [pickedIds, setPickedIds] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const at = Math.max(
    0,
    items.findIndex((item) => item.id === chosenId),
  );
  const chosen = items[at];
  const picked = items.filter((item) => pickedIds.has(item.id));

  const choose = (index: number) => {
    const item = items[Math.min(Math.max(index, 0), items.length - 1)];
    if (!item) return;
    setChosenId(item.id);
    rows.current.get(item.id)?.focus();
  };
  const give = (given: readonly TodoItem[], answer: Answer, what?: Chosen) => {
    const last = Math.max(...given.map((item) => items.indexOf(item)));
    const left = (item: TodoItem) => !given.includes(item);
    const next = items.slice(last + 1).find(left) ?? items.slice(0, Math.max(last, 0)).findLast(left);
    send(given, answer, what);
    setAsking(null);
    setPickedIds(new Set());
    setChosenId(next?.id ?? null);
    if (next) requestAnimationFrame(() => rows.current.get(next.id)?.focus());
  };
  const start = (given: readonly TodoItem[], answer: Answer) => {
    const first = given[0];
    if (!first) return;
    if (given.length === 1) setChosenId(first.id);
    if (answer.need === "nothing") give(given, answer);
    else if (answer.need === "screen") onScreen(first, answer);
    else setAsking({ items: given, answer });
  };
  const pick = (item: TodoItem) => {
    const next = new Set(pickedIds);
    if (!next.delete(item.id)) next.add(item.id);
    setPickedIds(next);
  };

  return {
    chosen,
    picked,
    asking,
    offered: picked.length > 0 ? together(picked) : chosen ? answersOf(chosen) : [],
    next: () => choose(chosenId ? at + 1 : 0),
    previous: () => choose(at - 1),
    focus: (item: TodoItem) => setChosenId(item.id),
    start,
    give,
    stop: () => setAsking(null),
    pick,
    pickAll: () => setPickedIds(picked.length === items.length ? new Set() : new Set(items.map((item) => item.id))),
    reference: (item: TodoItem) => (element: HTMLLIElement | null) => {
      if (element) rows.current.set(item.id, element);
      else rows.current.delete(item.id);
    },
  };
}

/** The answers that fit each of some questions: those that need the question itself in view are left out. */
export function together(items: readonly TodoItem[]): Answer[] {
  const [first, ...others] = items.map((item) => answersOf(item).filter(({ need }) => need !== "screen" && need !== "link"));
  return (first ?? []).filter(({ code }) => others.every((offered) => offered.some((answer) => answer.code === code)));
}
