import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/client";
import type { Document } from "@/api/types";
import { PageImage } from "@/parts/page-image";
import { FIELDS, word } from "@/parts/words";
import classes from "./document-detail.module.css";
import { plainValue } from "./field-values";

/** Two copies of one invoice side by side, page by page, and the fields about which they differ. */
export function DocumentVersions({ document, leader }: { document: Document; leader: string }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const query = api.useQuery("get", "/v1/documents/{id}", { params: { path: { id: leader } } }, { enabled: open });
  const other = query.data;
  const differ = other ? Object.keys(FIELDS).filter((name) => said(document, name) !== said(other, name)) : [];
  return (
    <>
      <Button variant="default" mb="md" onClick={() => setOpen(!open)} aria-expanded={open}>
        <Trans>Compare the copies</Trans>
      </Button>
      {open && other ? (
        <>
          <p className={classes.notice}>
            {differ.length === 0 ? (
              <Trans>Both say the same.</Trans>
            ) : (
              <>
                <Trans>They differ about:</Trans> {differ.map((name) => word(i18n, FIELDS, name)).join(", ")}
              </>
            )}
          </p>
          <Copies copies={[document, other]} />
        </>
      ) : null}
    </>
  );
}

/** The same page of each; a copy that ends earlier says so. */
function Copies({ copies }: { copies: readonly Document[] }) {
  const { t } = useLingui();
  const [page, setPage] = useState(1);
  const last = Math.max(1, ...copies.map((one) => one.pages ?? 0));
  return (
    <>
      {last > 1 ? (
        <div className={classes.zoom}>
          <span aria-live="polite">{t`Page ${page} of ${last}`}</span>
          <Button.Group>
            <Button variant="default" size="compact-md" onClick={() => setPage(page - 1)} disabled={page === 1}>
              <Trans>Page before</Trans>
            </Button>
            <Button variant="default" size="compact-md" onClick={() => setPage(page + 1)} disabled={page === last}>
              <Trans>Next page</Trans>
            </Button>
          </Button.Group>
        </div>
      ) : null}
      <div className={classes.versions}>
        {copies.map((one) => (
          <div key={one.id}>
            <h3>{one.filename}</h3>
            {page <= (one.pages ?? 0) ? (
              <PageImage key={page} document={one.id} page={page} boxes={[]} />
            ) : (
              <p>
                <Trans>This copy has no such page.</Trans>
              </p>
            )}
          </div>
        ))}
      </div>
    </>
  );
}

function said(document: Document, name: string): string {
  return plainValue(document[name as keyof Document]);
}
