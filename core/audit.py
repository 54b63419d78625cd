"""The audit trail: per company, hash-chained, written in the same transaction as the change it tells of."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, PrimaryKeyConstraint, func, select, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base


class AuditEntry(Base):
    """One thing that was done. `hash` covers the entry and the hash before it."""

    __tablename__ = "audit_entry"
    __table_args__ = (PrimaryKeyConstraint("company_id", "seq"),)

    company_id: Mapped[UUID]
    seq: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]
    actor: Mapped[str]
    """`user:<id>`, `key:<id>`, or `system`."""
    action: Mapped[str]
    subject_type: Mapped[str]
    subject_id: Mapped[UUID | None]
    facts: Mapped[dict[str, Any]] = mapped_column(JSONB)
    previous_hash: Mapped[bytes]
    hash: Mapped[bytes]


async def record(
    session: AsyncSession, company_id: UUID, action: str, *, subject_type: str, subject_id: UUID | None, **facts: object
) -> None:
    """Append to the company's trail, inside the caller's transaction; who did it is the session's actor.

    The database computes sequence and hash under a lock of the company's trail, so that two writers cannot both follow the same entry.
    Call it last in a use case: the lock is held until the transaction ends.
    """
    await session.execute(
        text("select audit_append(:company_id, :actor, :action, :subject_type, :subject_id, cast(:facts as jsonb))").bindparams(
            company_id=company_id,
            actor=session.info.get("actor", "system"),
            action=action,
            subject_type=subject_type,
            subject_id=subject_id,
            facts=_json(facts),
        )
    )


def _json(facts: dict[str, object]) -> str:

    return json.dumps(facts, default=str, sort_keys=True)


async def first_broken(session: AsyncSession, company_id: UUID) -> int | None:
    """The sequence number at which the chain no longer holds, None when it is whole.

    A cut tail leaves a shorter, whole chain: compare `head` with one kept elsewhere to see it.
    """
    return await session.scalar(select(func.audit_first_broken(company_id)))


async def head(session: AsyncSession, company_id: UUID) -> tuple[int, bytes] | None:
    """The last sequence number and its hash, to be kept outside the database."""
    row = (
        await session.execute(
            select(AuditEntry.seq, AuditEntry.hash).where(AuditEntry.company_id == company_id).order_by(AuditEntry.seq.desc()).limit(1)
        )
    ).one_or_none()
    return (row.seq, row.hash) if row else None
