import { useEffect, useRef } from "react";

/** A single key that does something on the screen now open. */
export interface Key {
  key: string;
  label: string;
  run: () => void;
  enabled?: boolean;
}
interface Entry {
  keys: () => readonly Key[];
  inDialog: boolean;
}

const entries: Entry[] = [];
const OFF = "okioki-single-keys-off";
const TYPING = "input, textarea, select, [contenteditable='true'], [role='combobox'], [role='listbox'], [role='menu']";
const PRESSABLE = "button, a, summary, [role='button'], [role='option'], [role='tab'], [role='menuitem']";

export function singleKeysAreOn(): boolean {
  return localStorage.getItem(OFF) === null;
}
export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
}

/** The keys that work here and now, the nearest first. */
export function keysNow(): Key[] {
  const seen = new Set<string>();
  const nearestFirst = entries.filter((entry) => !entry.inDialog).toReversed();
  return nearestFirst
    .flatMap((entry) => entry.keys())
    .filter((key) => key.enabled !== false && !seen.has(key.key) && seen.add(key.key));
}

/** What a press means: letters whatever their case, because on an AZERTY keyboard signs and digits need Shift. */
export function pressed(event: KeyboardEvent): Key | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (!singleKeysAreOn()) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING)) return undefined;
  if (event.key === "Enter" && target?.closest(PRESSABLE)) return undefined;
  const inDialog = Boolean(target?.closest("[role='dialog']"));
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  for (const entry of entries.toReversed()) {
    if (entry.inDialog !== inDialog) continue;
    const found = entry.keys().find((key) => key.key === name && key.enabled !== false);
    if (found) return found;
  }
  return undefined;
}

/** Registers keys while a component is on screen. The later registered win, so that a list inside a page comes first. */
export function useKeys(keys: readonly Key[], inDialog = false): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const entry: Entry = { keys: () => latest.current, inDialog };
    entries.push(entry);
    return () => {
      entries.splice(entries.indexOf(entry), 1);
    };
  }, [inDialog]);
}

/** The one listener, mounted by the shell. */
export function useKeyListener(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const found = pressed(event);
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
