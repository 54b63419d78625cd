import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CodaMonth } from "@/api/types";
import { Money } from "@/ui/money";
import classes from "./coda-options.module.css";

/** What each month counts. */
export function CodaMonths({ months }: { months: CodaMonth[] }) {
  const { i18n } = useLingui();
  if (months.length === 0) return null;
  const name = new Intl.DateTimeFormat(i18n.locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <table className={classes.months}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Month</Trans>
          </th>
          <th scope="col">
            <Trans>Accounts</Trans>
          </th>
          <th scope="col">
            <Trans>Price without VAT</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <td>{name.format(new Date(`${month.month}-01T00:00:00Z`))}</td>
            <td>
              <Plural value={month.accounts} one="# account" other="# accounts" />
            </td>
            <td>
              <Money amount={month.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
