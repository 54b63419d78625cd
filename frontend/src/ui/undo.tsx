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
/** Something that may follow from what was done. */
export interface Also {
  label: string;
  run: () => void;
}
interface Open extends Offer {
  id: string;
  also?: Also;
  timer: ReturnType<typeof setTimeout> | undefined;
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
  if (offer) notifications.show(lineOf(offer));
}

function lineOf(offer: Open) {
  const { also } = offer;
  return {
    id: offer.id,
    autoClose: false as const,
    withCloseButton: false,
    message: (
      <Group
        justify="space-between"
        wrap={also ? "wrap" : "nowrap"}
        gap="sm"
        role="group"
        aria-label={offer.message}
        onMouseEnter={() => wait(offer)}
        onMouseLeave={() => goOnCounting(offer)}
        onFocus={() => wait(offer)}
        onBlur={() => goOnCounting(offer)}
      >
        <span>{offer.message}</span>
        <Group gap="xs" wrap="nowrap">
          {also ? (
            <Button size="compact-sm" variant="default" onClick={() => goOn(offer, also)}>
              {also.label}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="light" style={{ flex: "none" }} onClick={() => takeBack(offer)}>
            <Trans>Undo</Trans>
          </Button>
        </Group>
      </Group>
    ),
  };
}

/** Nobody is hurried who has the line in hand: time stands still while it is pointed at or has the focus (WCAG 2.2.1). */
function wait(offer: Open): void {
  clearTimeout(offer.timer);
}

function goOnCounting(offer: Open): void {
  if (!open.includes(offer)) return;
  clearTimeout(offer.timer);
  offer.timer = countDown(offer);
}

function countDown(offer: Open): ReturnType<typeof setTimeout> {
  return setTimeout(() => {
    if (close(offer)) offer.settle?.(false);
  }, UNDO_MS);
}

/** Shows what was done with a way back, for eight seconds. What is returned puts what may follow from it beside that way, while it is there. */
export function offerUndo(offer: Offer): (also: Also) => void {
  const id = `undo-${++count}`;
  const entry: Open = { ...offer, id, timer: undefined };
  entry.timer = countDown(entry);
  open.push(entry);
  announce(offer.message);
  show(entry);
  return (also) => {
    entry.also = also;
    if (shown !== entry) return;
    announce(also.label);
    notifications.update(lineOf(entry));
  };
}

function goOn(offer: Open, also: Also): void {
  if (!close(offer)) return;
  offer.settle?.(false);
  also.run();
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
