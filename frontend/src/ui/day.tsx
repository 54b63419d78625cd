import { useLingui } from "@lingui/react";
import { day, moment } from "@/i18n/belgian";
import classes from "./value.module.css";

/** A day of the calendar. */
export function Day({ value, long }: { value: string | null | undefined; long?: boolean }) {
  const { i18n } = useLingui();
  if (!value) return <span className={classes.none}>–</span>;
  return (
    <time dateTime={value.slice(0, 10)} className={classes.number}>
      {day(value, i18n.locale, long ? "long" : "short")}
    </time>
  );
}

/** A moment, on the clock of Brussels. */
export function Moment({ value }: { value: string | null | undefined }) {
  const { i18n } = useLingui();
  if (!value) return <span className={classes.none}>–</span>;
  return (
    <time dateTime={value} className={classes.number}>
      {moment(value, i18n.locale)}
    </time>
  );
}
