import { Trans, useLingui } from "@lingui/react/macro";
import type { TransactionRow } from "@/api/types";
import { EXPLANATIONS, word } from "@/parts/words";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import rows from "@/ui/row.module.css";

/** Where a transaction is on its way. */
export function TransactionState({ transaction }: { transaction: TransactionRow }) {
  const { i18n } = useLingui();
  if (transaction.booking_id) {
    return (
      <Label tone="good">
        <Trans>Booked</Trans>
      </Label>
    );
  }
  if (transaction.explanation) return <Label tone="good">{word(i18n, EXPLANATIONS, transaction.explanation)}</Label>;
  if (transaction.closed_at) {
    return (
      <Label tone="good">
        <Trans>Closed</Trans>
      </Label>
    );
  }
  if (transaction.snoozed_until) {
    return (
      <Label icon="pause">
        <Trans>Paused</Trans>
      </Label>
    );
  }
  return (
    <Label tone="warn">
      <Trans>Document missing</Trans>
    </Label>
  );
}

export function TransactionList(props: {
  transactions: readonly TransactionRow[];
  shown: string | undefined;
  onShow: (id: string) => void;
}) {
  const { t } = useLingui();
  return (
    <ul className={rows.list} aria-label={t`Transactions`}>
      {props.transactions.map((transaction) => (
        <li key={transaction.id} className={rows.row}>
          <button
            type="button"
            className={rows.link}
            data-chosen={transaction.id === props.shown || undefined}
            onClick={() => props.onShow(transaction.id)}
          >
            <span className={rows.name}>{transaction.counterparty_name || transaction.remittance_information || "–"}</span>
            <span className={rows.end}>
              <Money amount={transaction.amount} currency={transaction.currency} signed strong />
            </span>
            <span className={rows.under}>
              <Day value={transaction.booking_date} />
              {transaction.counterparty_name ? (
                <span style={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "100%" }}>
                  {transaction.remittance_information}
                </span>
              ) : null}
            </span>
            <span className={rows.under} style={{ justifyContent: "flex-end" }}>
              <TransactionState transaction={transaction} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
