import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Counterparty } from "@/api/types";
import { iban } from "@/i18n/belgian";
import { DIRECTIONS, PAYMENT_MARKS, type Words, word } from "@/parts/words";

export const FACTS: Words = {
  name: msg`Name`,
  iban: msg`Account`,
  currency: msg`Currency`,
  payment_term: msg`Payment term`,
  payment_means: msg`Usual way of payment`,
  direction: msg`Purchase or sale`,
};

/** A learned thing as people write it here. */
export function factText(i18n: I18n, fact: Counterparty["facts"][number]): string {
  const days = Number(fact.value);
  if (fact.kind === "iban") return iban(fact.value);
  if (fact.kind === "payment_term") return i18n._(msg`${days} days`);
  if (fact.kind === "direction") return word(i18n, DIRECTIONS, fact.value);
  if (fact.kind === "payment_means") return PAYMENT_MARKS[fact.value] ? word(i18n, PAYMENT_MARKS, fact.value) : fact.value;
  return fact.value;
}
