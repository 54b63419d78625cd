"""Reconcile jobs of one company in a burst: nothing is missed, and everything open is not looked at for each."""

from uuid import UUID

import pytest
from sqlalchemy import text

import workers.matching
from core import clock
from core.db import Database
from core.jobs import Reconcile
from core.matching import pace
from core.outbox.stage import stage
from tests.drain import drain
from tests.factories.documents import make_document
from workers.context import Context


async def _ask(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session, session.begin():
        await make_document(session, company_id)
        await stage(session, company_id, Reconcile())


async def _waits(database: Database, company_id: UUID) -> float | None:
    """Seconds until the waiting job runs; None when none waits."""
    asked = text("select extract(epoch from run_at - now()) from job where company_id = :id and kind = 'reconcile' and state = 'ready'")
    async with database.dispatcher_engine.connect() as connection:
        return await connection.scalar(asked, {"id": company_id})


async def test_a_run_soon_after_one_over_much_puts_itself_off_and_then_runs(
    database: Database, context: Context, company_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "FEW", 0)
    monkeypatch.setattr(pace, "PAUSE_PER_ITEM", pace.LONGEST)
    await _ask(database, company_id)
    assert await drain(database, context, company_id=company_id) == ["reconcile"]
    for _ in range(2):
        await _ask(database, company_id)
        assert await drain(database, context, company_id=company_id) == ["reconcile"]
        left = await _waits(database, company_id)
        assert left is not None
        assert 5 < left <= pace.LONGEST.total_seconds()

    workers.matching._not_before[company_id] = clock.now()
    await _ask(database, company_id)
    assert await drain(database, context, company_id=company_id) == ["reconcile"]
    assert await _waits(database, company_id) is None


async def test_little_that_is_open_is_looked_at_at_once(database: Database, context: Context, company_id: UUID) -> None:
    for _ in range(2):
        await _ask(database, company_id)
        assert await drain(database, context, company_id=company_id) == ["reconcile"]
        assert await _waits(database, company_id) is None
