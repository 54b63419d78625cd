import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Payable } from "@/api/types";
import rows from "@/ui/row.module.css";
import { PayForm } from "./pay-form";
import { PayRow } from "./pay-row";
import { PaymentCode } from "./payment-code";
import { usePay } from "./use-pay";

/** The unpaid invoices, the first due first; those that are ticked go into one file. */
export function PayList({ payables }: { payables: readonly Payable[] }) {
  const { t } = useLingui();
  const paying = usePay(payables);
  const [code, setCode] = useState<Payable | null>(null);
  return (
    <section aria-label={t`To pay`}>
      <ul className={rows.list} aria-label={t`Unpaid invoices`}>
        {payables.map((one) => (
          <PayRow
            key={one.document.id}
            payable={one}
            chosen={paying.isChosen(one.document.id)}
            confirmed={paying.isConfirmed(one.document.id)}
            onChoose={() => paying.choose(one.document.id)}
            onConfirm={() => paying.confirm(one.document.id)}
            onCode={() => setCode(one)}
          />
        ))}
      </ul>
      {paying.picked.length > 0 ? (
        <PayForm picked={paying.picked} busy={paying.busy} onPay={paying.pay} />
      ) : (
        <p className={rows.under} style={{ marginTop: "0.75rem" }}>
          <Trans>Tick the invoices to pay: they go into one file.</Trans>
        </p>
      )}
      {code ? (
        <PaymentCode payable={code} confirmed={paying.isConfirmed(code.document.id)} onClose={() => setCode(null)} />
      ) : null}
    </section>
  );
}
