import type { I18n } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import type { Action, Condition, Rule, RuleOutcome } from "@/api/types";
import { day, iban, money } from "@/i18n/belgian";
import { DIRECTIONS, EXPLANATIONS, KINDS, PAYMENT_MARKS, type Words, word } from "./words";

export const RHYTHMS: Words = {
  week: msg`every week`,
  month: msg`every month`,
  quarter: msg`every quarter`,
  year: msg`every year`,
};
export const FLOWS: Words = { in: msg`comes in`, out: msg`goes out` };
export const OUTCOMES: Record<RuleOutcome, Words[string]> = {
  would: msg`Would do it`,
  already: msg`Is so already`,
  answered: msg`You said something else, and that stands`,
  settled: msg`Already booked or closed`,
  earlier_rule: msg`Another rule decides`,
  undone: msg`You undid this rule here`,
};

/** What each condition is called where one is chosen. */
export const CONDITION_NAMES: Record<Condition["kind"], Words[string]> = {
  text: msg`the text contains`,
  without_text: msg`the text does not contain`,
  counterparty: msg`the name contains`,
  iban: msg`the account number is`,
  creditor: msg`the direct debit is of creditor`,
  vat_number: msg`the VAT number is`,
  sender: msg`the mail came from`,
  amount: msg`the amount is between`,
  flow: msg`the money`,
  rhythm: msg`it comes`,
  account: msg`it is on our account`,
  document_kind: msg`the document is a`,
  direction: msg`the document is a purchase or sale:`,
};
export const ACTION_NAMES: Record<Action["kind"], Words[string]> = {
  mark: msg`it needs no document:`,
  attach: msg`book it with the contract`,
  pay_mark: msg`it was paid so:`,
  deliver: msg`send it to the accountant at once`,
  hold: msg`keep it from the accountant until I say so`,
  tag: msg`tag it`,
  category: msg`give it the category`,
  message: msg`tell the accountant`,
};

/** A condition as the middle of a sentence. */
export function conditionText(i18n: I18n, one: Condition): string {
  const name = i18n._(CONDITION_NAMES[one.kind]);
  switch (one.kind) {
    case "text":
    case "without_text":
    case "counterparty":
    case "sender":
      return `${name} ${either(
        i18n,
        ("none_of" in one ? one.none_of : one.any_of).map((phrase) => `“${phrase}”`),
      )}`;
    case "iban":
      return `${name} ${either(i18n, one.any_of.map(iban))}`;
    case "vat_number":
      return `${name} ${either(i18n, one.any_of)}`;
    case "creditor":
      return one.mandate_id ? i18n._(msg`${name} ${one.creditor_id}, mandate ${one.mandate_id}`) : `${name} ${one.creditor_id}`;
    case "amount":
      return amountText(i18n, one);
    case "flow":
      return `${name} ${word(i18n, FLOWS, one.flow)}`;
    case "rhythm": {
      const [rhythm, on] = [word(i18n, RHYTHMS, one.every), day(one.on, i18n.locale)];
      const days = one.within_days ?? 4;
      return i18n._(msg`it comes ${rhythm}, as on ${on}, give or take ${plural(days, { one: "# day", other: "# days" })}`);
    }
    case "account":
      return i18n._(
        msg`it is on ${plural(one.any_of.length, { one: "one of our accounts", other: "one of # of our accounts" })}`,
      );
    case "document_kind":
      return i18n._(
        msg`the document is: ${either(
          i18n,
          one.any_of.map((kind) => word(i18n, KINDS, kind)),
        )}`,
      );
    case "direction":
      return i18n._(msg`the document is: ${word(i18n, DIRECTIONS, one.direction)}`);
  }
}

/** An action as the end of a sentence. */
export function actionText(i18n: I18n, one: Action): string {
  const name = i18n._(ACTION_NAMES[one.kind]);
  switch (one.kind) {
    case "mark":
      return `${name} ${word(i18n, EXPLANATIONS, one.explanation)}`;
    case "pay_mark":
      return `${name} ${word(i18n, PAYMENT_MARKS, one.mark)}`;
    case "tag":
      return `${name} “${one.tag}”`;
    case "category":
      return `${name} “${one.category}”`;
    case "message":
      return `${name} “${one.text}”`;
    default:
      return name;
  }
}

/** The whole rule as one sentence. */
export function ruleSentence(i18n: I18n, rule: Pick<Rule, "conditions" | "actions">): string {
  const when = and(
    i18n,
    rule.conditions.map((one) => conditionText(i18n, one)),
  );
  const then = and(
    i18n,
    rule.actions.map((one) => actionText(i18n, one)),
  );
  return i18n._(msg`When ${when}, then ${then}.`);
}

function amountText(i18n: I18n, one: Extract<Condition, { kind: "amount" }>): string {
  const written = (amount: string | null | undefined) => (amount ? money(amount, one.currency ?? "EUR", i18n.locale) : "");
  const [low, high] = [written(one.at_least), written(one.at_most)];
  if (low && high)
    return low === high ? i18n._(msg`the amount is ${low}`) : i18n._(msg`the amount is between ${low} and ${high}`);
  if (low) return i18n._(msg`the amount is at least ${low}`);
  return high ? i18n._(msg`the amount is at most ${high}`) : i18n._(msg`the amount is in ${one.currency ?? ""}`);
}

function either(i18n: I18n, parts: readonly string[]): string {
  return new Intl.ListFormat(i18n.locale, { type: "disjunction" }).format(parts);
}

function and(i18n: I18n, parts: readonly string[]): string {
  return new Intl.ListFormat(i18n.locale, { type: "conjunction" }).format(parts);
}
