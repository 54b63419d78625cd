import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { TodoItem } from "@/api/types";
import { type Cure, cureOf } from "./delivered-document";

/** What an answer still asks before it can be given; `screen` ones are given on the screen of their subject. */
export type Need = "nothing" | "day" | "note" | "kind" | "link" | "screen";
export interface Answer {
  code: string;
  label: MessageDescriptor;
  /** What the toast says once it is given. */
  done: MessageDescriptor;
  need: Need;
  key?: string;
}

const nothing = msg`Done.`;

/** The keys are letters, because signs and digits need Shift on an AZERTY keyboard. */
const ALL: readonly Answer[] = [
  { code: "confirm", label: msg`Yes, link them`, done: msg`Linked.`, need: "nothing" },
  { code: "reject", label: msg`No, not these`, done: msg`Not linked, and not proposed again.`, need: "nothing", key: "n" },
  { code: "link", label: msg`Link by hand`, done: msg`Linked.`, need: "link", key: "l" },
  { code: "private", label: msg`Private`, done: msg`Marked as private.`, need: "nothing", key: "p" },
  { code: "bank_cost", label: msg`Bank cost`, done: msg`Marked as bank cost.`, need: "nothing" },
  { code: "other_without_document", label: msg`No document exists`, done: msg`Needs no document.`, need: "kind", key: "o" },
  { code: "paid_private_money", label: msg`Private money`, done: msg`Paid with private money.`, need: "nothing", key: "p" },
  { code: "paid_cash", label: msg`Cash`, done: msg`Paid in cash.`, need: "nothing", key: "c" },
  { code: "paid_card", label: msg`By card`, done: msg`Paid by card: waits for the statement.`, need: "nothing", key: "v" },
  { code: "direct_debit", label: msg`Direct debit`, done: msg`Paid by direct debit.`, need: "nothing" },
  { code: "remind", label: msg`Remind me to pay`, done: msg`Payment reminder set.`, need: "day", key: "r" },
  { code: "snooze", label: msg`Pause`, done: msg`Paused: it comes back by itself.`, need: "day", key: "h" },
  { code: "pause", label: msg`Pause`, done: msg`Paused: it comes back by itself.`, need: "day", key: "h" },
  { code: "not_an_invoice", label: msg`Not an invoice`, done: msg`Kept as another document.`, need: "nothing" },
  { code: "keep", label: msg`Provisionally OK`, done: msg`Kept as provisionally OK.`, need: "nothing" },
  { code: "same", label: msg`The same: keep one`, done: msg`One of the two goes.`, need: "nothing" },
  { code: "two_invoices", label: msg`Two invoices`, done: msg`They stay two invoices.`, need: "nothing" },
  { code: "done_with_message", label: msg`Close with a message`, done: msg`Question closed.`, need: "note", key: "s" },
  { code: "retry", label: msg`Try again`, done: msg`It is being tried again.`, need: "nothing" },
  { code: "renew", label: msg`Renew the access`, done: nothing, need: "screen" },
  { code: "appoint", label: msg`Say where`, done: nothing, need: "screen" },
  { code: "correct", label: msg`Complete it`, done: nothing, need: "screen" },
  { code: "complete", label: msg`Fill in what is missing`, done: nothing, need: "screen" },
  { code: "send_original", label: msg`Send the original`, done: msg`The file as it came is sent.`, need: "nothing" },
  { code: "address", label: msg`Check the address`, done: nothing, need: "screen" },
  { code: "open", label: msg`Open`, done: nothing, need: "screen" },
];
const BY_CODE = new Map(ALL.map((answer) => [answer.code, answer]));

/** The answers a row offers, the best first. Codes this screen does not know yet are left out: the subject can still be opened. */
export function answersOf(item: TodoItem): Answer[] {
  const known = offered(item)
    .map((code) => BY_CODE.get(code))
    .filter((answer) => answer !== undefined);
  const fitting = known.map((answer) => fitted(answer, item.subject.type)).filter((answer) => answer !== null);
  const open = BY_CODE.get("open");
  return fitting.length > 0 || !open ? fitting : [open];
}

/** What cures a failed delivery comes first: trying again alone seldom helps. */
const CURES: Record<Cure, readonly string[]> = { address: ["address"], original: ["complete", "send_original"], wait: [] };

function offered(item: TodoItem): readonly string[] {
  return item.kind === "delivery_failed" ? [...CURES[cureOf(item)], ...item.answers] : item.answers;
}

const CLOSABLE: readonly string[] = ["document", "transaction", "booking", "delivery"];

/** Parts are added to a booking on its own screen; connections, pairs and the accountant cannot be closed with a message. */
function fitted(answer: Answer, subject: string): Answer | null {
  if (answer.need === "link" && subject !== "document" && subject !== "transaction") return { ...answer, need: "screen" };
  if (answer.need === "note" && !CLOSABLE.includes(subject)) return null;
  return answer;
}
