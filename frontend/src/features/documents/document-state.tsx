import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import type { DocumentRow } from "@/api/types";
import { PAYMENT_MARKS, word } from "@/parts/words";
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
  return (
    <Label tone="warn">
      <Trans>Still open</Trans>
    </Label>
  );
}
