import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { Document } from "@/api/types";
import { verdictWords } from "@/parts/words";
import { Moment } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Label } from "@/ui/label";
import rows from "@/ui/row.module.css";
import { FailedDelivery } from "./failed-delivery";
import type { DocumentDeeds } from "./use-document-deeds";

/** Whether the accountant has it, when they got it, or what it waits for. */
export function DocumentDelivery({ document, deeds }: { document: Document; deeds: DocumentDeeds }) {
  const { i18n } = useLingui();
  const { delivery } = document;
  return (
    <section className={rows.panel} aria-labelledby="delivery">
      <h2 id="delivery" style={{ fontSize: "1rem", margin: "0 0 0.375rem" }}>
        <Trans>To the accountant</Trans>
      </h2>
      {delivery.state === "sent" ? (
        <p style={{ margin: 0 }}>
          <Label tone="good">
            <Trans>Sent</Trans>
          </Label>{" "}
          <Moment value={delivery.sent_at} /> {delivery.recipient ? <Trans>to {delivery.recipient}</Trans> : null}
        </p>
      ) : null}
      {delivery.state === "failed" ? <FailedDelivery document={document} deeds={deeds} /> : null}
      {delivery.state === "sending" || delivery.state === "planned" ? (
        <p style={{ margin: 0 }}>
          <Label icon="send">
            <Trans>On its way</Trans>
          </Label>
        </p>
      ) : null}
      {delivery.state !== "sent" || delivery.verdict.reason === "changed_since_sent" ? (
        <p style={{ margin: "0.25rem 0 0" }}>{verdictWords(i18n, delivery.verdict)}</p>
      ) : null}
      <div style={{ display: "flex", gap: "0.5rem", flexWrap: "wrap", marginTop: "0.625rem" }}>
        {delivery.state === "sent" ? (
          <Button variant="default" size="xs" leftSection={<Icon name="send" size={16} />} onClick={() => void deeds.sendAgain()}>
            <Trans>Send again</Trans>
          </Button>
        ) : null}
        {delivery.state !== "sent" && !delivery.verdict.due && !document.released_at ? (
          <Button variant="default" size="xs" leftSection={<Icon name="send" size={16} />} onClick={() => void deeds.release()}>
            <Trans>Send it now</Trans>
          </Button>
        ) : null}
        <Button component="a" href={`/v1/documents/${document.id}/ubl`} variant="subtle" size="xs" download>
          <Trans>UBL as it is sent</Trans>
        </Button>
      </div>
    </section>
  );
}
