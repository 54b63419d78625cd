import { useSyncExternalStore } from "react";

/** Rows answered a moment ago: gone from the screen before the API has said so. */
let hidden: ReadonlySet<string> = new Set();
const watchers = new Set<() => void>();

function change(next: ReadonlySet<string>): void {
  hidden = next;
  for (const watcher of watchers) watcher();
}

export function hide(id: string): void {
  change(new Set([...hidden, id]));
}

export function show(id: string): void {
  change(new Set([...hidden].filter((one) => one !== id)));
}

export function useHidden(): ReadonlySet<string> {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => hidden,
  );
}
