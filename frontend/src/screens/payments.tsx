import { Trans, useLingui } from "@lingui/react/macro";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import { PayList } from "@/features/payments/pay-list";
import { PaymentFileList } from "@/features/payments/payment-file-list";
import { Empty } from "@/ui/empty";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

/** What is still to be paid, and the files that were made to pay it. */
export function PaymentsScreen() {
  const { t } = useLingui();
  const query = api.useInfiniteQuery("get", "/v1/payables", { params: { query: {} } }, PAGED);
  const payables = (query.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <Page
      title={t`Payments`}
      lead={<Trans>Choose what to pay, take the file to your bank and sign there. OkiOki never moves money by itself.</Trans>}
    >
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {payables.length > 0 ? <PayList payables={payables} /> : null}
      {query.data && payables.length === 0 ? (
        <Empty icon="check" title={t`Nothing to pay`}>
          <Trans>Every purchase invoice is paid, or is in a file for the bank.</Trans>
        </Empty>
      ) : null}
      <More query={query} />
      <PaymentFileList />
    </Page>
  );
}
