import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Booking } from "@/api/types";
import { LinkDialog } from "@/parts/link-dialog";
import { PauseDialog } from "@/parts/pause-dialog";
import { Reasons } from "@/parts/reasons";
import { Remarks } from "@/parts/remarks";
import { DocumentSummaryLine, otherSide, TransactionSummaryLine } from "@/parts/summaries";
import { Day } from "@/ui/day";
import { Icon } from "@/ui/icon";
import { Money } from "@/ui/money";
import { Page } from "@/ui/page";
import rows from "@/ui/row.module.css";
import classes from "./booking-detail.module.css";
import { BookingState, bookingName } from "./booking-list";
import { useBookingDeeds } from "./use-booking-deeds";

/** What belongs together, whether it adds up, why it was put together, and the way back. */
export function BookingDetail({ booking, onUndone }: { booking: Booking; onUndone: () => void }) {
  const { t } = useLingui();
  const deeds = useBookingDeeds(booking, onUndone);
  const [dialog, setDialog] = useState<"document" | "transaction" | "pause" | null>(null);
  const close = () => setDialog(null);
  const [document] = booking.documents;
  const [transaction] = booking.transactions;
  return (
    <Page
      title={bookingName(booking)}
      lead={<BookingState booking={booking} />}
      aside={
        <Button variant="default" onClick={deeds.undo}>
          <Trans>Undo the booking</Trans>
        </Button>
      }
    >
      <section className={rows.panel} aria-label={t`Documents`}>
        <h2 className={classes.part}>
          <Trans>Documents</Trans>
        </h2>
        {booking.documents.map((one) => (
          <div key={one.id} className={classes.member}>
            <Link to="/documents/$id" params={{ id: one.id }} className={classes.line}>
              <DocumentSummaryLine document={one} />
            </Link>
            <ActionIcon aria-label={t`Take ${otherSide(one)} out of the booking`} onClick={() => void deeds.takeDocument(one.id)}>
              <Icon name="cross" size={18} />
            </ActionIcon>
          </div>
        ))}
        {transaction ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setDialog("document")}
          >
            <Trans>Add a document</Trans>
          </Button>
        ) : null}
      </section>
      <section className={rows.panel} aria-label={t`Transactions`}>
        <h2 className={classes.part}>
          <Trans>Transactions</Trans>
        </h2>
        {booking.transactions.map((one) => (
          <div key={one.id} className={classes.member}>
            <Link to="/transactions" search={{ shown: one.id }} className={classes.line}>
              <TransactionSummaryLine transaction={one} />
            </Link>
            <ActionIcon
              aria-label={t`Take ${one.counterparty_name ?? ""} out of the booking`}
              onClick={() => void deeds.takeTransaction(one.id)}
            >
              <Icon name="cross" size={18} />
            </ActionIcon>
          </div>
        ))}
        {document ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setDialog("transaction")}
          >
            <Trans>Add a transaction</Trans>
          </Button>
        ) : null}
      </section>
      <section className={rows.panel} aria-label={t`Balance`}>
        <div className={classes.balance}>
          {booking.balance.complete ? (
            <strong>
              <Trans>It adds up.</Trans>
            </strong>
          ) : (
            <Difference balance={booking.balance} />
          )}
          {booking.paused_until ? (
            <span>
              <Trans>
                Paused until <Day value={booking.paused_until} />
              </Trans>
            </span>
          ) : null}
        </div>
        {booking.balance.complete ? null : (
          <div className={classes.answers}>
            {booking.accepted_at ? (
              <Button variant="default" onClick={() => void deeds.reject()}>
                <Trans>No longer OK</Trans>
              </Button>
            ) : (
              <Button onClick={() => void deeds.accept()}>
                <Trans>Provisionally OK</Trans>
              </Button>
            )}
            <Button variant="default" onClick={() => setDialog("pause")}>
              <Trans>Pause</Trans>
            </Button>
          </div>
        )}
      </section>
      <section className={rows.panel} aria-label={t`Why`}>
        <h2 className={classes.part}>
          {booking.made_by === "matching" ? (
            <Trans>OkiOki put these together because</Trans>
          ) : booking.made_by === "rule" ? (
            <Trans>Your rule put these together</Trans>
          ) : (
            <Trans>You put these together</Trans>
          )}
        </h2>
        <Reasons reasons={booking.reasons} limit={8} />
        {booking.note ? <p className={classes.note}>{booking.note}</p> : null}
      </section>
      {dialog === "document" && transaction ? (
        <LinkDialog
          subject={{ type: "transaction", id: transaction.id }}
          onClose={close}
          onChoose={(ids) => {
            close();
            void deeds.addDocuments(ids);
          }}
        />
      ) : null}
      {dialog === "transaction" && document ? (
        <LinkDialog
          subject={{ type: "document", id: document.id }}
          onClose={close}
          onChoose={(ids) => {
            close();
            void deeds.addTransactions(ids);
          }}
        />
      ) : null}
      {dialog === "pause" ? (
        <PauseDialog
          title={t`Pause until`}
          onClose={close}
          onChoose={(until) => {
            close();
            void deeds.pause(until);
          }}
        />
      ) : null}
      <div className={rows.panel} style={{ marginTop: "1rem" }}>
        <Remarks beside={{ subject_type: "bookings", id: booking.id }} />
      </div>
    </Page>
  );
}

/** What the bank must still show, told without its sign: the state says which way it goes. */
function Difference({ balance }: { balance: Booking["balance"] }) {
  const amount = balance.missing?.replace("-", "");
  if (!amount) {
    return (
      <strong>
        <Trans>The amounts cannot be compared.</Trans>
      </strong>
    );
  }
  return (
    <strong>
      {balance.state === "overpaid" ? (
        <Trans>
          Paid too much: <Money amount={amount} currency={balance.currency} />
        </Trans>
      ) : (
        <Trans>
          Missing: <Money amount={amount} currency={balance.currency} />
        </Trans>
      )}
    </strong>
  );
}
