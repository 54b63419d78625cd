import { Trans, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, client } from "@/api/client";
import { may, useSession } from "@/api/session";
import { Section } from "@/parts/section";
import { Icon } from "@/ui/icon";
import { useTellProblem } from "@/ui/use-tell-problem";
import classes from "./statement-import.module.css";

/** CODA of a month, for the accountant's program. */
export function CodaDownload() {
  const { t } = useLingui();
  const session = useSession();
  const tellProblem = useTellProblem();
  const accounts = api.useQuery("get", "/v1/accounts");
  const items = (accounts.data?.items ?? []).filter((one) => one.kind === "payment");
  const [account, setAccount] = useState("");
  const [month, setMonth] = useState(lastMonth());
  const [busy, setBusy] = useState(false);
  const id = account || items[0]?.id;
  if (!id || !may(session, "banks:write")) return null;
  const download = async () => {
    setBusy(true);
    try {
      await client.POST("/v1/accounts/{id}/coda-statements", {
        params: { path: { id } },
        body: { until: `${month}-${lastDay(month)}` },
      });
      const answer = await client.GET("/v1/accounts/{id}/coda", { params: { path: { id }, query: { month } }, parseAs: "blob" });
      save(answer.data as unknown as Blob, `${items.find((one) => one.id === id)?.iban ?? "coda"}-${month}.cod`);
    } catch (failure) {
      tellProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section
      title={t`CODA for the accountant`}
      lead={t`One statement a day, numbered within the year. A statement that was given out is never changed.`}
    >
      <div className={classes.buttons}>
        <NativeSelect
          aria-label={t`Account`}
          value={id}
          data={items.map((one) => ({ value: one.id, label: `${one.name} ${one.iban}` }))}
          onChange={(event) => setAccount(event.currentTarget.value)}
        />
        <TextInput type="month" aria-label={t`Month`} value={month} onChange={(event) => setMonth(event.currentTarget.value)} />
        <Button
          variant="default"
          loading={busy}
          disabled={!month}
          leftSection={<Icon name="download" size={16} />}
          onClick={() => void download()}
        >
          <Trans>Download</Trans>
        </Button>
      </div>
    </Section>
  );
}

function lastMonth(): string {
  const now = new Date();
  const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1));
  return month.toISOString().slice(0, 7);
}

function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return String(new Date(Date.UTC(year ?? 2000, number ?? 1, 0)).getUTCDate()).padStart(2, "0");
}

function save(data: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
