"""Putting aside, and taking back."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, ids
from core.banking.errors import TransactionNotFound
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.todo.errors import SnoozeOutOfRange
from core.todo.snooze import snooze_document, snooze_transaction, wake_document, wake_transaction
from core.todo.snooze_window import LONGEST
from tests.conftest import TODAY
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

TOMORROW = TODAY + timedelta(days=1)


async def staged(session: AsyncSession, company_id: UUID) -> list[str]:
    rows = await session.scalars(text("select kind from job where company_id = :id order by kind").bindparams(id=company_id))
    return list(rows)


async def test_snoozing_a_document_lets_the_accountant_have_it(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id)
    snoozed = await snooze_document(session, company_id, document.id, until=TOMORROW, today=TODAY)
    assert snoozed.snoozed_until == TOMORROW
    assert await staged(session, company_id) == ["deliver_document"]
    assert await audit.head(session, company_id) is not None


async def test_a_snoozed_transaction_asks_for_no_delivery(session: AsyncSession, company_id: UUID) -> None:
    row = await make_transaction(session, await make_account(session, company_id))
    snoozed = await snooze_transaction(session, company_id, row.id, until=TOMORROW, today=TODAY)
    assert (snoozed.snoozed_until, snoozed.version) == (TOMORROW, 2)
    assert await staged(session, company_id) == []


@pytest.mark.parametrize("until", [TODAY, TODAY - timedelta(days=1), TODAY + LONGEST + timedelta(days=1)])
async def test_a_day_outside_the_coming_quarter_is_refused(session: AsyncSession, company_id: UUID, until: date) -> None:
    document = await make_document(session, company_id)
    row = await make_transaction(session, await make_account(session, company_id))
    with pytest.raises(SnoozeOutOfRange) as refused:
        await snooze_document(session, company_id, document.id, until=until, today=TODAY)
    assert refused.value.facts == {"latest": TODAY + LONGEST}
    with pytest.raises(SnoozeOutOfRange):
        await snooze_transaction(session, company_id, row.id, until=until, today=TODAY)


async def test_waking_is_idempotent(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, snoozed_until=TOMORROW)
    row = await make_transaction(session, await make_account(session, company_id), snoozed_until=TOMORROW)
    for _ in range(2):
        assert (await wake_document(session, company_id, document.id)).snoozed_until is None
        woken = await wake_transaction(session, company_id, row.id)
        assert (woken.snoozed_until, woken.version) == (None, 2)


async def test_what_is_not_there_cannot_be_put_aside(session: AsyncSession, company_id: UUID) -> None:
    deleted = await make_document(session, company_id, deleted_at=clock.now())
    with pytest.raises(DocumentIsDeleted):
        await snooze_document(session, company_id, deleted.id, until=TOMORROW, today=TODAY)
    with pytest.raises(DocumentNotFound):
        await wake_document(session, company_id, ids.uuid7())
    with pytest.raises(TransactionNotFound):
        await wake_transaction(session, company_id, ids.uuid7())
