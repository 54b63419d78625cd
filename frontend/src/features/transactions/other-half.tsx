import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api } from "@/api/client";
import type { Transaction } from "@/api/types";
import { Day } from "@/ui/day";
import { Money } from "@/ui/money";
import classes from "./other-half.module.css";

/** What left one own account and came on another: a way to the movement on the other one. */
export function OtherHalf({ transaction }: { transaction: Transaction }) {
  const query = api.useQuery(
    "get",
    "/v1/transactions/{id}/other-half",
    { params: { path: { id: transaction.id } } },
    { enabled: transaction.explanation === "own_transfer" },
  );
  const accounts = api.useQuery("get", "/v1/accounts", {}, { enabled: Boolean(query.data?.transaction) });
  const other = query.data?.transaction;
  if (!other) return null;
  const account = accounts.data?.items.find((one) => one.id === other.bank_account_id);
  return (
    <Link className={classes.half} to="/transactions" search={{ shown: other.id }}>
      <span className={classes.what}>
        <Trans>The other half of this transfer</Trans>
      </span>
      <Money amount={other.amount} currency={other.currency} signed strong />
      <span className={classes.under}>
        {account ? <span>{account.name}</span> : null}
        <Day value={other.booking_date} />
      </span>
    </Link>
  );
}
