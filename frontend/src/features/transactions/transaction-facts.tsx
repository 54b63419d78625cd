import { useLingui } from "@lingui/react/macro";
import type { Transaction } from "@/api/types";
import { Day } from "@/ui/day";
import { Facts } from "@/ui/facts";
import { Iban, StructuredCommunication } from "@/ui/numbers";

/** What the bank says of a transaction. */
export function TransactionFacts({ transaction }: { transaction: Transaction }) {
  const { t } = useLingui();
  return (
    <Facts
      of={[
        [t`Date`, <Day key="date" value={transaction.booking_date} />],
        [t`Value date`, transaction.value_date ? <Day key="value" value={transaction.value_date} /> : null],
        [t`Account`, transaction.counterparty_iban ? <Iban key="iban" value={transaction.counterparty_iban} /> : null],
        [
          t`Communication`,
          transaction.structured_communication ? (
            <StructuredCommunication key="communication" value={transaction.structured_communication} />
          ) : (
            transaction.remittance_information
          ),
        ],
        [t`Mandate`, transaction.mandate_id],
        [t`Reference`, transaction.end_to_end_id],
      ]}
    />
  );
}
