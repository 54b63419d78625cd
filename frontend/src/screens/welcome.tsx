import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, VisuallyHidden } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api } from "@/api/client";
import { may, useSession } from "@/api/session";
import { AccountantForm } from "@/features/accountant/accountant-form";
import { InstitutionPicker } from "@/features/banks/institution-picker";
import { MailboxForm } from "@/features/mailboxes/mailbox-form";
import { ButtonLink } from "@/ui/button-link";
import { Icon, type IconName } from "@/ui/icon";
import { Label } from "@/ui/label";
import { Page } from "@/ui/page";
import rows from "@/ui/row.module.css";
import classes from "./welcome.module.css";

const route = getRouteApi("/_in/welcome");
type StepName = "bank" | "mailbox" | "accountant";

/** Setting up in three steps, each skippable; what is done shows how far its source is. */
export function WelcomeScreen() {
  const { t } = useLingui();
  const session = useSession();
  const { step } = route.useSearch();
  const navigate = useNavigate();
  const banks = api.useQuery("get", "/v1/bank-connections");
  const institutions = api.useQuery("get", "/v1/institutions");
  const mailboxes = api.useQuery("get", "/v1/mailboxes");
  const bankName = (id: string) => institutions.data?.items.find((institution) => institution.id === id)?.name ?? id;
  const accountant = api.useQuery("get", "/v1/accountant", {}, { retry: false });
  const linked = (banks.data?.items ?? []).filter((connection) => connection.status === "valid");
  const boxes = mailboxes.data?.items ?? [];
  const done: Record<StepName, boolean> = {
    bank: linked.length > 0,
    mailbox: boxes.length > 0,
    accountant: Boolean(accountant.data),
  };
  const order: StepName[] = ["bank", "mailbox", "accountant"];
  const wanted = order.find((one) => one === step) ?? order.find((one) => !done[one]) ?? null;
  const after = (one: StepName) => order[order.indexOf(one) + 1] ?? "done";
  const go = (next: string) => void navigate({ to: "/welcome", search: { step: next } });
  const shown = step === "done" ? null : wanted;
  const stateOf = (name: StepName) => ({ name, open: shown === name, done: done[name], onSkip: () => go(after(name)) });

  return (
    <Page
      title={t`Set up ${session.company?.name ?? ""}`}
      lead={t`Three steps. Skip what you do not have at hand: you can come back at any time.`}
    >
      <ol className={classes.steps}>
        <Step
          {...stateOf("bank")}
          icon="bank"
          title={t`Link your bank`}
          allowed={may(session, "banks:write")}
          progress={linked.map((connection) => (
            <li key={connection.id}>
              {bankName(connection.institution_id)}:{" "}
              <Plural
                value={connection.accounts.reduce((sum, account) => sum + account.transactions, 0)}
                one="# transaction"
                other="# transactions"
              />
            </li>
          ))}
        >
          <p className={classes.lead}>
            <Trans>You approve at your bank, with itsme or your card reader. OkiOki can read, and never pay.</Trans>
          </p>
          <InstitutionPicker />
        </Step>
        <Step
          {...stateOf("mailbox")}
          icon="mail"
          title={t`Link a mailbox`}
          allowed={may(session, "mailboxes:write")}
          progress={boxes.map((mailbox) => (
            <li key={mailbox.id}>
              {mailbox.address}: <Plural value={mailbox.taken} one="# message taken" other="# messages taken" />,{" "}
              <Plural value={mailbox.left} one="# left" other="# left" />
            </li>
          ))}
        >
          <p className={classes.lead}>
            <Trans>OkiOki finds the invoices and receipts in it by itself.</Trans>
          </p>
          <MailboxForm onDone={() => go("accountant")} />
        </Step>
        <Step
          {...stateOf("accountant")}
          icon="send"
          title={t`Your accountant`}
          allowed={may(session, "accountant:write")}
          progress={accountant.data ? [<li key="accountant">{accountant.data.name}</li>] : []}
        >
          <p className={classes.lead}>
            <Trans>Where your accountant's program takes invoices: an e-mail address or an SFTP folder.</Trans>
          </p>
          <AccountantForm onDone={() => go("done")} />
        </Step>
      </ol>
      {shown === null ? (
        <div className={rows.panel}>
          <p style={{ marginTop: 0 }}>
            <Trans>That is all for now. Drop a first invoice, or see whether there is something to answer.</Trans>
          </p>
          <div style={{ display: "flex", gap: "0.5rem", flexWrap: "wrap" }}>
            <ButtonLink to="/todo">
              <Trans>Go to the to-do list</Trans>
            </ButtonLink>
            <ButtonLink to="/documents" hash="add" variant="default">
              <Trans>Add documents</Trans>
            </ButtonLink>
          </div>
        </div>
      ) : null}
    </Page>
  );
}

interface StepProps {
  name: StepName;
  icon: IconName;
  title: string;
  open: boolean;
  done: boolean;
  allowed: boolean;
  progress: ReactNode[];
  onSkip: () => void;
  children: ReactNode;
}

function Step(props: StepProps) {
  return (
    <li className={rows.panel} data-open={props.open || undefined}>
      <div className={classes.head}>
        <Icon name={props.icon} />
        <h2>{props.title}</h2>
        {props.done ? (
          <Label tone="good">
            <Trans>Done</Trans>
          </Label>
        ) : null}
        {!props.open && props.allowed ? (
          <Link to="/welcome" search={{ step: props.name }} className={classes.open}>
            {props.done ? <Trans>Add another or change</Trans> : <Trans>Do it now</Trans>}
            <VisuallyHidden>: {props.title}</VisuallyHidden>
          </Link>
        ) : null}
      </div>
      {props.progress.length > 0 ? <ul className={classes.progress}>{props.progress}</ul> : null}
      {props.open && !props.allowed ? (
        <p>
          <Trans>Only an owner can do this.</Trans>
        </p>
      ) : null}
      {props.open && props.allowed ? <div className={classes.body}>{props.children}</div> : null}
      {props.open ? (
        <Button variant="subtle" mt="sm" onClick={props.onSkip}>
          <Trans>Skip for now</Trans>
        </Button>
      ) : null}
    </li>
  );
}
