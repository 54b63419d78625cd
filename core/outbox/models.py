"""Jobs, schedules and the processes that run them: PostgreSQL is the only truth, the queue merely carries."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, SmallInteger, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core import clock, ids
from core.db import Base


class QueuedJob(Base):
    """A piece of work asked for by a committed transaction. `generation` counts dispatches and is the fence."""

    __tablename__ = "job"
    __table_args__ = (
        CheckConstraint("state in ('ready', 'queued', 'running', 'done', 'dead', 'cancelled')", name="state"),
        CheckConstraint("(state in ('queued', 'running')) = (lease_until is not null)", name="lease"),
        Index(
            "uq_job_dedup",
            "company_id",
            "kind",
            "dedup_key",
            unique=True,
            postgresql_where=text("dedup_key is not null and state in ('ready', 'queued')"),
        ),
        Index("ix_job_ready", "queue", "priority", "run_at", "id", postgresql_where=text("state = 'ready'")),
        Index("ix_job_lease", "lease_until", postgresql_where=text("state in ('queued', 'running')")),
        Index("ix_job_company", "company_id", "kind", "created_at"),
        {
            "postgresql_with": {"fillfactor": 70, "autovacuum_vacuum_scale_factor": 0.02, "autovacuum_vacuum_cost_delay": 0},
        },
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.uuid7)
    company_id: Mapped[UUID]
    kind: Mapped[str]
    queue: Mapped[str] = mapped_column(default="fast", server_default="fast")
    args: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'"))
    """Ids only: no secrets, no document bytes."""
    dedup_key: Mapped[str | None]
    priority: Mapped[int] = mapped_column(SmallInteger, default=100, server_default=text("100"))
    state: Mapped[str] = mapped_column(default="ready", server_default="ready")
    run_at: Mapped[datetime] = mapped_column(default=clock.now, server_default=text("now()"))
    generation: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    attempts: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    crashes: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    max_attempts: Mapped[int] = mapped_column(default=8, server_default=text("8"))
    max_crashes: Mapped[int] = mapped_column(default=3, server_default=text("3"))
    lease_until: Mapped[datetime | None]
    worker: Mapped[str | None]
    last_error: Mapped[str | None]
    traceparent: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(default=clock.now, server_default=text("now()"))
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]


class Schedule(Base):
    """A job that comes round: kept here, not in the queue, so that daylight saving and outages do not lose or double it."""

    __tablename__ = "schedule"
    __table_args__ = (
        CheckConstraint("every_seconds > 0", name="every"),
        Index("ix_schedule_due", "next_run_at"),
        Index("uq_schedule_subject", "company_id", "kind", "subject_id", unique=True, postgresql_nulls_not_distinct=True),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.uuid7)
    company_id: Mapped[UUID]
    kind: Mapped[str]
    subject_id: Mapped[UUID | None]
    """What the job is about, given to it as its one argument named `argument`."""
    argument: Mapped[str | None]
    every_seconds: Mapped[int]
    next_run_at: Mapped[datetime]


class WorkerProcess(Base):
    """A process that runs jobs or relays them, and when it was last alive."""

    __tablename__ = "worker_process"

    id: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    started_at: Mapped[datetime] = mapped_column(default=clock.now)
    seen_at: Mapped[datetime] = mapped_column(default=clock.now)
