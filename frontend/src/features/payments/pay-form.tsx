import { Plural, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/client";
import type { Payable } from "@/api/types";
import { iban } from "@/i18n/belgian";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import rows from "@/ui/row.module.css";
import classes from "./pay-form.module.css";

/** From which account and when; the sum before it is signed for. */
export function PayForm(props: {
  picked: readonly Payable[];
  busy: boolean;
  onPay: (account: string, day: string) => Promise<void>;
}) {
  const { t } = useLingui();
  const accounts = api.useQuery("get", "/v1/accounts");
  const euro = (accounts.data?.items ?? []).filter((one) => one.currency === "EUR" && one.kind === "payment");
  const [account, setAccount] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const earliest = props.picked.map((one) => one.proposed_day).sort()[0] ?? "";
  const from = account ?? euro[0]?.id ?? "";
  const when = day ?? earliest;
  const cents = props.picked.reduce((sum, one) => sum + Math.round(Number(one.document.tax_inclusive_amount) * 100), 0);
  const count = props.picked.length;
  return (
    <form
      className={`${rows.panel} ${classes.form}`}
      aria-label={t`File for the bank`}
      onSubmit={(event) => {
        event.preventDefault();
        void props.onPay(from, when);
      }}
    >
      <NativeSelect
        label={t`From account`}
        value={from}
        data={euro.map((one) => ({ value: one.id, label: `${one.name} ${iban(one.iban)}` }))}
        onChange={(event) => setAccount(event.currentTarget.value)}
        error={accounts.data && euro.length === 0 ? t`Link a bank account first.` : undefined}
      />
      <TextInput label={t`Pay on`} type="date" required value={when} onChange={(event) => setDay(event.currentTarget.value)} />
      <p className={classes.sum}>
        <Plural value={count} one="# invoice" other="# invoices" /> <Money amount={(cents / 100).toFixed(2)} strong />
      </p>
      <Button type="submit" loading={props.busy} disabled={!from} leftSection={<Icon name="bank" size={18} />}>
        {t`Make the file for the bank`}
      </Button>
    </form>
  );
}
