import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import { DocumentSummaryLine, TransactionSummaryLine } from "@/parts/summaries";
import { useUndoable } from "@/parts/use-undoable";
import { Day } from "@/ui/day";
import { Empty } from "@/ui/empty";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { Waiting } from "@/ui/waiting";
import classes from "./matching.module.css";

const MOST = 100;

/** Names and accounts that answers showed to be a supplier's or customer's, each with where from and a way to forget it. */
export function LearnedList() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const act = useUndoable();
  const query = api.useQuery("get", "/v1/learned-aliases", { params: { query: { limit: MOST } } });
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={3} height={60} />;
  if (query.data.items.length === 0)
    return (
      <Empty icon="booking" title={t`Nothing learned yet`}>
        <Trans>Link a payment to a document yourself, and the name at the bank is known from then on.</Trans>
      </Empty>
    );
  return (
    <ul className={classes.learned}>
      {query.data.items.map((one) => (
        <li key={one.id} className={rows.panel}>
          <div>
            <strong>{one.value}</strong> <Trans>is {one.name ?? one.counterparty}</Trans>
            <div className={classes.from}>
              <Plural value={one.confirmations} one="from one answer" other="from # answers" />
              {one.document_id ? (
                <>
                  {" · "}
                  <Link to="/documents/$id" params={{ id: one.document_id }}>
                    {one.filename}
                  </Link>
                </>
              ) : null}
            </div>
          </div>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t`Forget: ${one.value}`}
            onClick={() =>
              void act(t`Forgotten: payments are matched without it.`, () =>
                client.DELETE("/v1/learned-aliases/{id}", { params: { path: { id: one.id } } }),
              ).then(() => refresh(queries, "/v1/learned-aliases"))
            }
          >
            <Trans>Forget</Trans>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Pairs that were taken apart or refused: never proposed again, unless one lets them go. */
export function ApartList() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const act = useUndoable();
  const query = api.useQuery("get", "/v1/kept-apart");
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={2} height={60} />;
  if (query.data.items.length === 0)
    return (
      <p className={classes.from}>
        <Trans>Nothing was taken apart.</Trans>
      </p>
    );
  return (
    <ul className={classes.learned}>
      {query.data.items.map((one) => (
        <li key={`${one.document.id} ${one.transaction.id}`} className={rows.panel}>
          <div className={classes.pair}>
            <DocumentSummaryLine document={one.document} />
            <TransactionSummaryLine transaction={one.transaction} />
            <div className={classes.from}>
              <Trans>since</Trans> <Day value={one.since.slice(0, 10)} />
            </div>
          </div>
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() =>
              void act(t`They may be proposed together again.`, () =>
                client.DELETE("/v1/kept-apart/{document_id}/{transaction_id}", {
                  params: { path: { document_id: one.document.id, transaction_id: one.transaction.id } },
                }),
              ).then(() => refresh(queries, "/v1/kept-apart"))
            }
          >
            <Trans>Let go</Trans>
          </Button>
        </li>
      ))}
    </ul>
  );
}
