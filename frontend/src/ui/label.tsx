import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import classes from "./label.module.css";

export type Tone = "plain" | "good" | "warn" | "bad";
const ICONS: Record<Tone, IconName | null> = { plain: null, good: "check", warn: "alert", bad: "cross" };

/** A short state in words; its colour only repeats what the words and the sign say. */
export function Label({ tone = "plain", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  const drawn = icon ?? ICONS[tone];
  return (
    <span className={classes.label} data-tone={tone}>
      {drawn ? <Icon name={drawn} size={14} /> : null}
      <span>{children}</span>
    </span>
  );
}
