"""Bank connections and mailboxes that ask to be looked after."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bank_feeds.models import BankConnection
from core.bank_feeds.providers.errors import BankRefused, InstitutionUnknown, ProtocolViolation, RateLimited, TemporarilyUnavailable
from core.bank_feeds.providers.institutions import institution
from core.bank_feeds.queries import Fed, fed_by
from core.intake.mailbox.errors import MailboxUnreachable, MailServerMisbehaves
from core.intake.mailbox.models import Mailbox
from core.todo.entry import Entry, Title
from core.todo.item import ConnectionFacts, connection_item

PASSING = frozenset(
    error.code()
    for error in (BankRefused, ProtocolViolation, RateLimited, TemporarilyUnavailable, MailboxUnreachable, MailServerMisbehaves)
)
"""Troubles that the user cannot cure and that may end by themselves: asked about once they last."""


async def open_connections(session: AsyncSession, company_id: UUID, *, today: date) -> list[Entry]:
    """Permissions that end or have ended, and connections and mailboxes out of which nothing comes."""
    wanted = select(BankConnection).where(
        BankConnection.company_id == company_id, BankConnection.status.in_(["valid", "expired", "revoked"])
    )
    connections = list(await session.scalars(wanted))
    fed = await fed_by(session, company_id, [row.id for row in connections if row.status != "valid"])
    return [*_banks(connections, fed, today=today), *await _mailboxes(session, company_id, today=today)]


def _banks(connections: list[BankConnection], fed: Mapping[UUID, list[Fed]], *, today: date) -> list[Entry]:
    entries: list[Entry] = []
    for row in connections:
        replaced, left_out = row.status != "valid" and _is_replaced(row, connections), fed.get(row.id, [])
        if replaced and not left_out:
            continue
        facts = ConnectionFacts(
            id=str(row.id),
            connected_on=clock.brussels_day(row.created_at),
            status=row.status,
            valid_until=row.valid_until,
            trouble_since=_since(row.problem, row.succeeded_at, row.created_at),
            passing=_is_passing(row.problem),
            replaced=replaced,
        )
        item = connection_item(facts, today=today)
        if item is not None:
            accounts = ", ".join(f"{one.account.name} {one.account.iban}" for one in left_out) if replaced else None
            last_day = None if row.status == "revoked" else row.valid_until
            title = Title(name=_bank_name(row.institution_id), description=accounts, day=last_day)
            entries.append(Entry(item, row.id, "bank_connection", row.id, title, problem=row.problem))
    return entries


async def _mailboxes(session: AsyncSession, company_id: UUID, *, today: date) -> list[Entry]:
    wanted = select(Mailbox).where(Mailbox.company_id == company_id)
    entries: list[Entry] = []
    for row in await session.scalars(wanted):
        facts = ConnectionFacts(
            id=str(row.id),
            connected_on=clock.brussels_day(row.created_at),
            status="valid",
            trouble_since=_since(row.problem, row.succeeded_at, row.created_at),
            passing=_is_passing(row.problem),
        )
        item = connection_item(facts, today=today)
        if item is not None:
            entries.append(Entry(item, row.id, "mailbox", row.id, Title(name=row.address), problem=row.problem))
    return entries


def _is_replaced(ended: BankConnection, connections: list[BankConnection]) -> bool:
    """Whether the same bank was connected anew since: then nobody needs the old permission, but for accounts that were left out."""
    return any(
        one.status == "valid" and one.institution_id == ended.institution_id and one.created_at > ended.created_at for one in connections
    )


def _since(problem: Mapping[str, Any] | None, succeeded_at: datetime | None, created_at: datetime) -> date | None:
    return None if problem is None else clock.brussels_day(succeeded_at or created_at)


def _is_passing(problem: Mapping[str, Any] | None) -> bool:
    return (problem or {}).get("code") in PASSING


def _bank_name(institution_id: str) -> str:
    try:
        return institution(institution_id).name
    except InstitutionUnknown:
        return institution_id
