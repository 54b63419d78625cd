import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Payable } from "@/api/types";
import { iban } from "@/i18n/belgian";
import { otherSide } from "@/parts/summaries";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { Iban } from "@/ui/numbers";
import rows from "@/ui/row.module.css";
import classes from "./pay-row.module.css";
import { OBSTACLES } from "./payment-words";

/** One unpaid invoice. A changed account is explained, and has to be confirmed before it can be ticked. */
export function PayRow(props: {
  payable: Payable;
  chosen: boolean;
  confirmed: boolean;
  onChoose: () => void;
  onConfirm: () => void;
  onCode: () => void;
}) {
  const { t, i18n } = useLingui();
  const { document, obstacle, account, accounts_paid } = props.payable;
  const name = otherSide(document);
  const changed = account === "changed" && obstacle === null;
  const payable = obstacle === null && (!changed || props.confirmed);
  const known = accounts_paid.map(iban).join(", ");
  return (
    <li className={`${rows.row} ${classes.row}`} data-chosen={(props.chosen && payable) || undefined}>
      <Checkbox
        aria-label={t`Pay ${name} ${document.invoice_number ?? ""}`}
        checked={props.chosen && payable}
        disabled={!payable}
        onChange={props.onChoose}
      />
      <div className={classes.what}>
        <Link to="/documents/$id" params={{ id: document.id }} className={classes.name}>
          {name}
        </Link>
        <span className={rows.under}>
          <span>{document.invoice_number}</span>
          {document.due_date ? (
            <span>
              <Trans>
                due <Day value={document.due_date} />
              </Trans>
            </span>
          ) : null}
          <Iban value={props.payable.iban} />
          {account === "new" && obstacle === null ? (
            <Label icon="info">
              <Trans>First payment to this supplier</Trans>
            </Label>
          ) : null}
        </span>
        {obstacle ? <span className={rows.under}>{i18n._(OBSTACLES[obstacle])}</span> : null}
        {changed ? (
          <div className={classes.changed}>
            <Label tone="warn">
              <Trans>Another account than before</Trans>
            </Label>
            <p>
              <Trans>
                This supplier was paid on {known} until now. Fraudsters change the account on an invoice: call the supplier on a
                number you know, not the one on the invoice.
              </Trans>
            </p>
            <Checkbox checked={props.confirmed} onChange={props.onConfirm} label={t`I compared the account with the supplier`} />
          </div>
        ) : null}
      </div>
      <div className={classes.end}>
        <Money amount={document.tax_inclusive_amount} currency={document.currency} strong />
        {payable ? (
          <Button variant="subtle" size="compact-sm" onClick={props.onCode} aria-label={t`Show the QR code to pay ${name}`}>
            <Trans>QR code</Trans>
          </Button>
        ) : null}
      </div>
    </li>
  );
}
