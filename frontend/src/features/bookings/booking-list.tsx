import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Booking } from "@/api/types";
import { otherSide } from "@/parts/summaries";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import rows from "@/ui/row.module.css";

export function bookingName(booking: Booking): string {
  const [document] = booking.documents;
  const [transaction] = booking.transactions;
  return document ? otherSide(document) : transaction?.counterparty_name || transaction?.remittance_information || "–";
}

const BALANCES: Record<Booking["balance"]["state"], MessageDescriptor> = {
  complete: msg`Complete`,
  waits_for_payment: msg`Waits for a payment`,
  partly_paid: msg`Partly paid`,
  overpaid: msg`Paid too much`,
  waits_for_document: msg`Waits for a document`,
  partly_documented: msg`A document is missing`,
  cannot_compare: msg`Cannot be compared`,
};

export function BookingState({ booking }: { booking: Booking }) {
  const { i18n } = useLingui();
  if (booking.balance.complete) {
    return (
      <Label tone="good">
        <Trans>Complete</Trans>
      </Label>
    );
  }
  if (booking.paused_until) {
    return (
      <Label icon="pause">
        <Trans>Temporarily OK</Trans>
      </Label>
    );
  }
  if (booking.accepted_at) {
    return (
      <Label tone="good">
        <Trans>Provisionally OK</Trans>
      </Label>
    );
  }
  return <Label tone="warn">{i18n._(BALANCES[booking.balance.state])}</Label>;
}

export function BookingList({ bookings }: { bookings: readonly Booking[] }) {
  const { t } = useLingui();
  return (
    <ul className={rows.list} aria-label={t`Bookings`}>
      {bookings.map((booking) => {
        const [document] = booking.documents;
        const [transaction] = booking.transactions;
        return (
          <li key={booking.id} className={rows.row}>
            <Link to="/bookings/$id" params={{ id: booking.id }} className={rows.link}>
              <span className={rows.name}>{bookingName(booking)}</span>
              <span className={rows.end}>
                <Money
                  amount={document?.tax_inclusive_amount ?? transaction?.amount}
                  currency={document?.currency ?? transaction?.currency}
                  strong
                />
              </span>
              <span className={rows.under}>
                <Day value={transaction?.booking_date ?? document?.issue_date} />
                <span>
                  {booking.made_by === "matching" ? (
                    <Trans>Linked by OkiOki</Trans>
                  ) : booking.made_by === "rule" ? (
                    <Trans>Linked by your rule</Trans>
                  ) : (
                    <Trans>Linked by you</Trans>
                  )}
                </span>
              </span>
              <span className={rows.under} style={{ justifyContent: "flex-end" }}>
                <BookingState booking={booking} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
