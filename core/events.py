"""What happened, told to open screens: appended in the transaction of the change, read back in commit order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, PrimaryKeyConstraint, delete, literal, literal_column, select, text, tuple_
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, owned_by_company


class Event(Base):
    """One thing a screen may want to know. Pruned after a week: screens reload what is older."""

    __tablename__ = "event"
    __table_args__ = (
        PrimaryKeyConstraint("company_id", "id"),
        owned_by_company(),
        Index("ix_event_order", "company_id", "transaction_number", "id"),
    )

    company_id: Mapped[UUID]
    id: Mapped[int] = mapped_column(BigInteger, Identity())
    transaction_number: Mapped[int] = mapped_column(BigInteger, server_default=text("pg_current_xact_id()::text::bigint"))
    """The writing transaction. Rows of transactions still open are not read yet, so no reader ever passes one by."""
    at: Mapped[datetime] = mapped_column(default=clock.now)
    kind: Mapped[str]
    subject_type: Mapped[str]
    subject_id: Mapped[UUID | None]
    facts: Mapped[dict[str, Any]] = mapped_column(JSONB)


_LARGEST = 2**63 - 1
"""What a bigint holds."""
_OLDEST_OPEN = literal_column("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", BigInteger)
"""Numbers below are of transactions that have ended, and of none that is still to come."""
_NEXT = literal_column("pg_snapshot_xmax(pg_current_snapshot())::text::bigint", BigInteger)
"""Numbers from here on belong to no transaction of this cluster yet: an event that has one was restored from another cluster."""


@dataclass(frozen=True, slots=True)
class Position:
    """How far a reader has come: the last event seen."""

    transaction_number: int
    id: int

    def __str__(self) -> str:
        return f"{self.transaction_number}-{self.id}"

    @classmethod
    def parse(cls, value: str) -> "Position | None":
        """The position written as `<transaction>-<id>`; None when it is not one, or has numbers that PostgreSQL has not."""
        first, _, second = value.partition("-")
        if not (first.isascii() and second.isascii() and first.isdigit() and second.isdigit() and len(value) < 40):
            return None
        position = cls(int(first), int(second))
        return position if max(position.transaction_number, position.id) <= _LARGEST else None


def tell(session: AsyncSession, company_id: UUID, kind: str, *, subject_type: str, subject_id: UUID | None, **facts: object) -> None:
    """Let open screens of the company know, once the caller's transaction has committed."""
    session.add(Event(company_id=company_id, kind=kind, subject_type=subject_type, subject_id=subject_id, facts=facts))


async def read_after(session: AsyncSession, company_id: UUID, position: Position, *, limit: int = 200) -> Sequence[Event]:
    """The company's events after `position`, in an order in which nothing appears behind a reader's back."""
    after = tuple_(Event.transaction_number, Event.id) > (position.transaction_number, position.id)
    wanted = select(Event).where(Event.company_id == company_id, after, Event.transaction_number < _OLDEST_OPEN)
    return (await session.scalars(wanted.order_by(Event.transaction_number, Event.id).limit(limit))).all()


async def latest(session: AsyncSession, company_id: UUID) -> Position:
    """Where a reader starts who wants only what comes: never past a transaction that is still open, nor past this cluster's own."""
    wanted = select(Event.transaction_number, Event.id).where(Event.company_id == company_id, Event.transaction_number < _OLDEST_OPEN)
    row = (await session.execute(wanted.order_by(Event.transaction_number.desc(), Event.id.desc()).limit(1))).one_or_none()
    return Position(row.transaction_number, row.id) if row else Position(0, 0)


async def resume(session: AsyncSession, company_id: UUID, position: Position | None) -> Position:
    """Where a reader goes on who says they have come to `position`: there, unless no transaction of this cluster can have been there.

    After a restore screens still hold positions of the old cluster; they begin where things stand.
    """
    if position is None:
        return await latest(session, company_id)
    is_foreign = await session.scalar(select(literal(position.transaction_number, BigInteger) >= _NEXT))
    return await latest(session, company_id) if is_foreign else position


async def drop_foreign(connection: AsyncConnection) -> int:
    """Drop the events a restore brought from a cluster that had come further, over a connection of the dispatcher; how many there were.

    They would be told as new once this cluster gets there. Row level security shows the dispatcher these and no others.
    """
    return (await connection.execute(delete(Event).where(Event.transaction_number >= _NEXT))).rowcount
