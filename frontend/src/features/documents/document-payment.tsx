import { Trans, useLingui } from "@lingui/react/macro";
import { Button, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import type { Document, PaymentMark } from "@/api/types";
import { LinkDialog } from "@/parts/link-dialog";
import { NoteDialog } from "@/parts/note-dialog";
import { PauseDialog } from "@/parts/pause-dialog";
import { PAYMENT_MARKS, word } from "@/parts/words";
import { ButtonLink } from "@/ui/button-link";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { useKeys } from "@/ui/keys";
import { Label } from "@/ui/label";
import rows from "@/ui/row.module.css";
import type { DocumentDeeds } from "./use-document-deeds";

type Dialog = "link" | "pause" | "remind" | "close" | null;

/** How the document was paid, or what to do until it is. */
export function DocumentPayment({ document, deeds }: { document: Document; deeds: DocumentDeeds }) {
  const { t, i18n } = useLingui();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const open = !document.booking_id && !document.payment_mark && !document.closed_at && !document.deleted_at;
  useKeys([
    { key: "l", label: t`Link by hand`, run: () => setDialog("link"), enabled: open },
    { key: "h", label: t`Pause`, run: () => setDialog("pause"), enabled: open },
    { key: "p", label: t`Paid with private money`, run: () => void deeds.mark("private_money"), enabled: open },
    { key: "c", label: t`Paid in cash`, run: () => void deeds.mark("cash"), enabled: open },
    { key: "r", label: t`Remind me to pay`, run: () => setDialog("remind"), enabled: open },
  ]);

  return (
    <section className={rows.panel} aria-labelledby="payment">
      <h2 id="payment" style={{ fontSize: "1rem", margin: "0 0 0.5rem" }}>
        <Trans>Payment</Trans>
      </h2>
      {document.booking_id ? (
        <ButtonLink
          to="/bookings/$id"
          params={{ id: document.booking_id }}
          variant="default"
          leftSection={<Icon name="booking" size={18} />}
        >
          <Trans>Booked: show the booking</Trans>
        </ButtonLink>
      ) : null}
      {document.payment_mark ? (
        <p style={{ margin: "0 0 0.5rem" }}>
          <Label tone="good">{word(i18n, PAYMENT_MARKS, document.payment_mark)}</Label>{" "}
          {document.payment_mark_by === "paper" ? <Trans>as the document itself says</Trans> : null}{" "}
          <Button variant="subtle" size="compact-sm" onClick={() => void deeds.unmark()}>
            <Trans>Take the mark away</Trans>
          </Button>
        </p>
      ) : null}
      {document.snoozed_until ? (
        <p style={{ margin: "0 0 0.5rem" }}>
          <Trans>
            Paused until <Day value={document.snoozed_until} />
          </Trans>{" "}
          <Button variant="subtle" size="compact-sm" onClick={() => void deeds.resume()}>
            <Trans>Ask now</Trans>
          </Button>
        </p>
      ) : null}
      {document.reminder_on ? (
        <p style={{ margin: "0 0 0.5rem" }}>
          <Trans>
            Reminder to pay on <Day value={document.reminder_on} />
          </Trans>
        </p>
      ) : null}
      {document.closed_note ? <p style={{ margin: "0 0 0.5rem" }}>{document.closed_note}</p> : null}
      {open ? (
        <>
          <Button fullWidth leftSection={<Icon name="booking" size={18} />} onClick={() => setDialog("link")} mb="xs">
            <Trans>Link with a transaction</Trans>
          </Button>
          <SimpleGrid cols={2} spacing="xs">
            {Object.entries(PAYMENT_MARKS).map(([mark, words]) => (
              <Button key={mark} variant="default" onClick={() => void deeds.mark(mark as PaymentMark)}>
                {i18n._(words)}
              </Button>
            ))}
            <Button variant="default" onClick={() => setDialog("remind")}>
              <Trans>Remind me to pay</Trans>
            </Button>
            <Button variant="default" onClick={() => setDialog("pause")}>
              <Trans>Pause</Trans>
            </Button>
            <Button variant="default" onClick={() => void deeds.notAnInvoice()}>
              <Trans>Not an invoice</Trans>
            </Button>
            <Button variant="default" onClick={() => setDialog("close")}>
              <Trans>Close with a message</Trans>
            </Button>
          </SimpleGrid>
        </>
      ) : null}
      {dialog === "link" ? (
        <LinkDialog
          subject={{ type: "document", id: document.id }}
          onClose={close}
          onChoose={(ids) => {
            close();
            void deeds.link(ids);
          }}
        />
      ) : null}
      {dialog === "pause" || dialog === "remind" ? (
        <PauseDialog
          title={dialog === "pause" ? t`Pause until` : t`Remind me to pay on`}
          due={document.due_date}
          onClose={close}
          onChoose={(day) => {
            close();
            void (dialog === "pause" ? deeds.pause(day) : deeds.remind(day));
          }}
        />
      ) : null}
      {dialog === "close" ? (
        <NoteDialog
          title={t`Close with a message`}
          onClose={close}
          onChoose={(note) => {
            close();
            void deeds.close(note);
          }}
        />
      ) : null}
    </section>
  );
}
