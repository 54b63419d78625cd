import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import type { Document } from "@/api/types";
import { Remarks } from "@/parts/remarks";
import { otherSide } from "@/parts/summaries";
import { FIELDS, KINDS, SOURCES, word } from "@/parts/words";
import { ButtonLink } from "@/ui/button-link";
import { Moment } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import { Page } from "@/ui/page";
import { StoredProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { DocumentCards } from "./document-cards";
import { DocumentDelivery } from "./document-delivery";
import classes from "./document-detail.module.css";
import { DocumentFields, inputOf } from "./document-fields";
import { DocumentPayment } from "./document-payment";
import { DocumentSplit } from "./document-split";
import { DocumentState } from "./document-state";
import { DocumentVersions } from "./document-versions";
import { DocumentViewer } from "./document-viewer";
import { bare } from "./field-text";
import { plainValue } from "./field-values";
import type { Picked } from "./picked-words";
import { useDocumentDeeds } from "./use-document-deeds";
import { useReview } from "./use-review";

/** The document on one side, what was read in it and what becomes of it on the other. */
export function DocumentDetail({ document, missing }: { document: Document; missing: readonly string[] }) {
  const { t, i18n } = useLingui();
  const deeds = useDocumentDeeds(document);
  const review = useReview(document, deeds);
  // what was read is looked at before it is paid; the order stays while one works
  const [checkFirst] = useState(review.unsure > 0);
  const [lit, setLit] = useState<string | null>(null);
  const taught = api.useQuery("get", "/v1/documents/{id}/lessons", { params: { path: { id: document.id } } });
  const lessons = taught.data?.items ?? [];
  const wanted = missing.map(inputOf);
  const first = wanted[0];
  useEffect(() => {
    if (first) window.document.getElementById(`field-${first}`)?.focus();
  }, [first]);
  const toField = (name: string) => {
    setLit(name);
    window.document.getElementById(`field-${name}`)?.focus();
  };

  const pick = (page: number, words: Picked) => {
    const field = lit ? document.fields[lit] : undefined;
    if (!lit) return;
    const value = bare(lit, words.text);
    const before = field?.corrected ? plainValue(field.value) : null;
    if (value && value !== plainValue(field?.value)) void deeds.correct(lit, value, before, { page, box: words.box });
  };

  return (
    <Page
      wide
      title={otherSide(document)}
      lead={
        <span className={classes.lead}>
          {word(i18n, KINDS, document.kind)} {document.invoice_number}
          <Money amount={document.tax_inclusive_amount} currency={document.currency} strong />
          <DocumentState document={document} />
        </span>
      }
      aside={
        <>
          <ButtonLink to="/documents" variant="default" leftSection={<Icon name="back" size={18} />}>
            <Trans>All documents</Trans>
          </ButtonLink>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t`More`}>
                <Icon name="more" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void deeds.readAgain()}>
                <Trans>Read it again</Trans>
              </Menu.Item>
              <Menu.Item
                leftSection={<Icon name="trash" size={16} />}
                onClick={() => void deeds.remove()}
                disabled={Boolean(document.deleted_at)}
              >
                <Trans>Delete</Trans>
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      {document.deleted_at ? (
        <p className={classes.notice}>
          <Trans>This document was deleted and is not sent to the accountant.</Trans>{" "}
          <Button size="compact-sm" variant="light" onClick={() => void deeds.restore()}>
            <Trans>Restore</Trans>
          </Button>
        </p>
      ) : null}
      {document.superseded_by ? (
        <p className={classes.notice}>
          <Trans>
            Another copy of this invoice leads.{" "}
            <Link to="/documents/$id" params={{ id: document.superseded_by }}>
              Show it
            </Link>
          </Trans>
        </p>
      ) : null}
      {document.superseded_by ? <DocumentVersions document={document} leader={document.superseded_by} /> : null}
      <DocumentSplit document={document} />
      {document.reading_problem ? <StoredProblemAlert problem={document.reading_problem} /> : null}
      <div className={classes.split}>
        <div className={classes.left}>
          <DocumentViewer document={document} lit={lit} lessons={lessons} onBox={toField} onPick={pick} />
        </div>
        <div className={classes.right}>
          {checkFirst ? null : <DocumentPayment document={document} deeds={deeds} />}
          {document.contradictions.length > 0 ? (
            <div className={classes.contradiction} role="note">
              <Icon name="alert" size={18} />
              <span>
                <Trans>The document contradicts itself:</Trans>{" "}
                {document.contradictions.map((one) => word(i18n, FIELDS, one.field)).join(", ")}
              </span>
            </div>
          ) : null}
          <div className={classes.check}>
            <Button onClick={() => void review.confirm()} leftSection={<Icon name="check" size={18} />}>
              <Trans>Right as it is</Trans>
            </Button>
            {review.waiting > 0 ? (
              <Button variant="default" onClick={review.next}>
                <Trans>Next to check</Trans>
              </Button>
            ) : null}
            <span>
              <Plural
                value={review.waiting}
                _0="No other document is to be checked."
                one="# other is to be checked."
                other="# others are to be checked."
              />
            </span>
          </div>
          <div className={rows.panel}>
            <DocumentFields
              document={document}
              lit={lit}
              missing={wanted}
              lessons={lessons}
              onLight={setLit}
              onCorrect={(...change) => void deeds.correct(...change)}
            />
          </div>
          {checkFirst ? <DocumentPayment document={document} deeds={deeds} /> : null}
          {document.kind === "card_statement" ? <DocumentCards id={document.id} /> : null}
          <DocumentDelivery document={document} deeds={deeds} />
          <div className={rows.panel}>
            <Remarks beside={{ subject_type: "documents", id: document.id }} />
          </div>
          <section className={rows.panel} aria-labelledby="arrivals">
            <h2 id="arrivals" style={{ fontSize: "1rem", margin: "0 0 0.375rem" }}>
              <Trans>How it came in</Trans>
            </h2>
            <ul className={classes.arrivals}>
              {document.arrivals.map((arrival) => (
                <li key={`${arrival.created_at} ${arrival.source}`}>
                  {word(i18n, SOURCES, arrival.source)} · <Moment value={arrival.created_at} />
                  <div className={classes.file}>{arrival.filename}</div>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Page>
  );
}
