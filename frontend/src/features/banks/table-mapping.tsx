import { Trans, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import classes from "./statement-import.module.css";
import { COLUMNS } from "./statement-words";

/** Asks once which column of a table is which; files with these headings are read so from then on. */
export function TableMapping(props: { headings: readonly string[]; onDone: (columns: Record<string, string>) => Promise<void> }) {
  const { t, i18n } = useLingui();
  const [columns, setColumns] = useState<Record<string, string>>({});
  const held = new Set(Object.values(columns));
  const enough = held.has("booking_date") && (held.has("amount") || (held.has("credit") && held.has("debit")));
  const choices = [
    { value: "", label: t`not needed` },
    ...Object.entries(COLUMNS).map(([value, words]) => ({ value, label: i18n._(words) })),
  ];
  return (
    <>
      <p>
        <Trans>OkiOki does not know this table yet. Say which column holds what: the day and the amount are enough.</Trans>
      </p>
      <div className={classes.mapping}>
        {props.headings
          .filter((heading) => heading !== "")
          .map((heading) => (
            <NativeSelect
              key={heading}
              label={heading}
              value={columns[heading] ?? ""}
              data={choices}
              onChange={(event) => {
                const value = event.currentTarget.value;
                setColumns(({ [heading]: _, ...rest }) => (value ? { ...rest, [heading]: value } : rest));
              }}
            />
          ))}
      </div>
      <Button mt="md" mb="md" disabled={!enough} onClick={() => void props.onDone(columns)}>
        <Trans>Read it so</Trans>
      </Button>
    </>
  );
}
