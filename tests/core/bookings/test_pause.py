"""An incomplete booking that waits: until a day, or until the missing part is there."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.bookings.accept import accept_booking
from core.bookings.errors import BookingNotFound, PauseOutOfRange
from core.bookings.link import make_booking
from core.bookings.models import Booking
from core.bookings.pause import LONGEST, pause_booking, resume_booking, wake_paused
from core.todo import snooze_window
from tests.conftest import TODAY
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

NEXT_WEEK = TODAY + timedelta(days=7)


def test_a_pause_is_no_longer_than_any_other_putting_off() -> None:
    assert LONGEST == snooze_window.LONGEST


async def part_paid(session: AsyncSession, company_id: UUID, paid: str = "-60.00", **fields: object) -> Booking:
    document = await make_document(session, company_id, **fields)
    account = await make_account(session, company_id)
    movement = await make_transaction(session, account, amount=Decimal(paid))
    return await make_booking(session, company_id, [document.id], [movement.id], made_by="user")


async def test_a_pause_lets_the_accountant_have_the_documents(session: AsyncSession, company_id: UUID) -> None:
    booking = await part_paid(session, company_id)
    await session.execute(text("update job set state = 'done', finished_at = now() where company_id = :id"), {"id": company_id})
    paused = await pause_booking(session, company_id, booking.id, until=NEXT_WEEK, today=TODAY)
    assert (paused.paused_until, paused.version) == (NEXT_WEEK, 2)
    kinds = await session.scalars(text("select kind from job where company_id = :id and state = 'ready'").bindparams(id=company_id))
    assert list(kinds) == ["deliver_document"]
    resumed = await resume_booking(session, company_id, booking.id)
    assert (resumed.paused_until, resumed.version) == (None, 3)
    assert (await resume_booking(session, company_id, booking.id)).version == 3


@pytest.mark.parametrize("until", [TODAY, TODAY - timedelta(days=1), TODAY + LONGEST + timedelta(days=1)])
async def test_a_pause_outside_the_coming_quarter_is_refused(session: AsyncSession, company_id: UUID, until: date) -> None:
    booking = await part_paid(session, company_id)
    with pytest.raises(PauseOutOfRange) as refused:
        await pause_booking(session, company_id, booking.id, until=until, today=TODAY)
    assert refused.value.facts == {"latest": TODAY + LONGEST}


async def test_a_pause_ends_when_the_missing_payment_arrives(session: AsyncSession, company_id: UUID) -> None:
    booking = await part_paid(session, company_id)
    await pause_booking(session, company_id, booking.id, until=NEXT_WEEK, today=TODAY)
    assert await wake_paused(session, company_id, today=TODAY) == 0
    await make_transaction(session, await make_account(session, company_id), amount=Decimal("-61.00"))
    assert await wake_paused(session, company_id, today=TODAY) == 1
    assert booking.paused_until == TODAY
    assert await wake_paused(session, company_id, today=TODAY) == 0


@pytest.mark.parametrize(
    "other",
    [
        {"amount": Decimal("-61.00"), "counterparty_name": "Somebody Else"},
        {"amount": Decimal("61.00")},
        {"amount": Decimal("-60.99")},
        {"amount": Decimal("-61.00"), "explanation": "private", "explained_by": "user"},
    ],
)
async def test_a_pause_outlasts_other_payments(session: AsyncSession, company_id: UUID, other: dict[str, object]) -> None:
    booking = await part_paid(session, company_id)
    await pause_booking(session, company_id, booking.id, until=NEXT_WEEK, today=TODAY)
    await make_transaction(session, await make_account(session, company_id), **other)
    assert await wake_paused(session, company_id, today=TODAY) == 0


async def test_a_pause_ends_when_the_missing_document_arrives(session: AsyncSession, company_id: UUID) -> None:
    booking = await part_paid(session, company_id, paid="-181.00")
    await pause_booking(session, company_id, booking.id, until=NEXT_WEEK, today=TODAY)
    await make_document(session, company_id, tax_inclusive_amount=Decimal("60.00"), direction="sale", customer_name="Proximus NV")
    assert await wake_paused(session, company_id, today=TODAY) == 0
    await make_document(session, company_id, tax_inclusive_amount=Decimal("60.00"))
    assert await wake_paused(session, company_id, today=TODAY) == 1


async def test_provisionally_ok_can_be_said_twice_and_taken_back(session: AsyncSession, company_id: UUID) -> None:
    booking = await part_paid(session, company_id)
    accepted = await accept_booking(session, company_id, booking.id, accepted=True)
    assert accepted.accepted_at is not None
    assert (await accept_booking(session, company_id, booking.id, accepted=True)).version == 2
    assert (await accept_booking(session, company_id, booking.id, accepted=False)).accepted_at is None
    with pytest.raises(BookingNotFound):
        await accept_booking(session, company_id, ids.uuid7(), accepted=True)
