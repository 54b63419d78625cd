"""The ways to fill days that are missing on an account, and asking its bank for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.bank_feeds import consent
from core.bank_feeds.models import AccountFeed, BankConnection
from core.bank_feeds.window import HISTORY_ATTENDED
from core.coverage.errors import DaysOutOfReach
from core.coverage.queries import get_gap
from core.jobs import PollBankConnection
from core.outbox.stage import stage


class Way(StrEnum):
    """How missing days may come."""

    ASK_HISTORY = "ask_history"
    """Ask the bank once more, from the first of the days on: with the user at hand it gives more than by itself."""
    RENEW = "renew"
    """Renew the access, which has ended; right after it the bank gives all it has."""
    LINK = "link"
    """Link the bank: no access to this account is known."""
    IMPORT_FILE = "import_file"
    """Import a statement of these days."""


@dataclass(frozen=True, slots=True)
class Source:
    """The connection that feeds an account."""

    connection_id: UUID
    works: bool


async def sources_of(session: AsyncSession, company_id: UUID, account_ids: Sequence[UUID], *, today: date) -> dict[UUID, Source]:
    """The connection of each account that has one; one that works before one that has ended."""
    rows = await session.execute(
        select(AccountFeed.bank_account_id, BankConnection)
        .join(BankConnection, (BankConnection.company_id == AccountFeed.company_id) & (BankConnection.id == AccountFeed.bank_connection_id))
        .where(AccountFeed.company_id == company_id, AccountFeed.bank_account_id.in_(account_ids))
        .order_by(BankConnection.created_at)
    )
    found: dict[UUID, Source] = {}
    for account_id, connection in rows:
        ended = connection.valid_until is not None and consent.has_ended(connection.valid_until, today)
        source = Source(connection.id, works=connection.status == "valid" and not ended)
        if source.works or account_id not in found:
            found[account_id] = source
    return found


def ways_to_fill(last_missing: date, source: Source | None, *, today: date) -> tuple[Way, ...]:
    """What can be done about days up to `last_missing`, the likeliest first. A file can be imported whatever there is."""
    if last_missing < today - HISTORY_ATTENDED:
        return (Way.IMPORT_FILE,)
    if source is None:
        return (Way.IMPORT_FILE, Way.LINK)
    return (Way.ASK_HISTORY if source.works else Way.RENEW, Way.IMPORT_FILE)


async def ask_history(session: AsyncSession, company_id: UUID, gap_id: UUID, *, psu_ip_address: str, now: datetime, today: date) -> None:
    """Have the bank asked for the missing days, because the user asks at this moment: the next fetch begins with the first of them.

    Raises GapNotFound, DaysOutOfReach.
    """
    gap = await get_gap(session, company_id, gap_id, lock=True)
    source = (await sources_of(session, company_id, [gap.bank_account_id], today=today)).get(gap.bank_account_id)
    if source is None or Way.ASK_HISTORY not in ways_to_fill(gap.last_day, source, today=today):
        raise DaysOutOfReach(coverage_gap_id=gap_id)
    wanted = select(AccountFeed).where(
        AccountFeed.company_id == company_id,
        AccountFeed.bank_account_id == gap.bank_account_id,
        AccountFeed.bank_connection_id == source.connection_id,
    )
    feed = (await session.scalars(wanted.with_for_update())).one()
    first, last = max(gap.first_day, today - HISTORY_ATTENDED).isoformat(), gap.last_day.isoformat()
    known = feed.missing_days or {"from": first, "to": last}
    feed.missing_days = {"from": min(first, known["from"]), "to": max(last, known["to"])}
    gap.asked_at = now
    job = PollBankConnection(bank_connection_id=source.connection_id, psu_ip_address=psu_ip_address)
    await stage(session, company_id, job, priority=10)
    events.tell(session, company_id, "coverage.changed", subject_type="bank_account", subject_id=gap.bank_account_id)
    facts = {"from": first, "to": last}
    await audit.record(session, company_id, "coverage.asked", subject_type="coverage_gap", subject_id=gap.id, **facts)
