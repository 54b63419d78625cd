import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { may, useSession } from "@/api/session";
import { AccountantForm } from "@/features/accountant/accountant-form";
import { DeliveryList } from "@/features/accountant/delivery-list";
import { AccountList } from "@/features/banks/account-list";
import { CodaDownload } from "@/features/banks/coda-download";
import { ConnectionList } from "@/features/banks/connection-list";
import { StatementImport } from "@/features/banks/statement-import";
import { CodaOptions } from "@/features/coda/coda-options";
import { ApiKeyList } from "@/features/company/api-key-list";
import { CompanyForm } from "@/features/company/company-form";
import { FurtherCompanyForm } from "@/features/company/further-company-form";
import { MemberList } from "@/features/company/member-list";
import { CounterpartyList } from "@/features/counterparties/counterparty-list";
import { PairList } from "@/features/duplicates/pair-list";
import { AccountForm } from "@/features/identity/account-form";
import { SessionList } from "@/features/identity/session-list";
import { MailboxList } from "@/features/mailboxes/mailbox-list";
import { ApartList, LearnedList } from "@/features/matching/learned-list";
import { PolicyForm } from "@/features/matching/policy-form";
import { NotificationForm } from "@/features/notifications/notification-form";
import { Section } from "@/parts/section";
import { ButtonLink } from "@/ui/button-link";
import { Page } from "@/ui/page";
import classes from "./settings.module.css";

const route = getRouteApi("/_in/settings/$part");

export function SettingsScreen() {
  const { t } = useLingui();
  const session = useSession();
  const { part } = route.useParams();
  const { mailbox } = route.useSearch();
  const row = useRef<HTMLElement>(null);
  // On a phone the parts stand in one row: the one shown comes into sight.
  useEffect(() => {
    row.current?.querySelector(`[href$="/${part}"]`)?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [part]);
  const parts: [string, string, boolean][] = [
    ["company", t`Company`, true],
    ["banks", t`Banks`, true],
    ["mailboxes", t`Mailboxes`, true],
    ["accountant", t`Accountant`, true],
    ["members", t`Members`, true],
    ["duplicates", t`Duplicates`, true],
    ["counterparties", t`Counterparties`, true],
    ["matching", t`Matching`, true],
    ["keys", t`API keys`, may(session, "api_keys:read")],
    ["account", t`My account`, true],
  ];
  return (
    <Page title={t`Settings`}>
      <div className={classes.split}>
        <nav ref={row} aria-label={t`Settings`} className={classes.parts}>
          {parts
            .filter(([, , allowed]) => allowed)
            .map(([name, words]) => (
              <Link
                key={name}
                to="/settings/$part"
                params={{ part: name }}
                className={classes.part}
                activeProps={{ "aria-current": "page" }}
              >
                {words}
              </Link>
            ))}
        </nav>
        <div className={classes.content}>
          <Part part={part} mailbox={mailbox} />
        </div>
      </div>
    </Page>
  );
}

function Part({ part, mailbox }: { part: string; mailbox: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const session = useSession();
  switch (part) {
    case "banks":
      return (
        <>
          <Section title={t`Banks`} lead={t`What the banks allow OkiOki to read, and until when.`}>
            <ConnectionList />
            {may(session, "banks:write") ? (
              <ButtonLink to="/welcome" search={{ step: "bank" }} mt="md">
                <Trans>Link a bank</Trans>
              </ButtonLink>
            ) : null}
          </Section>
          <AccountList />
          <StatementImport />
          <CodaDownload />
        </>
      );
    case "mailboxes":
      return (
        <Section
          title={t`Mailboxes`}
          lead={t`OkiOki takes invoices and receipts out of them. It marks, moves and deletes nothing.`}
        >
          <MailboxList asked={mailbox} />
          {may(session, "mailboxes:write") ? (
            <ButtonLink to="/welcome" search={{ step: "mailbox" }} mt="md">
              <Trans>Link a mailbox</Trans>
            </ButtonLink>
          ) : null}
        </Section>
      );
    case "accountant":
      return (
        <>
          {may(session, "accountant:write") ? (
            <Section title={t`Accountant`} lead={t`Documents go there as e-invoices, with the PDF inside.`}>
              <AccountantForm />
            </Section>
          ) : null}
          <CodaOptions />
          <DeliveryList />
        </>
      );
    case "members":
      return <MemberList />;
    case "duplicates":
      return (
        <Section title={t`Duplicates`}>
          <PairList />
        </Section>
      );
    case "counterparties":
      return (
        <Section
          title={t`Counterparties`}
          lead={t`What your documents and corrections taught OkiOki of suppliers and customers. Each thing can be forgotten.`}
        >
          <CounterpartyList />
        </Section>
      );
    case "matching":
      return (
        <>
          {may(session, "company:write") ? (
            <Section
              title={t`How boldly OkiOki links`}
              lead={t`What is certain is linked by itself, the rest is asked. Change what counts as certain, and see on your own history what that does.`}
            >
              <PolicyForm />
            </Section>
          ) : null}
          <Section title={t`Learned from your answers`} lead={t`Names and accounts at the bank, and whose they are.`}>
            <LearnedList />
          </Section>
          <Section title={t`Kept apart`} lead={t`What you took apart or refused is never proposed again.`}>
            <ApartList />
          </Section>
        </>
      );
    case "keys":
      return <ApiKeyList />;
    case "account":
      return (
        <>
          <AccountForm />
          <NotificationForm />
          <SessionList onGone={() => void navigate({ to: "/sign-in" })} />
        </>
      );
    case "further-company":
      return (
        <Section title={t`Add a company`} lead={t`Another VAT number is another administration, strictly apart from the others.`}>
          <FurtherCompanyForm onDone={() => void navigate({ to: "/welcome" })} />
        </Section>
      );
    default:
      return (
        <Section title={t`Company`}>
          <CompanyForm />
        </Section>
      );
  }
}
