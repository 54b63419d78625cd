import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { BankConnection, Institution } from "@/api/types";
import { Day, Moment } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { Iban } from "@/ui/numbers";
import { ProblemAlert, StoredProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { tell } from "@/ui/tell";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import { Waiting } from "@/ui/waiting";
import classes from "./connection-list.module.css";
import { InstitutionMark } from "./institution-mark";
import { useStartConsent } from "./use-start-consent";

/** Each bank that was linked: until when it may be read, what came in, and its renewal. */
export function ConnectionList() {
  const query = api.useQuery("get", "/v1/bank-connections");
  const institutions = api.useQuery("get", "/v1/institutions");
  const known = new Map((institutions.data?.items ?? []).map((institution) => [institution.id, institution]));
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={2} height={130} />;
  return (
    <div>
      {query.data.items.map((connection) => (
        <Connection
          key={connection.id}
          connection={connection}
          institution={known.get(connection.institution_id)}
          among={query.data.items.filter((one) => one.institution_id === connection.institution_id)}
        />
      ))}
    </div>
  );
}

interface Props {
  connection: BankConnection;
  institution: Institution | undefined;
  /** All connections with this bank. */
  among: readonly BankConnection[];
}

function Connection({ connection, institution, among }: Props) {
  const { t } = useLingui();
  const start = useStartConsent();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const params = { path: { id: connection.id } };
  const name = institution?.name ?? connection.institution_id;

  const poll = async () => {
    try {
      await client.POST("/v1/bank-connections/{id}/polls", { params });
      tell(t`${name} is being asked for what is new.`);
    } catch (error) {
      tellProblem(error);
    }
  };
  const revoke = () =>
    offerUndo({
      message: t`Access to ${name} is withdrawn. Accounts and history stay.`,
      undo: () => void refresh(queries, "/v1/bank-connections"),
      settle: (leaving) =>
        void client
          .DELETE("/v1/bank-connections/{id}", { params, keepalive: leaving })
          .catch(tellProblem)
          .finally(() => refresh(queries, "/v1/bank-connections")),
    });

  return (
    <section className={rows.panel} aria-label={among.length > 1 ? `${name} ${connection.accounts[0]?.iban ?? ""}` : name}>
      <div className={classes.head}>
        {institution ? <InstitutionMark institution={institution} /> : null}
        <div className={classes.names}>
          <strong>{name}</strong>
          <ConnectionState connection={connection} />
        </div>
        <div className={classes.buttons}>
          <Button
            variant={connection.status === "valid" ? "default" : "filled"}
            loading={start.pending !== null}
            onClick={() => start.renew(connection.id)}
          >
            <Trans>Renew the access</Trans>
          </Button>
          {connection.status === "valid" ? (
            <>
              <Button variant="default" onClick={() => void poll()}>
                <Trans>Look now</Trans>
              </Button>
              <Button variant="subtle" color="red" onClick={revoke}>
                <Trans>Withdraw</Trans>
              </Button>
            </>
          ) : (
            <Button variant="subtle" onClick={revoke}>
              <Trans>Not needed any more</Trans>
            </Button>
          )}
        </div>
      </div>
      {start.error ? <ProblemAlert error={start.error} /> : null}
      {connection.problem ? <StoredProblemAlert problem={connection.problem} /> : null}
      <ul className={classes.accounts}>
        {connection.accounts.map((account) => (
          <li key={account.id}>
            <span>
              {account.name} <Iban value={account.iban} />
            </span>
            <span className={classes.quiet}>
              <Plural value={account.transactions} one="# transaction" other="# transactions" />
            </span>
            <Money amount={account.balance} currency={account.currency} strong />
            <AccountState account={account} />
          </li>
        ))}
      </ul>
      <LeftOut accounts={connection.left_out} />
      <Rhythm connection={connection} />
    </section>
  );
}

/** What the access before this one read, and this one does not. */
function LeftOut({ accounts }: { accounts: BankConnection["left_out"] }) {
  if (accounts.length === 0) return null;
  return (
    <p className={classes.left}>
      <Label tone="warn">
        <Trans>Not covered by this access</Trans>
      </Label>
      {accounts.map((account) => (
        <span key={account.id}>
          {account.name} <Iban value={account.iban} />
        </span>
      ))}
    </p>
  );
}

/** When the bank was asked, when it is asked again, and how often that may still be without you. */
function Rhythm({ connection }: { connection: BankConnection }) {
  const { polls_left: left, next_poll_at: next, next_try_at: later, polled_at: asked, succeeded_at: worked } = connection;
  return (
    <dl className={classes.rhythm}>
      <div>
        <dt>
          <Trans>Last worked</Trans>
        </dt>
        <dd>
          <Moment value={worked} />
        </dd>
      </div>
      {asked && asked !== worked ? (
        <div>
          <dt>
            <Trans>Last tried</Trans>
          </dt>
          <dd>
            <Moment value={asked} />
          </dd>
        </div>
      ) : null}
      {next ? (
        <div>
          <dt>{later === next ? <Trans>The bank asks to wait until</Trans> : <Trans>Next look</Trans>}</dt>
          <dd>
            <Moment value={next} />
          </dd>
        </div>
      ) : null}
      {connection.status === "valid" ? (
        <div>
          <dt>
            <Trans>Looks left without you</Trans>
          </dt>
          <dd>
            <Trans>{left} of 4 in 24 hours</Trans>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** Until which day everything is here, and where something is not. */
function AccountState({ account }: { account: BankConnection["accounts"][number] }) {
  const { balance_gap: gap, missing_days: lost } = account;
  return (
    <span className={classes.state}>
      {account.fetched_through ? (
        <span className={classes.quiet}>
          <Trans>
            Complete up to <Day value={account.fetched_through} />
          </Trans>
        </span>
      ) : null}
      {gap ? (
        <Label tone="warn">
          <Trans>
            Since <Day value={gap.since} /> the transactions and the balance differ by{" "}
            <Money amount={gap.difference} currency={account.currency} />
          </Trans>
        </Label>
      ) : null}
      {lost ? (
        <Label tone="warn">
          <Trans>
            The bank no longer gave the days from <Day value={lost.from} /> to <Day value={lost.to} />
          </Trans>
        </Label>
      ) : null}
    </span>
  );
}

function ConnectionState({ connection }: { connection: BankConnection }) {
  const days = connection.days_left;
  if (connection.status === "valid") {
    return (
      <Label tone={days !== null && days <= 14 ? "warn" : "good"}>
        <Trans>
          Linked until <Day value={connection.valid_until} />
        </Trans>
      </Label>
    );
  }
  if (connection.status === "pending") {
    return (
      <Label icon="pause">
        <Trans>Not finished at the bank</Trans>
      </Label>
    );
  }
  return (
    <Label tone="bad">
      {connection.status === "expired" ? <Trans>The access has expired</Trans> : null}
      {connection.status === "revoked" ? <Trans>The access was withdrawn</Trans> : null}
      {connection.status === "rejected" ? <Trans>The bank refused the access</Trans> : null}
    </Label>
  );
}
