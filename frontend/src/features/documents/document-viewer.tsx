import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Document } from "@/api/types";
import { PageImage } from "@/parts/page-image";
import { FIELDS, word } from "@/parts/words";
import { Icon } from "@/ui/icon";
import { boxesOf } from "./field-values";

/** The pages, with the places where the values stand. */
export function DocumentViewer(props: { document: Document; lit: string | null; onBox: (name: string) => void }) {
  const { t, i18n } = useLingui();
  const { document, lit, onBox } = props;
  const place = useRef<HTMLDivElement>(null);
  const boxes = boxesOf(document, (name) => word(i18n, FIELDS, name));
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
      {pages.map((page) => (
        <PageImage
          key={page}
          document={document.id}
          page={page}
          boxes={boxes.filter((box) => box.page === page)}
          lit={lit}
          onBox={onBox}
        />
      ))}
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
