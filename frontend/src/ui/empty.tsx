import type { ReactNode } from "react";
import classes from "./empty.module.css";
import { Icon, type IconName } from "./icon";

/** Nothing here: why that is, and what to do next. `glad`: it was worked for, which shows for a moment. */
export function Empty(props: { icon: IconName; title: string; children?: ReactNode; action?: ReactNode; glad?: boolean }) {
  return (
    <div className={classes.empty} data-glad={props.glad || undefined}>
      <span className={classes.icon}>
        <Icon name={props.icon} size={28} />
      </span>
      <h2 className={classes.title}>{props.title}</h2>
      {props.children ? <div className={classes.text}>{props.children}</div> : null}
      {props.action}
    </div>
  );
}
