import { useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import type { PageWord } from "@/api/types";
import classes from "./page-words.module.css";
import { between, grown, type Picked, picked } from "./picked-words";

/** A finger is wider than a word: the nearest one counts, within so many pixels. */
const REACH = 14;

interface Props {
  document: string;
  page: number;
  field: string;
  onPick: (page: number, words: Picked) => void;
}

/**
 * The words of a page, while a field waits for one: a click or tap takes a word, a drag with the mouse takes all from one to another.
 * For the pointer alone; who uses the keyboard types into the field, which does the same.
 */
export function PageWords({ document, page, field, onPick }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<[number, number] | null>(null);
  const query = api.useQuery("get", "/v1/documents/{id}/pages/{number}/words", {
    params: { path: { id: document, number: page } },
  });
  const words = query.data?.items;
  const latest = useRef({ field, onPick });
  latest.current = { field, onPick };

  useEffect(() => {
    const place = layer.current;
    if (!place || !words) return;
    let from: number | null = null;
    let to: number | null = null;
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      from = to = nearest(place, words, event);
      if (event.pointerType === "mouse") event.preventDefault(); // the field keeps the focus
      if (from !== null) setRange([from, from]);
    };
    const move = (event: PointerEvent) => {
      if (from === null || event.pointerType === "touch") return;
      to = nearest(place, words, event) ?? to;
      if (to !== null) setRange([from, to]);
    };
    const cancel = () => {
      from = to = null;
      setRange(null);
    };
    const up = () => {
      if (from !== null && to !== null) {
        const taken = from === to ? grown(words, from, latest.current.field) : between(words, from, to);
        if (taken.length > 0) latest.current.onPick(page, picked(taken));
      }
      cancel();
    };
    place.addEventListener("pointerdown", down);
    place.addEventListener("pointermove", move);
    place.addEventListener("pointerup", up);
    place.addEventListener("pointercancel", cancel);
    return () => {
      place.removeEventListener("pointerdown", down);
      place.removeEventListener("pointermove", move);
      place.removeEventListener("pointerup", up);
      place.removeEventListener("pointercancel", cancel);
    };
  }, [words, page]);

  if (!words || words.length === 0) return null;
  const [low, high] = range ? [Math.min(...range), Math.max(...range)] : [1, 0];
  return (
    <div ref={layer} className={classes.layer} aria-hidden="true" data-words={page}>
      {words.map((word, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: words of a page never change their order
          key={at}
          className={classes.word}
          data-word={word.text}
          data-picked={(at >= low && at <= high) || undefined}
          style={placeOf(word)}
        />
      ))}
    </div>
  );
}

function placeOf(word: PageWord) {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = word.box;
  return { left: `${x0 * 100}%`, top: `${y0 * 100}%`, width: `${(x1 - x0) * 100}%`, height: `${(y1 - y0) * 100}%` };
}

function nearest(place: HTMLElement, words: readonly PageWord[], event: PointerEvent): number | null {
  const sheet = place.getBoundingClientRect();
  const x = event.clientX - sheet.left;
  const y = event.clientY - sheet.top;
  let best: { at: number; far: number } | null = null;
  for (const [at, word] of words.entries()) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = word.box;
    const aside = Math.max(x0 * sheet.width - x, x - x1 * sheet.width, 0);
    const above = Math.max(y0 * sheet.height - y, y - y1 * sheet.height, 0);
    const far = Math.hypot(aside, above);
    if (far <= REACH && (best === null || far < best.far)) best = { at, far };
  }
  return best?.at ?? null;
}
