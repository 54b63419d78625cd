import { useLingui } from "@lingui/react";
import { money } from "@/i18n/belgian";
import classes from "./value.module.css";

/** An amount in Belgian habit. `signed` shows the plus of money coming in. */
export function Money(props: {
  amount: string | null | undefined;
  currency?: string | null;
  signed?: boolean;
  strong?: boolean;
}) {
  const { i18n } = useLingui();
  if (!props.amount) return <span className={classes.none}>–</span>;
  const incoming = props.signed && !props.amount.startsWith("-") && Number(props.amount) !== 0;
  return (
    <span className={classes.number} data-strong={props.strong || undefined} data-incoming={incoming || undefined}>
      {money(props.amount, props.currency ?? "EUR", i18n.locale, props.signed)}
    </span>
  );
}
