import { useLingui } from "@lingui/react/macro";
import { NativeSelect, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, speak } from "@/i18n/language";
import classes from "./outside.module.css";

/** The screens before anyone is signed in. */
export function Outside({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t, i18n } = useLingui();
  useDocumentTitle(`${title} · OkiOki`);
  return (
    <div className={classes.outside}>
      <header className={classes.top}>
        <span className={classes.brand}>OkiOki</span>
        <NativeSelect
          aria-label={t`Language`}
          value={i18n.locale}
          onChange={(event) => {
            if (isLanguage(event.currentTarget.value)) void speak(event.currentTarget.value);
          }}
          data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        />
      </header>
      <main className={classes.card}>
        <Title order={1}>{title}</Title>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
        {children}
      </main>
    </div>
  );
}
