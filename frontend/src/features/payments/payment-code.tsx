import { Trans, useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import type { Payable } from "@/api/types";
import { otherSide } from "@/parts/summaries";
import { Facts } from "@/ui/facts";
import { Money } from "@/ui/money";
import { Iban } from "@/ui/numbers";

/** The QR code that a banking app scans; what it says stands beside it, so that it can be compared. */
export function PaymentCode(props: { payable: Payable; confirmed: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const { document, iban } = props.payable;
  const name = otherSide(document);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t`Pay ${name} by telephone`}
      closeButtonProps={{ "aria-label": t`Close` }}
      size="sm"
    >
      <p style={{ marginTop: 0 }}>
        <Trans>Scan it with the app of your bank. When it is paid, OkiOki sees it on the account.</Trans>
      </p>
      <img
        src={`/v1/documents/${document.id}/payment-code?account_confirmed=${props.confirmed}`}
        alt={t`QR code of the payment`}
        style={{ display: "block", width: "min(16rem, 100%)", margin: "0 auto 1rem" }}
      />
      <Facts
        of={[
          [t`To`, name],
          [t`Account`, <Iban key="iban" value={iban} />],
          [t`Amount`, <Money key="amount" amount={document.tax_inclusive_amount} currency={document.currency} />],
        ]}
      />
    </Modal>
  );
}
