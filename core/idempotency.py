"""Idempotency keys: the answer to a POST is kept in the transaction of its effect, and given again to whoever repeats it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import PrimaryKeyConstraint, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, owned_by_company


class IdempotentAnswer(Base):
    """What a key was answered, for 30 days. Nothing is kept of requests that failed: their retry runs anew."""

    __tablename__ = "idempotent_answer"
    __table_args__ = (PrimaryKeyConstraint("company_id", "key"), owned_by_company())

    company_id: Mapped[UUID]
    key: Mapped[str]
    request_hash: Mapped[bytes]
    """SHA-256 over method, path and body."""
    status: Mapped[int]
    media_type: Mapped[str]
    body: Mapped[bytes]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it is kept; `body` is sealed."""

    request_hash: bytes
    status: int
    media_type: str
    body: bytes


async def find_answer(session: AsyncSession, company_id: UUID, key: str) -> Answer | None:
    """The answer kept under a key."""
    wanted = select(IdempotentAnswer).where(IdempotentAnswer.company_id == company_id, IdempotentAnswer.key == key)
    row = await session.scalar(wanted)
    return Answer(row.request_hash, row.status, row.media_type, row.body) if row else None


async def keep_answer(session: AsyncSession, company_id: UUID, key: str, answer: Answer) -> bool:
    """Keep an answer in the transaction of its effect; False when another request with this key committed first: then roll back.

    Where the other is still at work, this waits for it.
    """
    kept = insert(IdempotentAnswer).values(
        company_id=company_id,
        key=key,
        request_hash=answer.request_hash,
        status=answer.status,
        media_type=answer.media_type,
        body=answer.body,
        created_at=clock.now(),
    )
    return (await session.execute(kept.on_conflict_do_nothing().returning(IdempotentAnswer.key))).one_or_none() is not None
