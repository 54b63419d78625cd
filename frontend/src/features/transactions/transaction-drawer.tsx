import { useLingui } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import { api } from "@/api/client";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";
import { TransactionDetail } from "./transaction-detail";

/** One transaction, over the list. */
export function TransactionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const query = api.useQuery("get", "/v1/transactions/{id}", { params: { path: { id } } });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={t`Transaction`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting rows={3} height={90} /> : null}
      {query.data ? <TransactionDetail transaction={query.data} /> : null}
    </Drawer>
  );
}
