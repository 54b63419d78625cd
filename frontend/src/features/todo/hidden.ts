import { useSyncExternalStore } from "react";

/** Rows answered a moment ago, gone from the screen before the API has said so: until the moment from which its answers know of it, which
 * is not yet known while the answer is on its way. */
let hidden: ReadonlyMap<string, number> = new Map();
const UNTIL_SAID = Number.POSITIVE_INFINITY;
const watchers = new Set<() => void>();

function change(next: ReadonlyMap<string, number>): void {
  hidden = next;
  for (const watcher of watchers) watcher();
}

export function hide(...ids: readonly string[]): void {
  change(new Map([...hidden, ...ids.map((id) => [id, UNTIL_SAID] as const)]));
}

/** Brings rows back at once: nothing was sent. */
export function show(...ids: readonly string[]): void {
  change(new Map([...hidden].filter(([id]) => !ids.includes(id))));
}

/** The API has answered: what it says from now on of these rows holds. A list that was asked for before does not know of the answer yet. */
export function settle(...ids: readonly string[]): void {
  change(new Map([...hidden, ...ids.map((id) => [id, Date.now()] as const)]));
}

/** Whether a row of a list as it was at a moment (in milliseconds since 1970) is to be left out. */
export function useHidden(asOf: number): (id: string) => boolean {
  const now = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => hidden,
  );
  return (id) => asOf <= (now.get(id) ?? Number.NEGATIVE_INFINITY);
}
