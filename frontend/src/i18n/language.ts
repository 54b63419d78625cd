import { i18n, type Messages } from "@lingui/core";

export type Language = "fr" | "nl" | "en";
export const LANGUAGES: readonly Language[] = ["fr", "nl", "en"];
export const LANGUAGE_NAMES: Record<Language, string> = { fr: "Français", nl: "Nederlands", en: "English" };
const KEPT = "okioki-language";

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  fr: () => import("./locales/fr.po"),
  nl: () => import("./locales/nl.po"),
  en: () => import("./locales/en.po"),
};

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** The language chosen here before, else the browser's, else French. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "fr";
}

export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = `${language}-BE`;
  localStorage.setItem(KEPT, language);
}
