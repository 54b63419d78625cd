import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { DocumentPair } from "@/api/types";
import { PageImage } from "@/parts/page-image";
import { Reasons } from "@/parts/reasons";
import { DocumentSummaryLine } from "@/parts/summaries";
import { useUndoable } from "@/parts/use-undoable";
import { Empty } from "@/ui/empty";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { Waiting } from "@/ui/waiting";
import classes from "./pair-list.module.css";

/** Documents that seem to say the same, side by side. */
export function PairList() {
  const { t } = useLingui();
  const query = api.useQuery("get", "/v1/document-pairs", { params: { query: { open: true } } });
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={2} height={200} />;
  if (query.data.items.length === 0) {
    return (
      <Empty icon="copies" title={t`Nothing came in twice`}>
        <Trans>When the same invoice comes by mail and as a scan, you can say here whether it is one or two.</Trans>
      </Empty>
    );
  }
  return (
    <div>
      {query.data.items.map((pair) => (
        <Pair key={pair.id} pair={pair} />
      ))}
    </div>
  );
}

function Pair({ pair }: { pair: DocumentPair }) {
  const { t } = useLingui();
  const undoable = useUndoable();
  const queries = useQueryClient();
  const params = { path: { id: pair.id } };
  const decide = async (decision: "same" | "two_invoices", message: string) => {
    await undoable(
      message,
      () => client.PUT("/v1/document-pairs/{id}/decision", { params, body: { decision } }),
      () => client.DELETE("/v1/document-pairs/{id}/decision", { params }).then(() => refresh(queries, "/v1/document-pairs")),
    );
    await refresh(queries, "/v1/document-pairs");
  };
  return (
    <section className={rows.panel} aria-label={t`Twice the same?`}>
      <div className={classes.both}>
        {[pair.first, pair.second].map((document) => (
          <div key={document.id}>
            <Link to="/documents/$id" params={{ id: document.id }} className={classes.link}>
              <DocumentSummaryLine document={document} />
            </Link>
            <div className={classes.page}>
              <PageImage document={document.id} page={1} boxes={[]} />
            </div>
          </div>
        ))}
      </div>
      <Reasons reasons={pair.reasons} />
      <Group mt="sm">
        <Button onClick={() => void decide("same", t`One of the two goes.`)}>
          <Trans>The same: keep one</Trans>
        </Button>
        <Button variant="default" onClick={() => void decide("two_invoices", t`They stay two invoices.`)}>
          <Trans>Two invoices</Trans>
        </Button>
      </Group>
    </section>
  );
}
