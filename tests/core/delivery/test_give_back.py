"""A hand-over that must not begin is let go of: nothing stays under way for ever that nobody does."""

from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.delivery.assignment import Assignment
from core.delivery.deliver import fix_package, give_back, mark_leaving
from core.delivery.models import Accountant, Channel, Delivery, DeliveryState, Form
from core.delivery.package import File, Package
from core.delivery.plan import plan_delivery
from core.delivery.resend import send_document
from core.delivery.settings import DeliverySettings
from tests.factories.documents import make_document

NOW = clock.now()
PAID: dict[str, object] = {"payment_mark": "cash", "payment_mark_by": "user"}
PACKAGE = Package(main=File("F-17.xml", "application/xml", b"<old/>"))


@pytest.fixture(autouse=True)
async def accountant(session: AsyncSession, company_id: UUID) -> None:
    session.add(Accountant(company_id=company_id, name="Fiduciaire", channel=Channel.EMAIL, email="ubl@boekhouder.be"))
    await session.flush()


async def begun(session: AsyncSession, company_id: UUID, *, asked: bool = False) -> Assignment:
    document = await make_document(session, company_id, **PAID)
    if asked:
        await send_document(session, company_id, document.id, Form.UBL, now=NOW)
    window = DeliverySettings(undo_seconds=0).undo_window
    assignment = await plan_delivery(session, company_id, document.id, now=clock.now(), undo_window=window)
    assert isinstance(assignment, Assignment)
    await fix_package(session, company_id, assignment, PACKAGE)
    session.expunge_all()
    return assignment


async def left(session: AsyncSession, company_id: UUID) -> list[tuple[str, bool, bool]]:
    rows = await session.scalars(select(Delivery).where(Delivery.company_id == company_id))
    return [(row.state, row.held_until is not None, row.package_sha256 is not None) for row in rows]


async def test_one_that_nobody_asked_for_leaves_no_trace(session: AsyncSession, company_id: UUID) -> None:
    assert await give_back(session, company_id, await begun(session, company_id))
    await session.flush()
    assert await left(session, company_id) == []


async def test_one_that_was_asked_for_waits_to_be_made_anew(session: AsyncSession, company_id: UUID) -> None:
    assert await give_back(session, company_id, await begun(session, company_id, asked=True))
    await session.flush()
    assert await left(session, company_id) == [(DeliveryState.PLANNED, False, False)]


async def test_what_may_have_left_is_not_given_back(session: AsyncSession, company_id: UUID) -> None:
    assignment = await begun(session, company_id)
    await mark_leaving(session, company_id, assignment, now=NOW)
    assert not await give_back(session, company_id, assignment)
    assert await left(session, company_id) == [(DeliveryState.SENDING, True, True)]
