import { Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import classes from "./page.module.css";

/** A screen: its name, what can be done on it, its content. */
export function Page(props: { title: string; aside?: ReactNode; lead?: ReactNode; wide?: boolean; children: ReactNode }) {
  useDocumentTitle(`${props.title} · OkiOki`);
  return (
    <div className={classes.page} data-wide={props.wide || undefined}>
      <div className={classes.head}>
        <div className={classes.names}>
          <Title order={1}>{props.title}</Title>
          {props.lead ? <div className={classes.lead}>{props.lead}</div> : null}
        </div>
        {props.aside ? <div className={classes.aside}>{props.aside}</div> : null}
      </div>
      {props.children}
    </div>
  );
}
