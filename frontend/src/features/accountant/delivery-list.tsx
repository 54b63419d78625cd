import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "@/api/client";
import { PAGED } from "@/api/paged";
import type { Delivery } from "@/api/types";
import { ProblemFacts } from "@/parts/problem-facts";
import { otherSide } from "@/parts/summaries";
import { useUndoable } from "@/parts/use-undoable";
import { Moment } from "@/ui/day";
import { Empty } from "@/ui/empty";
import { ChoiceFilter } from "@/ui/filter";
import { Label } from "@/ui/label";
import { More } from "@/ui/more";
import { ProblemAlert, StoredProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";
import classes from "./delivery-list.module.css";

/** Every hand-over: what went when to whom, and what did not arrive. */
export function DeliveryList() {
  const { t } = useLingui();
  const [state, setState] = useState<string | undefined>(undefined);
  const query = api.useInfiniteQuery(
    "get",
    "/v1/deliveries",
    { params: { query: { limit: 50, ...(state ? { state: state as "sent" } : {}) } } },
    PAGED,
  );
  const deliveries = (query.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <section aria-labelledby="deliveries">
      <div className={classes.head}>
        <h2 id="deliveries">
          <Trans>Deliveries</Trans>
        </h2>
        <ChoiceFilter
          label={t`State`}
          all={t`All`}
          value={state}
          choices={[
            ["sent", t`Sent`],
            ["planned", t`On its way`],
            ["failed", t`Failed`],
          ]}
          onChange={setState}
        />
      </div>
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting rows={3} height={56} /> : null}
      {query.data && deliveries.length === 0 ? (
        <Empty icon="send" title={t`Nothing sent yet`}>
          <Trans>A document goes by itself as soon as it is matched, or as you say how it was paid.</Trans>
        </Empty>
      ) : null}
      <ul className={classes.list}>
        {deliveries.map((delivery) => (
          <OneDelivery key={delivery.id} delivery={delivery} />
        ))}
      </ul>
      <More query={query} />
    </section>
  );
}

function OneDelivery({ delivery }: { delivery: Delivery }) {
  const { t } = useLingui();
  const undoable = useUndoable();
  const again = () =>
    undoable(t`It is being tried again.`, () =>
      client.POST("/v1/deliveries/{id}/retries", { params: { path: { id: delivery.id } } }),
    );
  return (
    <li>
      <div className={classes.line}>
        {delivery.document_id ? (
          <Link to="/documents/$id" params={{ id: delivery.document_id }} className={classes.name}>
            {delivery.document ? otherSide(delivery.document) : t`Document`} {delivery.document?.invoice_number}
          </Link>
        ) : (
          <span className={classes.name}>
            <Trans>CODA of {delivery.account?.name ?? ""}</Trans> {delivery.account?.iban}
          </span>
        )}
        {delivery.state === "sent" ? (
          <Label tone="good">
            <Trans>Sent</Trans>
          </Label>
        ) : delivery.state === "failed" ? (
          <Label tone="bad">
            <Trans>Failed</Trans>
          </Label>
        ) : (
          <Label icon="send">
            <Trans>On its way</Trans>
          </Label>
        )}
      </div>
      <div className={classes.quiet}>
        <Moment value={delivery.sent_at ?? delivery.created_at} /> · {delivery.recipient}
      </div>
      {delivery.state === "failed" ? (
        <>
          {delivery.problem ? <StoredProblemAlert problem={delivery.problem} /> : null}
          <ProblemFacts problem={delivery.problem} />
          <Button size="compact-sm" variant="light" onClick={() => void again()}>
            <Trans>Try again</Trans>
          </Button>
        </>
      ) : null}
    </li>
  );
}
