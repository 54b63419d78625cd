import { Trans } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { announce } from "./announce";

/** Long enough to read the line and reach for the key; sending to the accountant waits longer than this. */
export const UNDO_MS = 8_000;

interface Offer {
  message: string;
  undo: () => void;
  /** Called when nobody undid it in time, or when the page is left. */
  settle?: (leaving: boolean) => void;
}
interface Open extends Offer {
  id: string;
  timer: ReturnType<typeof setTimeout>;
}

const open: Open[] = [];
let count = 0;
let shown: Open | undefined;

function close(offer: Open): boolean {
  const at = open.indexOf(offer);
  if (at < 0) return false;
  open.splice(at, 1);
  clearTimeout(offer.timer);
  if (shown === offer) show(open.at(-1));
  return true;
}

/** Only the last line is on the screen: somebody who answers fast would otherwise look at a pile of them, with what went wrong behind it.
 * Those before it can still be undone, one after the other. */
function show(offer: Open | undefined): void {
  if (shown) notifications.hide(shown.id);
  shown = offer;
  if (!offer) return;
  notifications.show({
    id: offer.id,
    autoClose: false,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{offer.message}</span>
        <Button size="compact-sm" variant="light" style={{ flex: "none" }} onClick={() => takeBack(offer)}>
          <Trans>Undo</Trans>
        </Button>
      </Group>
    ),
  });
}

/** Shows what was done with a way back, for eight seconds. */
export function offerUndo(offer: Offer): void {
  const id = `undo-${++count}`;
  const entry: Open = {
    ...offer,
    id,
    timer: setTimeout(() => {
      if (close(entry)) entry.settle?.(false);
    }, UNDO_MS),
  };
  open.push(entry);
  announce(offer.message);
  show(entry);
}

function takeBack(offer: Open): void {
  if (close(offer)) offer.undo();
}

/** Undoes the last thing that still can be; false when there is none. */
export function undoLast(): boolean {
  const last = open.at(-1);
  if (!last) return false;
  takeBack(last);
  return true;
}

/** Nothing is lost when the page is closed within the eight seconds. */
export function settleAll(): void {
  for (const offer of [...open]) if (close(offer)) offer.settle?.(true);
}
