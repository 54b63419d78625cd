import { useLingui } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { DocumentRow } from "@/api/types";
import { otherSide } from "@/parts/summaries";
import { KINDS, word } from "@/parts/words";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import rows from "@/ui/row.module.css";
import { DocumentState } from "./document-state";

export function DocumentList({ documents }: { documents: readonly DocumentRow[] }) {
  const { t, i18n } = useLingui();
  return (
    <ul className={rows.list} aria-label={t`Documents`}>
      {documents.map((document) => (
        <li key={document.id} className={rows.row}>
          <Link to="/documents/$id" params={{ id: document.id }} className={rows.link}>
            <span className={rows.name}>{otherSide(document)}</span>
            <span className={rows.end}>
              <Money amount={document.tax_inclusive_amount} currency={document.currency} strong />
            </span>
            <span className={rows.under}>
              <Day value={document.issue_date ?? document.received_at} />
              <span>
                {word(i18n, KINDS, document.kind)} {document.invoice_number}
              </span>
            </span>
            <span className={rows.under} style={{ justifyContent: "flex-end" }}>
              {document.delivery.state === "sent" ? (
                <span title={t`Sent to the accountant`}>
                  <Icon name="send" size={16} />
                  <VisuallyHidden>{t`Sent to the accountant`}</VisuallyHidden>
                </span>
              ) : null}
              <DocumentState document={document} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
