import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/client";
import type { Document } from "@/api/types";
import { PageImage } from "@/parts/page-image";
import { FIELDS, word } from "@/parts/words";
import classes from "./document-detail.module.css";
import { plainValue } from "./field-values";

/** Two copies of one invoice side by side, and the fields about which they differ. */
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
          <div className={classes.versions}>
            {[document, other].map((one) => (
              <div key={one.id}>
                <h3>{one.filename}</h3>
                {one.pages ? <PageImage document={one.id} page={1} boxes={[]} /> : null}
              </div>
            ))}
          </div>
        </>
      ) : null}
    </>
  );
}

function said(document: Document, name: string): string {
  return plainValue(document[name as keyof Document]);
}
