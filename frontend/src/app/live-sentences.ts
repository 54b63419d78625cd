import type { I18n } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import type { LiveEvent } from "@/api/live";

const SENTENCES = {
  "document.received": msg`A document has come in.`,
  "document.read": msg`A document has been read.`,
  "document.matched": msg`A document was matched with a transaction.`,
  "transaction.stored": msg`New transactions have come in.`,
  "delivery.sent": msg`A document was sent to the accountant.`,
  "delivery.failed": msg`A document could not be sent to the accountant.`,
  "connection.changed": msg`A bank connection has changed.`,
};

/** What is worth saying aloud of what happens; the rest only refreshes what is shown. */
export function liveSentence(i18n: I18n, event: LiveEvent): string | null {
  if (event.kind === "document.put_right") {
    const count = Number(event.facts.count);
    return i18n._(msg`${plural(count, { one: "# other document was put right.", other: "# other documents were put right." })}`);
  }
  const sentence = SENTENCES[event.kind as keyof typeof SENTENCES];
  return sentence ? i18n._(sentence) : null;
}
