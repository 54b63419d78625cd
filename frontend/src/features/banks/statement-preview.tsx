import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/client";
import type { StatementOutlook, StatementPreview } from "@/api/types";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { Iban } from "@/ui/numbers";
import rows from "@/ui/row.module.css";
import classes from "./statement-import.module.css";
import { RULES } from "./statement-words";
import { TableMapping } from "./table-mapping";
import { type Addition, useStatementFile } from "./use-statement-files";

/** What importing a file would do, account by account, and the decision. */
export function StatementPreviewPanel(props: {
  preview: StatementPreview;
  allowed: boolean;
  again: (id: string) => Promise<void>;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { preview } = props;
  const deeds = useStatementFile(preview.file.id, props.onDone);
  const accounts = api.useQuery("get", "/v1/accounts");
  const [names, setNames] = useState<Record<string, string>>({});
  const [chosen, setChosen] = useState("");
  const [busy, setBusy] = useState(false);
  const nameless = preview.statements.some((one) => one.iban === null);
  const unknown = unknownAccounts(preview.statements);
  const fresh = preview.statements.reduce((sum, one) => sum + one.new, 0);
  const done = preview.file.state === "imported";
  const nameOf = (one: StatementOutlook) => names[`${one.iban} ${one.currency}`] ?? one.account_name ?? one.iban ?? "";
  const take = async () => {
    setBusy(true);
    const additions: Addition[] = unknown.map((one) => ({
      iban: one.iban ?? "",
      currency: one.currency,
      name: nameOf(one),
      institution_id: one.institution_id ?? "other",
    }));
    await deeds.take(additions, nameless ? chosen : null);
    setBusy(false);
  };
  return (
    <section className={`${rows.panel} ${classes.preview}`} aria-label={t`What importing would do`}>
      <div className={classes.name}>{preview.file.filename}</div>
      {preview.question ? (
        <TableMapping
          headings={preview.question.columns}
          onDone={(columns) => deeds.explain(preview.question?.fingerprint ?? "", columns, () => props.again(preview.file.id))}
        />
      ) : null}
      {preview.statements.map((one) => (
        <Outlook key={`${one.iban} ${one.currency} ${one.number} ${one.first_day} ${one.opening}`} one={one} />
      ))}
      {unknown.map((one) => (
        <TextInput
          key={`${one.iban} ${one.currency}`}
          label={t`Name of the new account ${one.iban ?? ""}`}
          value={nameOf(one)}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setNames((now) => ({ ...now, [`${one.iban} ${one.currency}`]: value }));
          }}
          mb="sm"
        />
      ))}
      {nameless ? (
        <NativeSelect
          label={t`The file does not say which account it is of`}
          value={chosen}
          data={[
            { value: "", label: t`Choose the account` },
            ...(accounts.data?.items ?? [])
              .filter((one) => one.kind === "payment")
              .map((one) => ({ value: one.id, label: `${one.name} ${one.iban}` })),
          ]}
          onChange={(event) => setChosen(event.currentTarget.value)}
          mb="sm"
        />
      ) : null}
      <div className={classes.buttons}>
        {done || preview.question || !props.allowed ? null : (
          <Button onClick={() => void take()} loading={busy} disabled={nameless && !chosen}>
            <Plural
              value={fresh}
              _0="Nothing is new: note it as imported"
              one="Import # transaction"
              other="Import # transactions"
            />
          </Button>
        )}
        {done || !props.allowed ? null : (
          <Button variant="subtle" onClick={() => void deeds.discard()}>
            <Trans>Leave it aside</Trans>
          </Button>
        )}
        <Button variant="subtle" onClick={props.onDone}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </section>
  );
}

function unknownAccounts(statements: readonly StatementOutlook[]): StatementOutlook[] {
  const found = new Map<string, StatementOutlook>();
  for (const one of statements) {
    if (one.iban !== null && one.account_id === null) found.set(`${one.iban} ${one.currency}`, one);
  }
  return [...found.values()];
}

function Outlook({ one }: { one: StatementOutlook }) {
  const { i18n } = useLingui();
  return (
    <div className={classes.statement}>
      <div className={classes.line}>
        <strong>
          <Iban value={one.iban} /> {one.currency}
        </strong>
        {one.account_id === null && one.iban !== null ? (
          <Label tone="warn">
            <Trans>New account: it is added</Trans>
          </Label>
        ) : null}
        <Proof one={one} />
      </div>
      <div className={classes.figures}>
        <span>
          <Day value={one.first_day} /> – <Day value={one.last_day} />
        </span>
        <span>
          <Plural value={one.new} one="# new transaction" other="# new transactions" />
        </span>
        <span>
          <Trans>{one.known} here already</Trans>
        </span>
        <span>
          <Money amount={one.opening} currency={one.currency} /> → <Money amount={one.closing} currency={one.currency} />
        </span>
      </div>
      {one.findings.length > 0 ? (
        <ul className={classes.findings}>
          {one.findings.slice(0, 5).map((finding) => (
            <li key={`${finding.rule} ${finding.line}`}>
              <Trans>Line {finding.line}:</Trans> {RULES[finding.rule] ? i18n._(RULES[finding.rule] as never) : finding.rule}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Whether the balances prove that nothing is missing, in the file and before it. */
function Proof({ one }: { one: StatementOutlook }) {
  const { gap, gap_before, currency } = one;
  const holds = (value: string | null) => value !== null && Number(value) === 0;
  return (
    <>
      {holds(gap) ? (
        <Label tone="good">
          <Trans>Balance proved</Trans>
        </Label>
      ) : gap === null ? null : (
        <Label tone="bad">
          <Trans>
            <Money amount={gap} currency={currency} /> missing in the file
          </Trans>
        </Label>
      )}
      {gap_before === null || holds(gap_before) ? null : (
        <Label tone="warn">
          <Trans>
            <Money amount={gap_before} currency={currency} /> missing before it
          </Trans>
        </Label>
      )}
    </>
  );
}
