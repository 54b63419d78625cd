"""Idempotency keys: the answer to a POST is kept in the transaction of its effect, and given again to whoever repeats it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import PrimaryKeyConstraint
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
