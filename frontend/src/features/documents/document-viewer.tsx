import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Document, Lesson } from "@/api/types";
import { PageImage } from "@/parts/page-image";
import { FIELDS, word } from "@/parts/words";
import { Icon } from "@/ui/icon";
import classes from "./document-detail.module.css";
import { boxesOf } from "./field-values";
import { PageWords } from "./page-words";
import type { Picked } from "./picked-words";

/** The pages, with the places where the values stand. */
export function DocumentViewer(props: {
  document: Document;
  lit: string | null;
  lessons?: readonly Lesson[];
  onBox: (name: string) => void;
  /** Fills the field in hand; without it the words of the pages cannot be clicked on. */
  onPick?: (page: number, words: Picked) => void;
}) {
  const { t, i18n } = useLingui();
  const { document, lit, onBox, onPick } = props;
  const [zoom, setZoom] = useState(1);
  const place = useRef<HTMLDivElement>(null);
  const boxes = boxesOf(document, (name) => word(i18n, FIELDS, name), props.lessons);
  const pages = Array.from({ length: document.pages ?? 0 }, (_, index) => index + 1);

  useEffect(() => {
    if (!lit) return;
    place.current?.querySelector(`[data-field="${lit}"]`)?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }, [lit]);

  return (
    <section aria-label={t`Pages`} ref={place}>
      {pages.length === 0 ? (
        <p>
          <Trans>There are no pages to show. The original is still there to download.</Trans>
        </p>
      ) : null}
      {pages.length > 0 ? (
        <div className={classes.zoom}>
          {lit && onPick ? <span>{t`Click on the right words: ${word(i18n, FIELDS, lit)}`}</span> : <span />}
          <Button.Group>
            <Button
              variant="default"
              size="compact-md"
              onClick={() => setZoom(1)}
              disabled={zoom === 1}
              aria-label={t`Whole page`}
            >
              −
            </Button>
            <Button variant="default" size="compact-md" onClick={() => setZoom(2)} disabled={zoom === 2} aria-label={t`Larger`}>
              +
            </Button>
          </Button.Group>
        </div>
      ) : null}
      <div className={classes.pages}>
        <div style={{ width: `${zoom * 100}%` }}>
          {pages.map((page) => (
            <PageImage
              key={page}
              document={document.id}
              page={page}
              boxes={boxes.filter((box) => box.page === page)}
              lit={lit}
              onBox={onBox}
            >
              {lit && onPick ? <PageWords document={document.id} page={page} field={lit} onPick={onPick} /> : null}
            </PageImage>
          ))}
        </div>
      </div>
      <Button
        component="a"
        href={`/v1/documents/${document.id}/file`}
        download={document.filename}
        variant="subtle"
        leftSection={<Icon name="download" size={18} />}
        mt="sm"
      >
        <Trans>Download the original</Trans>
      </Button>
    </section>
  );
}
