import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import type { DocumentRow } from "@/api/types";
import { daysAfter, todayInBrussels } from "@/i18n/belgian";
import { PAYMENT_MARKS, word } from "@/parts/words";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";

/** Where a document is on its way, in the words that matter most now. */
export function DocumentState({ document }: { document: DocumentRow }) {
  const { i18n } = useLingui();
  if (document.deleted_at) {
    return (
      <Label icon="trash">
        <Trans>Deleted</Trans>
      </Label>
    );
  }
  if (document.reading_state === "waiting") {
    return (
      <Label icon="pause">
        <Trans>Being read</Trans>
      </Label>
    );
  }
  if (document.reading_state === "unreadable") {
    return (
      <Label tone="bad">
        <Trans>Not readable</Trans>
      </Label>
    );
  }
  if (document.booking_id) {
    return (
      <Label tone="good">
        <Trans>Booked</Trans>
      </Label>
    );
  }
  if (document.payment_mark) return <Label tone="good">{word(i18n, PAYMENT_MARKS, document.payment_mark)}</Label>;
  if (document.snoozed_until) {
    return (
      <Label icon="pause">
        <Trans>Paused</Trans>
      </Label>
    );
  }
  if (document.closed_at) {
    return (
      <Label tone="good">
        <Trans>Closed</Trans>
      </Label>
    );
  }
  if (document.kind === "contract" || document.kind === "other") {
    return (
      <Label>
        <Trans>Kept</Trans>
      </Label>
    );
  }
  return <Unpaid document={document} />;
}

/** Days ahead that a bill is worth a look: one bank week. */
const SOON = 7;

/** How urgent its payment is, for what was bought and what was sold alike. */
function Unpaid({ document }: { document: DocumentRow }) {
  const due = document.due_date;
  const today = todayInBrussels();
  const owed = document.kind === "invoice" || document.kind === "receipt";
  if (!owed || !due) {
    return (
      <Label tone="warn">
        <Trans>Still open</Trans>
      </Label>
    );
  }
  if (due < today) {
    return (
      <Label tone="bad" icon="alert">
        {document.direction === "sale" ? (
          <Trans>
            Customer is late, since <Day value={due} />
          </Trans>
        ) : (
          <Trans>
            Not paid, late since <Day value={due} />
          </Trans>
        )}
      </Label>
    );
  }
  if (due <= daysAfter(today, SOON)) {
    return (
      <Label tone="warn" icon="alert">
        <Trans>
          Due soon: <Day value={due} />
        </Trans>
      </Label>
    );
  }
  return (
    <Label>
      <Trans>
        Not paid yet, due <Day value={due} />
      </Trans>
    </Label>
  );
}
