import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { api, client } from "@/api/client";
import type { Document } from "@/api/types";
import { useUndoable } from "@/parts/use-undoable";
import { Money } from "@/ui/money";
import classes from "./document-detail.module.css";

/** Several papers on one picture: the offer to split it, what it was split into, or what this one was cut from. */
export function DocumentSplit({ document }: { document: Document }) {
  const { t } = useLingui();
  const undoable = useUndoable();
  const params = { path: { id: document.id } };
  const query = api.useQuery("get", "/v1/documents/{id}/parts", { params });
  const { offered = [], items = [], original } = query.data ?? {};
  const split = () => client.PUT("/v1/documents/{id}/split", { params });
  const join = () => client.DELETE("/v1/documents/{id}/split", { params });

  if (items.length > 0) {
    return (
      <div className={classes.notice}>
        <Trans>The papers on this picture are documents of their own. The picture itself is kept, and not sent.</Trans>
        <ul className={classes.arrivals}>
          {items.map((part) => (
            <li key={part.id}>
              <Link to="/documents/$id" params={{ id: part.id }}>
                {part.supplier_name ?? part.filename}
              </Link>{" "}
              <Money amount={part.tax_inclusive_amount} currency={part.currency} />
            </li>
          ))}
        </ul>
        <Button size="compact-sm" variant="light" onClick={() => void undoable(t`One document again.`, join, split)}>
          <Trans>Make it one document again</Trans>
        </Button>
      </div>
    );
  }
  if (original) {
    return (
      <p className={classes.notice}>
        <Trans>
          Cut from a picture of several papers.{" "}
          <Link to="/documents/$id" params={{ id: original }}>
            Show the picture
          </Link>
        </Trans>
      </p>
    );
  }
  if (offered.length < 2 || document.deleted_at) return null;
  return (
    <p className={classes.notice}>
      <Plural
        value={offered.length}
        one="# paper seems to lie on this picture."
        other="# papers seem to lie on this picture. Each can become a document of its own."
      />{" "}
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => void undoable(t`Split: each paper is being read by itself.`, split, join)}
      >
        <Trans>Split it</Trans>
      </Button>
    </p>
  );
}
