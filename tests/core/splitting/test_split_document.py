"""A picture and its parts are never both alive: what is due to the accountant is one or the other."""

from uuid import UUID

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.bookings.link import make_booking
from core.documents.errors import DocumentIsDeleted, DocumentIsPart, DocumentIsSplit
from core.documents.models import Document
from core.duplicates.delete_document import delete_document, restore_document
from core.intake.receive import Source, Stored, receive
from core.jobs import ReadDocument
from core.matching.open_items import open_transactions
from core.reading.parts import Part
from core.splitting.split_document import Cut, offered, split_document, unsplit_document
from tests.conftest import TODAY
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

LEFT, RIGHT = (0.0, 0.0, 0.5, 0.0, 0.5, 1.0, 0.0, 1.0), (0.5, 0.0, 1.0, 0.0, 1.0, 1.0, 0.5, 1.0)
PARTS = [{"page": 1, "corners": list(LEFT)}, {"page": 1, "corners": list(RIGHT)}]


def cuts() -> list[Cut]:
    """Two papers of one picture, their bytes put away."""
    return [Cut(Part(1, corners), Stored(ids.uuid7().hex * 2, 1000, "image/jpeg", "bon.jpg")) for corners in (LEFT, RIGHT)]


async def alive(session: AsyncSession, company_id: UUID) -> set[UUID]:
    wanted = select(Document.id).where(Document.company_id == company_id, Document.deleted_at.is_(None))
    return set(await session.scalars(wanted))


async def test_the_parts_stand_for_the_picture_and_are_read(session: AsyncSession, company_id: UUID) -> None:
    original = await make_document(session, company_id, extraction={"parts": PARTS})
    assert [part.corners for part in offered(original)] == [LEFT, RIGHT]
    parts = await split_document(session, company_id, original.id, cuts())
    assert await alive(session, company_id) == {part.id for part in parts}
    asked = await session.scalars(text("select args->>'document_id' from job where kind = :kind").bindparams(kind=ReadDocument.kind()))
    assert {str(part.id) for part in parts} <= set(asked)
    with pytest.raises(DocumentIsSplit):
        await restore_document(session, company_id, original.id)


async def test_split_twice_is_split_once(session: AsyncSession, company_id: UUID) -> None:
    original = await make_document(session, company_id)
    made = cuts()
    first = await split_document(session, company_id, original.id, made)
    assert [one.id for one in await split_document(session, company_id, original.id, ())] == [one.id for one in first]
    await unsplit_document(session, company_id, original.id)
    assert await alive(session, company_id) == {original.id}
    assert (await unsplit_document(session, company_id, original.id)).deleted_at is None
    with pytest.raises(DocumentIsPart):
        await restore_document(session, company_id, first[0].id)
    again = await split_document(session, company_id, original.id, made)
    assert [one.id for one in again] == [one.id for one in first]
    assert await alive(session, company_id) == {one.id for one in first}


async def test_the_same_picture_once_more_stays_split(session: AsyncSession, company_id: UUID) -> None:
    original = await make_document(session, company_id)
    parts = await split_document(session, company_id, original.id, cuts())
    stored = Stored(original.sha256, original.size, original.media_type, original.filename)
    received = await receive(session, company_id, stored, Source.UPLOAD)
    assert (received.document.id, received.is_new) == (original.id, False)
    assert await alive(session, company_id) == {part.id for part in parts}


async def test_the_payment_of_a_split_picture_is_free_and_comes_back_with_it(session: AsyncSession, company_id: UUID) -> None:
    original = await make_document(session, company_id)
    paid = await make_transaction(session, await make_account(session, company_id))
    await make_booking(session, company_id, [original.id], [paid.id], made_by="matching")
    await split_document(session, company_id, original.id, cuts())
    assert [one.id for one in await open_transactions(session, company_id, today=TODAY)] == [str(paid.id)]
    await unsplit_document(session, company_id, original.id)
    assert await open_transactions(session, company_id, today=TODAY) == []


async def test_a_deleted_document_is_not_split(session: AsyncSession, company_id: UUID) -> None:
    original = await make_document(session, company_id)
    await delete_document(session, company_id, original.id)
    with pytest.raises(DocumentIsDeleted):
        await split_document(session, company_id, original.id, cuts())
