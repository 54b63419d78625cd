import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api } from "@/api/client";
import type { Account } from "@/api/types";
import { Section } from "@/parts/section";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { Iban } from "@/ui/numbers";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";

/** Every account, whatever feeds it: what is on it, how far it is told, and whether something is missing. */
export function AccountList() {
  const { t } = useLingui();
  const query = api.useQuery("get", "/v1/accounts");
  const accounts = query.data?.items ?? [];
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (accounts.length === 0) return null;
  return (
    <Section title={t`Accounts`} lead={t`Open one to see, day by day, what is proved by the balance and what is missing.`}>
      <ul className={rows.list}>
        {accounts.map((account) => (
          <li key={account.id} className={rows.row}>
            <Row account={account} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Row({ account }: { account: Account }) {
  return (
    <Link to="/accounts/$id" params={{ id: account.id }} className={rows.link}>
      <span className={rows.name}>{account.name}</span>
      <span className={rows.end}>
        <Money amount={account.balance} currency={account.currency} strong />
      </span>
      <span className={rows.under}>
        <Iban value={account.iban} />
        {account.covered_through ? (
          <span>
            <Trans>
              Complete up to <Day value={account.covered_through} />
            </Trans>
          </span>
        ) : null}
      </span>
      <span className={rows.end}>
        {account.open_gaps > 0 ? (
          <Label tone="bad">
            <Plural value={account.open_gaps} one="# gap" other="# gaps" />
          </Label>
        ) : null}
      </span>
    </Link>
  );
}
