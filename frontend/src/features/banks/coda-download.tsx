import { Trans, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, client } from "@/api/client";
import { may, useSession } from "@/api/session";
import { Section } from "@/parts/section";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Label } from "@/ui/label";
import { useTellProblem } from "@/ui/use-tell-problem";
import classes from "./statement-import.module.css";

interface Issued {
  /** Null where no day is proved. */
  through: string | null;
  until: string;
}

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
  const [issued, setIssued] = useState<Issued | null>(null);
  const id = account || items[0]?.id;
  if (!id || !may(session, "banks:write")) return null;
  const download = async () => {
    setBusy(true);
    setIssued(null);
    try {
      const until = `${month}-${lastDay(month)}`;
      const { data } = await client.POST("/v1/accounts/{id}/coda-statements", { params: { path: { id } }, body: { until } });
      setIssued(data ? { through: data.proved_through, until } : null);
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
          onChange={(event) => {
            setAccount(event.currentTarget.value);
            setIssued(null);
          }}
        />
        <TextInput
          type="month"
          aria-label={t`Month`}
          value={month}
          onChange={(event) => {
            setMonth(event.currentTarget.value);
            setIssued(null);
          }}
        />
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
      {issued ? <Proved issued={issued} /> : null}
    </Section>
  );
}

/** How far the statements reach: balances prove no later day, so none has a statement. */
function Proved({ issued: { through, until } }: { issued: Issued }) {
  return (
    <p role="status">
      <Label tone={through === until ? "good" : "warn"}>
        {through ? (
          <Trans>
            Proved by balances up to <Day value={through} />
          </Trans>
        ) : (
          <Trans>Waits: no balance proves these days yet</Trans>
        )}
      </Label>
    </p>
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
