import { setupI18n } from "@lingui/core";
import { describe, expect, it } from "vitest";
import { messages as en } from "@/i18n/locales/en.po";
import { messages as fr } from "@/i18n/locales/fr.po";
import { messages as nl } from "@/i18n/locales/nl.po";
import { rule } from "@/testing/world-rules";
import { ruleSentence } from "./rule-words";

const i18n = setupI18n({ locale: "en", messages: { en, fr, nl } });

describe("a rule as a sentence", () => {
  it.each([
    [
      "en",
      "When the account number is BE68 5390 0754 7034, the amount is between",
      "then it needs no document: Loan and tag it “Wagen”.",
    ],
    ["fr", "Quand le numéro de compte est BE68 5390 0754 7034, le montant est entre", "alors il ne faut pas de document"],
    ["nl", "Als dit klopt: het rekeningnummer is BE68 5390 0754 7034, het bedrag ligt tussen", "dan: er is geen document nodig"],
  ])("reads in %s", (language, begin, end) => {
    i18n.activate(language);
    const sentence = ruleSentence(i18n, rule);
    expect(sentence).toContain(begin);
    expect(sentence).toContain(end);
  });
});
