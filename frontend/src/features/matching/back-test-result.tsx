import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { BackTest } from "@/api/types";
import { Reasons } from "@/parts/reasons";
import { DocumentSummaryLine, TransactionSummaryLine } from "@/parts/summaries";
import rows from "@/ui/row.module.css";
import classes from "./matching.module.css";

type Change = BackTest["changes"][number];

const WORDS: Record<Change["difference"], MessageDescriptor> = {
  would_link: msg`Would be linked by itself`,
  would_ask: msg`Would be asked instead of linked`,
  otherwise: msg`Would be linked otherwise than it stands`,
};

/** What a trial came to: the figures of now and the tried ones side by side, and each link that differs. */
export function BackTestResult({ result }: { result: BackTest }) {
  const { t, i18n } = useLingui();
  const { present, tried } = result;
  const sure = (share: number | null) => (share === null ? "–" : `${Math.round(share * 100)} %`);
  const lines: [string, string | number, string | number][] = [
    [t`Linked by itself`, present.linked, tried.linked],
    [t`The same as it stands`, present.same, tried.same],
    [t`Otherwise than it stands`, present.otherwise, tried.otherwise],
    [t`Not booked yet`, present.new, tried.new],
    [t`Asked`, present.asked, tried.asked],
    [t`Of what you linked yourselves`, `${present.confirmed} / ${present.by_users}`, `${tried.confirmed} / ${tried.by_users}`],
    [t`The least sure link`, sure(present.least_sure), sure(tried.least_sure)],
  ];
  return (
    <section aria-label={t`What the trial shows`} className={rows.panel}>
      <table className={classes.table}>
        <caption>
          <Trans>
            {result.documents} documents and {result.transactions} transactions of this company
          </Trans>
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Trans>Now</Trans>
            </th>
            <th scope="col">
              <Trans>Tried</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, now, then]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{now}</td>
              <td data-differs={now !== then || undefined}>{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={classes.heading}>
        <Plural value={result.differing} _0="Nothing would be different" one="One link differs" other="# links differ" />
      </h3>
      <ul className={classes.changes}>
        {result.changes.map((change) => (
          <li key={`${change.difference} ${change.documents.map((one) => one.id)} ${change.transactions.map((one) => one.id)}`}>
            <p className={classes.kind} data-kind={change.difference}>
              {i18n._(WORDS[change.difference])} · {sure(change.score)}
            </p>
            {change.documents.map((one) => (
              <DocumentSummaryLine key={one.id} document={one} />
            ))}
            {change.transactions.map((one) => (
              <TransactionSummaryLine key={one.id} transaction={one} />
            ))}
            <Reasons reasons={change.reasons} />
          </li>
        ))}
      </ul>
    </section>
  );
}
