import { Trans, useLingui } from "@lingui/react/macro";
import { Switch } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import { may, useSession } from "@/api/session";
import type { CodaOption } from "@/api/types";
import { Section } from "@/parts/section";
import { Day, Moment } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { Iban } from "@/ui/numbers";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { tell } from "@/ui/tell";
import { Waiting } from "@/ui/waiting";
import { CodaMonths } from "./coda-months";
import classes from "./coda-options.module.css";

/** Which accounts send their statements to the accountant, how far they are, and what that counts. */
export function CodaOptions() {
  const { t } = useLingui();
  const query = api.useQuery("get", "/v1/coda-options");
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={1} height={90} />;
  if (query.data.items.length === 0) return null;
  const price = <Money amount={query.data.price} />;
  return (
    <Section
      title={t`CODA for the accountant`}
      lead={
        <Trans>
          A statement a day and account, sent as soon as the day is over and its balance is right. {price} for each account and
          month.
        </Trans>
      }
    >
      {query.data.items.map((option) => (
        <OneAccount key={option.bank_account_id} option={option} />
      ))}
      <CodaMonths months={query.data.months} />
    </Section>
  );
}

function OneAccount({ option }: { option: CodaOption }) {
  const { t } = useLingui();
  const session = useSession();
  const queries = useQueryClient();
  const on = api.useMutation("put", "/v1/accounts/{id}/coda-option");
  const off = api.useMutation("delete", "/v1/accounts/{id}/coda-option");
  const params = { path: { id: option.bank_account_id } };
  const done = (message: string) => {
    void refresh(queries, "/v1/coda-options");
    tell(message);
  };
  const change = (wanted: boolean) => {
    off.reset();
    on.reset();
    if (wanted) on.mutate({ params, body: {} }, { onSuccess: () => done(t`From today on its statements go to the accountant.`) });
    else off.mutate({ params }, { onSuccess: () => done(t`No further statement of this account goes to the accountant.`) });
  };
  const error = on.error ?? off.error;
  return (
    <section className={rows.panel} aria-label={`${option.name} ${option.iban}`}>
      <div className={classes.head}>
        <div className={classes.account}>
          <strong>{option.name}</strong>
          <div className={rows.under}>
            <Iban value={option.iban} />
          </div>
        </div>
        <Switch
          label={t`Send CODA`}
          checked={option.enabled}
          disabled={!may(session, "accountant:write") || on.isPending || off.isPending}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      </div>
      {option.enabled ? <State option={option} /> : null}
      {error ? <ProblemAlert error={error} /> : null}
    </section>
  );
}

function State({ option }: { option: CodaOption }) {
  const sent = option.sent;
  return (
    <div className={classes.state}>
      {sent ? (
        <Label tone="good">
          <Trans>
            Statement {sent.number} of <Day value={sent.day} /> arrived <Moment value={sent.sent_at} />
          </Trans>
        </Label>
      ) : (
        <Label icon="send">
          <Trans>
            Nothing sent yet; it begins with <Day value={option.since} />
          </Trans>
        </Label>
      )}
      {option.waits_for_proof ? (
        <Label tone="warn">
          {option.proved_through ? (
            <Trans>
              Waits: no balance proves the days after <Day value={option.proved_through} /> yet
            </Trans>
          ) : (
            <Trans>Waits: no balance proves these days yet</Trans>
          )}
        </Label>
      ) : null}
    </div>
  );
}
