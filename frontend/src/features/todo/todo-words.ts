import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import type { TodoItem } from "@/api/types";

interface KindWords {
  tab: MessageDescriptor;
  question: MessageDescriptor;
}

/** The parts of the list, in the order in which they are worth answering; every kind of the contract is one of them, or this does not
 * compile. */
const KINDS: Record<TodoItem["kind"], KindWords> = {
  suggestion_to_confirm: { tab: msg`To confirm`, question: msg`Do these belong together?` },
  transaction_without_document: { tab: msg`Document missing`, question: msg`Which document belongs to this transaction?` },
  document_unpaid: { tab: msg`Not paid yet?`, question: msg`Has this been paid, and how?` },
  booking_incomplete: { tab: msg`Incomplete`, question: msg`A part of this booking is still missing.` },
  duplicate_to_decide: { tab: msg`Twice the same?`, question: msg`Is this twice the same invoice?` },
  unreadable_document: { tab: msg`Not readable`, question: msg`This document could not be read. What does it say?` },
  delivery_failed: { tab: msg`Not delivered`, question: msg`This could not be delivered to your accountant.` },
  document_expected: { tab: msg`Did not come`, question: msg`The usual invoice did not come. Is it still expected?` },
  mail_not_read: { tab: msg`Mail not read`, question: msg`This message could not be taken in. Does it hold an invoice?` },
  connection_trouble: { tab: msg`Connections`, question: msg`OkiOki gets nothing new from here.` },
  consent_ending: { tab: msg`Bank access`, question: msg`The permission to read these accounts ends.` },
  card_lines_differ: {
    tab: msg`Card statement`,
    question: msg`The lines of this card do not add up to its total. Take them all the same?`,
  },
  days_missing: { tab: msg`Days missing`, question: msg`Something is missing on this account. Where can it come from?` },
  accountant_missing: { tab: msg`Accountant`, question: msg`Where does your accountant want the documents?` },
};
export const KIND_ORDER = Object.keys(KINDS);
const KNOWN: Partial<Record<string, KindWords>> = KINDS; // an older screen may meet a newer kind

/** The one question of a row. */
export function question(i18n: I18n, item: TodoItem): string {
  const words = KNOWN[item.kind];
  if (item.kind === "delivery_failed" && item.subject.type === "accountant") {
    const count = Number(fact(item, "documents"));
    return i18n._(
      msg`${plural(count, { one: "# document could not be delivered.", other: "# documents could not be delivered." })}`,
    );
  }
  if (item.kind === "document_expected" && !fact(item, "period")) {
    return i18n._(msg`A reminder came, and its invoice is not here. Who sends it?`);
  }
  return words ? i18n._(words.question) : item.kind.replaceAll("_", " ");
}

export function kindWords(i18n: I18n, kind: string): string {
  const words = KNOWN[kind];
  return words ? i18n._(words.tab) : kind.replaceAll("_", " ");
}

/** A fact that may or may not be told about a question. */
export function fact(item: TodoItem, name: string): string | null {
  const value = (item.title_facts as Record<string, unknown>)[name];
  return typeof value === "string" ? value || null : typeof value === "number" ? String(value) : null;
}

/** What the question is about, in a name. */
export function nameOf(item: TodoItem): string {
  return fact(item, "name") ?? fact(item, "filename") ?? fact(item, "description") ?? "";
}
