import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/client";
import classes from "@/features/banks/coverage.module.css";
import { CoverageCalendar } from "@/features/banks/coverage-calendar";
import { CoverageGaps } from "@/features/banks/coverage-gaps";
import { todayInBrussels } from "@/i18n/belgian";
import { ButtonLink } from "@/ui/button-link";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import { Iban } from "@/ui/numbers";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

const route = getRouteApi("/_in/accounts/$id");

/** One account: which of its days are proved, and what can be done about those that are missing. */
export function AccountScreen() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { to } = route.useSearch();
  const navigate = route.useNavigate();
  const accounts = api.useQuery("get", "/v1/accounts");
  const account = accounts.data?.items.find((one) => one.id === id);
  const query = api.useQuery(
    "get",
    "/v1/accounts/{id}/coverage",
    { params: { path: { id }, query: to ? { to } : {} } },
    { placeholderData: keepPreviousData },
  );
  const turn = (years: number) => {
    const end = lastDayOf(to ?? todayInBrussels(), years);
    void navigate({ search: end < todayInBrussels() ? { to: end } : {}, replace: true });
  };
  const failure = query.error ?? accounts.error;

  return (
    <Page title={account?.name ?? t`Account`} wide>
      {failure ? <ProblemAlert error={failure} retry={() => void query.refetch()} /> : null}
      {account ? (
        <div className={classes.account}>
          <Iban value={account.iban} />
          <Money amount={account.balance} currency={account.currency} strong />
          <ButtonLink variant="default" size="compact-sm" to="/transactions" search={{ account_id: id }}>
            <Trans>Transactions</Trans>
          </ButtonLink>
        </div>
      ) : null}
      {query.data ? <CoverageGaps gaps={query.data.gaps} /> : null}
      <nav className={classes.turn} aria-label={t`Months shown`}>
        <Button variant="default" leftSection={<Icon name="back" size={16} />} onClick={() => turn(-1)}>
          <Trans>A year earlier</Trans>
        </Button>
        {to ? (
          <Button variant="default" rightSection={<Icon name="forward" size={16} />} onClick={() => turn(1)}>
            <Trans>A year later</Trans>
          </Button>
        ) : null}
      </nav>
      {query.isPending ? <Waiting rows={3} height={220} /> : null}
      {query.data ? <CoverageCalendar key={to} coverage={query.data} /> : null}
    </Page>
  );
}

/** The last day of the same month some years on. */
function lastDayOf(day: string, years: number): string {
  const [year = 2000, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year + years, month, 0)).toISOString().slice(0, 10);
}
