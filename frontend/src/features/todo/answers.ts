import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { TodoItem } from "@/api/types";
import { isAboutTheInvoice } from "./cure";

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

type Offered = TodoItem["answers"][number];
/** Some answers are of the screens alone: they lead to where the cure is. */
type Code = Offered | "complete" | "send_original" | "open";

/** Every answer of the contract has its words, or this does not compile. The keys are letters, because signs and digits need Shift on an
 * AZERTY keyboard. */
const WORDS: Record<Code, Omit<Answer, "code">> = {
  confirm: { label: msg`Yes, link them`, done: msg`Linked.`, need: "nothing" },
  reject: { label: msg`No, not these`, done: msg`Not linked, and not proposed again.`, need: "nothing", key: "n" },
  link: { label: msg`Link by hand`, done: msg`Linked.`, need: "link", key: "l" },
  ask: { label: msg`Ask for it`, done: nothing, need: "screen", key: "m" },
  private: { label: msg`Private`, done: msg`Marked as private.`, need: "nothing", key: "p" },
  bank_cost: { label: msg`Bank cost`, done: msg`Marked as bank cost.`, need: "nothing" },
  other_without_document: { label: msg`No document exists`, done: msg`Needs no document.`, need: "kind", key: "o" },
  paid_private_money: { label: msg`Private money`, done: msg`Paid with private money.`, need: "nothing", key: "p" },
  paid_cash: { label: msg`Cash`, done: msg`Paid in cash.`, need: "nothing", key: "c" },
  paid_card: { label: msg`By card`, done: msg`Paid by card: waits for the statement.`, need: "nothing", key: "v" },
  direct_debit: { label: msg`Direct debit`, done: msg`Paid by direct debit.`, need: "nothing" },
  remind: { label: msg`Remind me to pay`, done: msg`Payment reminder set.`, need: "day", key: "r" },
  snooze: { label: msg`Pause`, done: msg`Paused: it comes back by itself.`, need: "day", key: "h" },
  pause: { label: msg`Pause`, done: msg`Paused: it comes back by itself.`, need: "day", key: "h" },
  not_an_invoice: { label: msg`Not an invoice`, done: msg`Kept as another document.`, need: "nothing" },
  keep: { label: msg`Provisionally OK`, done: msg`Kept as provisionally OK.`, need: "nothing" },
  same: { label: msg`The same: keep one`, done: msg`One of the two goes.`, need: "nothing" },
  two_invoices: { label: msg`Two invoices`, done: msg`They stay two invoices.`, need: "nothing" },
  done_with_message: { label: msg`Close with a message`, done: msg`Question closed.`, need: "note", key: "s" },
  retry: { label: msg`Try again`, done: msg`It is being tried again.`, need: "nothing" },
  renew: { label: msg`Renew the access`, done: nothing, need: "screen" },
  appoint: { label: msg`Say where`, done: nothing, need: "screen" },
  correct: { label: msg`Complete it`, done: nothing, need: "screen" },
  complete: { label: msg`Fill in what is missing`, done: nothing, need: "screen" },
  send_original: { label: msg`Send the original`, done: msg`The file as it came is sent.`, need: "nothing" },
  correct_address: { label: msg`Correct the address`, done: nothing, need: "screen" },
  take_back: { label: msg`Do not send them`, done: msg`They are not sent.`, need: "nothing" },
  open_mailbox: { label: msg`Look at the message`, done: nothing, need: "screen" },
  not_needed: { label: msg`Not needed`, done: msg`Not asked about any more.`, need: "nothing" },
  take_lines: { label: msg`Take the lines`, done: msg`The lines are taken as they are.`, need: "nothing" },
  ask_history: { label: msg`Ask the bank again`, done: msg`The bank is being asked for these days.`, need: "nothing" },
  import_file: { label: msg`Import a statement`, done: nothing, need: "screen" },
  not_expected: { label: msg`Not expected any more`, done: msg`Not expected any more.`, need: "nothing", key: "n" },
  open: { label: msg`Open`, done: nothing, need: "screen" },
};
const BY_CODE = new Map<string, Answer>(Object.entries(WORDS).map(([code, words]) => [code, { code, ...words }]));

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
function offered(item: TodoItem): readonly string[] {
  return isAboutTheInvoice(item) ? ["complete", "send_original", ...item.answers] : item.answers;
}

const CLOSABLE: readonly string[] = ["document", "transaction", "booking", "delivery", "coverage_gap"];

/** Parts are added to a booking on its own screen; connections, pairs and the accountant cannot be closed with a message. */
function fitted(answer: Answer, subject: string): Answer | null {
  if (answer.need === "link" && subject !== "document" && subject !== "transaction") return { ...answer, need: "screen" };
  if (answer.need === "note" && !CLOSABLE.includes(subject)) return null;
  return answer;
}
