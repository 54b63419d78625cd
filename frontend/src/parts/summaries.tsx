import { useLingui } from "@lingui/react";
import type { DocumentSummary, TransactionSummary } from "@/api/types";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import { StructuredCommunication } from "@/ui/numbers";
import classes from "./summaries.module.css";
import { KINDS, word } from "./words";

type Named = Pick<DocumentSummary, "direction" | "supplier_name" | "customer_name" | "filename">;

/** The other side of a document: the customer of a sale, else the supplier. */
export function otherSide(document: Named): string {
  const name = document.direction === "sale" ? document.customer_name : document.supplier_name;
  return name ?? document.filename;
}

/** A document in two lines. */
export function DocumentSummaryLine({ document }: { document: DocumentSummary }) {
  const { i18n } = useLingui();
  return (
    <div className={classes.line}>
      <span className={classes.icon}>
        <Icon name="document" />
      </span>
      <div className={classes.what}>
        <div className={classes.name}>{otherSide(document)}</div>
        <div className={classes.under}>
          <span>
            {word(i18n, KINDS, document.kind)} {document.invoice_number}
          </span>
          {document.issue_date ? <Day value={document.issue_date} /> : null}
          {document.structured_communication ? <StructuredCommunication value={document.structured_communication} /> : null}
        </div>
      </div>
      <Money amount={document.tax_inclusive_amount} currency={document.currency} strong />
    </div>
  );
}

/** A transaction in two lines. */
export function TransactionSummaryLine({ transaction }: { transaction: TransactionSummary }) {
  return (
    <div className={classes.line}>
      <span className={classes.icon}>
        <Icon name="transaction" />
      </span>
      <div className={classes.what}>
        <div className={classes.name}>{transaction.counterparty_name || transaction.remittance_information || "–"}</div>
        <div className={classes.under}>
          <Day value={transaction.booking_date} />
          {transaction.structured_communication ? (
            <StructuredCommunication value={transaction.structured_communication} />
          ) : (
            <span className={classes.cut}>{transaction.counterparty_name ? transaction.remittance_information : ""}</span>
          )}
        </div>
      </div>
      <Money amount={transaction.amount} currency={transaction.currency} signed strong />
    </div>
  );
}
