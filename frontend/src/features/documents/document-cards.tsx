import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import { may, useSession } from "@/api/session";
import type { CardStatement } from "@/api/types";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import rows from "@/ui/row.module.css";
import { tell } from "@/ui/tell";
import { useTellProblem } from "@/ui/use-tell-problem";
import classes from "./document-cards.module.css";

/** The cards on a card statement: where their lines are, and whether they come to the total that is printed. */
export function DocumentCards({ id }: { id: string }) {
  const { t } = useLingui();
  const query = api.useQuery("get", "/v1/documents/{id}/card-statements", { params: { path: { id } } });
  const statements = query.data?.items ?? [];
  if (statements.length === 0) return null;
  return (
    <section className={rows.panel} aria-label={t`Cards on this statement`}>
      <h2 style={{ fontSize: "1rem", margin: "0 0 0.375rem" }}>
        <Trans>Cards on this statement</Trans>
      </h2>
      {statements.map((one) => (
        <Statement key={one.id} one={one} />
      ))}
    </section>
  );
}

function Statement({ one }: { one: CardStatement }) {
  const { t } = useLingui();
  const session = useSession();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const take = async () => {
    try {
      await client.PUT("/v1/card-statements/{id}/acceptance", { params: { path: { id: one.id } } });
      tell(t`The lines are taken as they are.`);
      await refresh(queries, "/v1/documents/{id}/card-statements", "/v1/transactions", "/v1/todo", "/v1/accounts");
    } catch (failure) {
      tellProblem(failure);
    }
  };
  return (
    <div className={classes.card}>
      <strong>{one.name}</strong>
      <Money amount={one.lines_sum} currency={one.currency} strong />
      <span className={classes.state}>
        {one.state === "taken" ? (
          <Link to="/transactions" search={{ account_id: one.bank_account_id }}>
            <Plural value={one.lines} one="# line" other="# lines" />
          </Link>
        ) : (
          <Plural value={one.lines} one="# line" other="# lines" />
        )}
        <Proof one={one} />
      </span>
      {one.state === "waiting" && may(session, "documents:write") ? (
        <Button variant="default" size="compact-sm" onClick={() => void take()}>
          <Trans>Take the lines</Trans>
        </Button>
      ) : null}
    </div>
  );
}

/** Whether the lines come to the sum that is printed. */
function Proof({ one }: { one: CardStatement }) {
  if (one.proved) {
    return (
      <Label tone="good">
        <Trans>Proved by the printed total</Trans>
      </Label>
    );
  }
  if (!one.total) {
    return (
      <Label tone="warn">
        <Trans>No total is printed</Trans>
      </Label>
    );
  }
  return (
    <Label tone={one.state === "taken" ? "warn" : "bad"}>
      <Trans>
        The paper says <Money amount={one.total} currency={one.currency} />
      </Trans>
    </Label>
  );
}
