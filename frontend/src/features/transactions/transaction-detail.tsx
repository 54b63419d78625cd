import { Trans, useLingui } from "@lingui/react/macro";
import { Button, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/client";
import type { Transaction } from "@/api/types";
import { KindDialog } from "@/parts/kind-dialog";
import { LinkDialog } from "@/parts/link-dialog";
import { NoteDialog } from "@/parts/note-dialog";
import { PauseDialog } from "@/parts/pause-dialog";
import { Reasons } from "@/parts/reasons";
import { Remarks } from "@/parts/remarks";
import { DocumentSummaryLine } from "@/parts/summaries";
import { EXPLANATIONS, word } from "@/parts/words";
import { ButtonLink } from "@/ui/button-link";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { useKeys } from "@/ui/keys";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { OtherHalf } from "./other-half";
import classes from "./transaction-detail.module.css";
import { TransactionFacts } from "./transaction-facts";
import { useTransactionDeeds } from "./use-transaction-deeds";

/** Rules that come with OkiOki have short names. */
const OWN_RULE = /^rule:[0-9a-f-]{36}$/;

type Dialog = "link" | "pause" | "kind" | "close" | null;

export function TransactionDetail({ transaction }: { transaction: Transaction }) {
  const { t, i18n } = useLingui();
  const deeds = useTransactionDeeds(transaction);
  const [dialog, setDialog] = useState<Dialog>(null);
  const open = !transaction.booking_id && !transaction.explanation && !transaction.closed_at;
  const candidates = api.useQuery(
    "get",
    "/v1/transactions/{id}/candidates",
    { params: { path: { id: transaction.id } } },
    { enabled: open },
  );
  useKeys(
    [
      { key: "l", label: t`Link by hand`, run: () => setDialog("link"), enabled: open },
      { key: "p", label: t`Private`, run: () => void deeds.explain("private"), enabled: open },
      { key: "h", label: t`Pause`, run: () => setDialog("pause"), enabled: open },
    ],
    true,
  );
  const chose = <Value,>(act: (value: Value) => unknown) => {
    return (value: Value) => {
      setDialog(null);
      void act(value);
    };
  };
  const close = () => setDialog(null);

  return (
    <>
      <h2 className={classes.name}>{transaction.counterparty_name || t`No name given`}</h2>
      <div className={classes.amount}>
        <Money amount={transaction.amount} currency={transaction.currency} signed strong />
      </div>
      <TransactionFacts transaction={transaction} />
      {transaction.vanished_at ? (
        <p>
          <Label tone="warn">
            <Trans>The bank does not show this transaction any more</Trans>
          </Label>
        </p>
      ) : null}
      <div className={classes.state}>
        {transaction.booking_id ? (
          <ButtonLink
            to="/bookings/$id"
            params={{ id: transaction.booking_id }}
            variant="default"
            leftSection={<Icon name="booking" size={18} />}
          >
            <Trans>Booked: show the booking</Trans>
          </ButtonLink>
        ) : null}
        {transaction.explanation ? (
          <>
            <Label tone="good">{word(i18n, EXPLANATIONS, transaction.explanation)}</Label>
            <span className={classes.by}>
              {transaction.explained_by && OWN_RULE.test(transaction.explained_by) ? (
                <Trans>by your rule</Trans>
              ) : transaction.explained_by?.startsWith("rule") ? (
                <Trans>recognised by OkiOki</Trans>
              ) : (
                <Trans>said by you</Trans>
              )}
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => void deeds.unexplain()}>
              <Trans>Take the mark away</Trans>
            </Button>
          </>
        ) : null}
        {transaction.snoozed_until ? (
          <>
            <Trans>
              Paused until <Day value={transaction.snoozed_until} />
            </Trans>
            <Button variant="subtle" size="compact-sm" onClick={() => void deeds.resume()}>
              <Trans>Ask now</Trans>
            </Button>
          </>
        ) : null}
        {transaction.closed_at ? (
          <>
            <Label tone="good">
              <Trans>Closed</Trans>
            </Label>
            <span>{transaction.closed_note}</span>
            <Button variant="subtle" size="compact-sm" onClick={() => void deeds.reopen()}>
              <Trans>Ask again</Trans>
            </Button>
          </>
        ) : null}
      </div>
      <OtherHalf transaction={transaction} />
      {open ? (
        <>
          <h3 className={classes.part}>
            <Trans>Likely documents</Trans>
          </h3>
          {candidates.data?.items.length === 0 ? (
            <p className={classes.by}>
              <Trans>None fits by itself.</Trans>
            </p>
          ) : null}
          <ul className={classes.candidates}>
            {(candidates.data?.items ?? []).slice(0, 4).map((candidate) => (
              <li key={candidate.document.id}>
                <DocumentSummaryLine document={candidate.document} />
                <Reasons reasons={candidate.reasons} />
                <Button size="compact-sm" variant="light" mt={6} onClick={() => void deeds.link([candidate.document.id])}>
                  {candidate.partial ? <Trans>Link as a part</Trans> : <Trans>Link</Trans>}
                </Button>
              </li>
            ))}
          </ul>
          <SimpleGrid cols={2} spacing="xs">
            <Button onClick={() => setDialog("link")}>
              <Trans>Link by hand</Trans>
            </Button>
            <Button variant="default" onClick={() => void deeds.explain("private")}>
              <Trans>Private</Trans>
            </Button>
            <Button variant="default" onClick={() => setDialog("kind")}>
              <Trans>No document exists</Trans>
            </Button>
            <Button variant="default" onClick={() => setDialog("pause")}>
              <Trans>Pause</Trans>
            </Button>
            <Button variant="default" onClick={() => setDialog("close")} style={{ gridColumn: "1 / -1" }}>
              <Trans>Close with a message</Trans>
            </Button>
          </SimpleGrid>
        </>
      ) : null}
      <Remarks beside={{ subject_type: "transactions", id: transaction.id }} />
      {dialog === "link" ? (
        <LinkDialog subject={{ type: "transaction", id: transaction.id }} onChoose={chose(deeds.link)} onClose={close} />
      ) : null}
      {dialog === "pause" ? <PauseDialog title={t`Pause until`} onChoose={chose(deeds.pause)} onClose={close} /> : null}
      {dialog === "kind" ? <KindDialog onChoose={chose(deeds.explain)} onClose={close} /> : null}
      {dialog === "close" ? <NoteDialog title={t`Close with a message`} onChoose={chose(deeds.close)} onClose={close} /> : null}
    </>
  );
}
