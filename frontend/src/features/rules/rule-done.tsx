import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import { actionText } from "@/parts/rule-words";
import { Day } from "@/ui/day";
import { Money } from "@/ui/money";
import { More } from "@/ui/more";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { Waiting } from "@/ui/waiting";
import { useRuleDeeds } from "./use-rule-deeds";

/** What a rule did, to what, and the way back for each. */
export function RuleDone({ id }: { id: string }) {
  const { t, i18n } = useLingui();
  const deeds = useRuleDeeds();
  const params = { path: { id }, query: { limit: 20 } };
  const query = api.useInfiniteQuery("get", "/v1/rules/{id}/deeds", { params }, PAGED);
  const items = (query.data?.pages ?? []).flatMap((page) => page.items);
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={2} height={40} />;
  return (
    <>
      <ul className={rows.list}>
        {items.map((item) => {
          const name = item.name ?? t`No name given`;
          return (
            <li key={item.id} className={rows.row}>
              <div className={rows.link} style={{ cursor: "default" }}>
                {item.transaction_id ? (
                  <Link className={rows.name} to="/transactions" search={{ shown: item.transaction_id }}>
                    {name}
                  </Link>
                ) : (
                  <Link className={rows.name} to="/documents/$id" params={{ id: item.document_id ?? "" }}>
                    {name}
                  </Link>
                )}
                <span className={rows.end}>
                  {item.undone_at ? (
                    <Trans>taken back</Trans>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t`Take back: ${name}`}
                      onClick={() => void deeds.undoOne(item.id)}
                    >
                      <Trans>Take back</Trans>
                    </Button>
                  )}
                </span>
                <span className={rows.under}>
                  <Day value={item.day} />
                  {item.amount ? (
                    <Money amount={item.amount} currency={item.currency ?? "EUR"} signed={Boolean(item.transaction_id)} />
                  ) : null}
                  <span>{actionText(i18n, item.action)}</span>
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <More query={query} />
    </>
  );
}
