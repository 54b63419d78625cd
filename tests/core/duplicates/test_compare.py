"""One invoice, many arrivals: a family in which the structured copy leads."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bookings.link import make_booking
from core.bookings.queries import get_members
from core.documents.models import Document
from core.duplicates.compare import compare_document
from core.duplicates.family import mend_families
from core.duplicates.models import DocumentPair
from tests.factories.documents import make_document

MORNING = datetime(2026, 11, 24, 8, tzinfo=UTC)
SAME: dict[str, object] = {"invoice_number": "2026/17"}
XML: dict[str, object] = {"media_type": "application/xml"}
EMBEDDED: dict[str, object] = {"extraction": {"fields": {"tax_inclusive_amount": {"value": "121.00", "source": "einvoice"}}}}


async def arrive(session: AsyncSession, company_id: UUID, hour: int = 0, **fields: object) -> Document:
    document = await make_document(session, company_id, **(SAME | {"created_at": MORNING + timedelta(hours=hour)} | fields))
    await compare_document(session, document)
    return document


async def pairs(session: AsyncSession, company_id: UUID) -> list[tuple[str, str | None, str | None]]:
    rows = await session.scalars(select(DocumentPair).where(DocumentPair.company_id == company_id).order_by(DocumentPair.id))
    return [(row.likeness, row.decision, row.decided_by) for row in rows]


async def test_another_scan_of_the_same_invoice_is_a_version_of_the_first(session: AsyncSession, company_id: UUID) -> None:
    first, second = await arrive(session, company_id), await arrive(session, company_id, 1)
    assert (first.superseded_by, second.superseded_by) == (None, first.id)
    assert await pairs(session, company_id) == [("same", "same", "engine")]


@pytest.mark.parametrize("structured", [XML, EMBEDDED])
async def test_the_structured_copy_leads_whenever_it_comes(session: AsyncSession, company_id: UUID, structured: dict[str, object]) -> None:
    photo, mail = await arrive(session, company_id), await arrive(session, company_id, 1)
    peppol = await arrive(session, company_id, 2, **structured)
    assert (photo.superseded_by, mail.superseded_by, peppol.superseded_by) == (peppol.id, peppol.id, None)
    late = await arrive(session, company_id, 3)
    assert late.superseded_by == peppol.id


async def test_the_leader_takes_over_booking_and_answers(session: AsyncSession, company_id: UUID) -> None:
    photo = await arrive(session, company_id, payment_mark="private_money", payment_mark_by="user", released_at=MORNING)
    booking = await make_booking(session, company_id, [photo.id], [], made_by="user")
    peppol = await arrive(session, company_id, 1, **XML)
    assert [one.id for one in (await get_members(session, company_id, booking.id)).documents] == [peppol.id]
    assert (peppol.payment_mark, peppol.payment_mark_by, peppol.released_at) == ("private_money", "user", MORNING)


async def test_what_leaves_a_doubt_is_asked(session: AsyncSession, company_id: UUID) -> None:
    first = await arrive(session, company_id)
    second = await arrive(session, company_id, 1, tax_inclusive_amount=Decimal("127.00"))
    assert (first.superseded_by, second.superseded_by) == (None, None)
    assert await pairs(session, company_id) == [("maybe", None, None)]


async def test_other_invoices_are_no_pair(session: AsyncSession, company_id: UUID) -> None:
    await arrive(session, company_id)
    await arrive(session, company_id, 1, invoice_number="2026/18", issue_date=date(2026, 11, 2))
    await arrive(session, company_id, 2, supplier_vat_number="BE0403170701", supplier_name="Engie")
    assert await pairs(session, company_id) == []


async def test_reading_again_asks_nothing_twice(session: AsyncSession, company_id: UUID) -> None:
    first, second = await arrive(session, company_id), await arrive(session, company_id, 1)
    for document in (second, first, second):
        await compare_document(session, document)
    assert await pairs(session, company_id) == [("same", "same", "engine")]
    assert (first.superseded_by, second.superseded_by) == (None, first.id)


async def test_a_correction_that_makes_them_unlike_drops_the_pair(session: AsyncSession, company_id: UUID) -> None:
    _, second = await arrive(session, company_id), await arrive(session, company_id, 1)
    second.invoice_number, second.tax_inclusive_amount = "2026/99", Decimal("5.00")
    await session.flush()
    await compare_document(session, second)
    assert second.superseded_by is None
    assert await pairs(session, company_id) == []


async def test_a_correction_that_makes_them_alike_answers_the_question(session: AsyncSession, company_id: UUID) -> None:
    first = await arrive(session, company_id)
    second = await arrive(session, company_id, 1, tax_inclusive_amount=Decimal("127.00"))
    second.tax_inclusive_amount = Decimal("121.00")
    await session.flush()
    await compare_document(session, second)
    assert second.superseded_by == first.id
    assert await pairs(session, company_id) == [("same", "same", "engine")]


async def test_deleting_the_leader_does_not_lose_the_invoice(session: AsyncSession, company_id: UUID) -> None:
    first, second, third = [await arrive(session, company_id, hour) for hour in range(3)]
    first.deleted_at = clock.now()
    await session.flush()
    await mend_families(session, company_id)
    assert (second.superseded_by, third.superseded_by) == (None, second.id)
    first.deleted_at = None
    await session.flush()
    await mend_families(session, company_id)
    assert (first.superseded_by, second.superseded_by, third.superseded_by) == (None, first.id, first.id)
    assert await mend_families(session, company_id) == 0
