"""What is stored of an account in the days of a file: loaded once, and kept up to date while its statements are taken in one by one."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_files.known import Name, Sorted, Stored
from core.banking.hold import is_one_of
from core.banking.identity import Known
from core.banking.models import BankTransaction
from core.banking.movement import Movement
from core.banking.record import as_known, load_rows


class Shelf:
    """Stored movements by day, as one feed is compared with them; oldest first within a day."""

    def __init__(self, feed: str) -> None:
        self.feed = feed
        self._of_day: defaultdict[date, list[Stored]] = defaultdict(list)

    def put(self, one: Stored) -> None:
        """One more, stored after those that are there."""
        self._of_day[one.known.booking_date].append(one)

    def within(self, days: tuple[date, date] | None) -> list[Stored]:
        """Those of the days."""
        if days is None:
            return []
        if days[0] == days[1]:
            return list(self._of_day.get(days[0], ()))
        return [one for day in sorted(self._of_day) if days[0] <= day <= days[1] for one in self._of_day[day]]

    def take_in(self, found: Sorted, made: Sequence[UUID]) -> None:
        """What a statement has changed; `made` are the ids of its new movements."""
        changed = {row_id: (moved, name) for row_id, moved, name in found.joined}
        shown = {row.id for row in found.again if row.vanished}
        for day in {row.booking_date for row in found.again if row.vanished} | {moved.booking_date for moved, _ in changed.values()}:
            for at, one in enumerate(self._of_day[day]):
                if one.known.id in changed:
                    self._of_day[day][at] = _joined(one.known, *changed[one.known.id])
                elif one.known.id in shown:
                    self._of_day[day][at] = replace(one, known=replace(one.known, vanished=False))
        for row_id, (new, name) in zip(made, found.new, strict=True):
            self.put(Stored(known_of(row_id, new.movement, name), name.key))


def _joined(row: Known, moved: Movement, name: Name) -> Stored:
    """As `core.banking.join` leaves it: told by this feed from now on, and with what it did not know."""
    known = replace(
        row,
        digest=name.digest,
        vanished=False,
        told=True,
        counterparty_iban=row.counterparty_iban or moved.counterparty_iban,
        entry_reference=row.entry_reference or moved.entry_reference,
        end_to_end_id=row.end_to_end_id or moved.end_to_end_id,
        structured_communication=row.structured_communication or moved.structured_communication,
    )
    return Stored(known, name.key)


def known_of(row_id: UUID, moved: Movement, name: Name) -> Known:
    """A movement that was just stored, as it would be loaded."""
    return Known(
        row_id,
        moved.booking_date,
        moved.amount,
        moved.currency,
        moved.counterparty_iban,
        name.digest,
        moved.entry_reference,
        end_to_end_id=moved.end_to_end_id,
        structured_communication=moved.structured_communication,
    )


async def load_shelf(session: AsyncSession, company_id: UUID, account_id: UUID, days: Collection[date], feed: str) -> Shelf:
    """What is stored of the account on these days, under its lock where it is to stay so."""
    shelf = Shelf(feed)
    for row in await load_rows(session, company_id, account_id, BankTransaction.booking_date == is_one_of(days)):
        name = row.sightings.get(feed)
        shelf.put(Stored(as_known(row, feed), name[0] if name else None))
    return shelf
