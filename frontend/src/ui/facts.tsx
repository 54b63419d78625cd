import type { ReactNode } from "react";
import classes from "./facts.module.css";

/** Names and values, as a list that reads aloud well. Values that are null are left out. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  const shown = of.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return (
    <dl className={classes.facts}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
