import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import { TransactionDrawer } from "@/features/transactions/transaction-drawer";
import { TransactionFilters } from "@/features/transactions/transaction-filters";
import { TransactionList } from "@/features/transactions/transaction-list";
import { type TransactionFilter, transactionQuery } from "@/features/transactions/transaction-query";
import { ButtonLink } from "@/ui/button-link";
import { Empty } from "@/ui/empty";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

const route = getRouteApi("/_in/transactions");

export function TransactionsScreen() {
  const { t } = useLingui();
  const { shown, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = api.useInfiniteQuery("get", "/v1/transactions", { params: { query: transactionQuery(filter) } }, PAGED);
  const transactions = (query.data?.pages ?? []).flatMap((page) => page.items);
  const change = (part: TransactionFilter) => void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const show = (id: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, shown: id }), replace: shown !== undefined });

  return (
    <Page title={t`Transactions`}>
      <TransactionFilters filter={filter} onChange={change} />
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {transactions.length > 0 ? <TransactionList transactions={transactions} shown={shown} onShow={show} /> : null}
      {query.data && transactions.length === 0 ? (
        Object.keys(filter).length > 0 ? (
          <Empty icon="search" title={t`Nothing matches these filters`}>
            <Trans>Take a filter away, or search for less.</Trans>
          </Empty>
        ) : (
          <Empty
            icon="transaction"
            title={t`No transactions yet`}
            action={
              <ButtonLink to="/welcome" search={{ step: "bank" }}>
                <Trans>Link a bank</Trans>
              </ButtonLink>
            }
          >
            <Trans>Link your bank: the transactions then come in by themselves, four times a day.</Trans>
          </Empty>
        )
      ) : null}
      <More query={query} />
      {shown ? <TransactionDrawer id={shown} onClose={() => show(undefined)} /> : null}
    </Page>
  );
}
