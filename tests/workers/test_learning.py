"""A paper is corrected once, and the next of its supplier is right by itself."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from core.counterparties.forget import forget_place
from core.counterparties.models import Counterparty, CounterpartyFact, LearnedPlace
from core.counterparties.queries import find_paper
from core.db import Database
from core.documents.correct import correct_document
from core.documents.models import Document
from core.reading.fields.sureness import SURE
from tests.core.reading import made
from tests.core.reading.learned.supplier import FIRST, SECOND, paper
from tests.workers.bank_world import context_for
from tests.workers.test_reading import Desk

THIRD = paper("KX-2026-151", "20/11/2026", "40,00", "8,40", "48,40", file="910/A", lines=2)
OTHERS = [(x, y, text.replace("0403.170.701", "0202.239.951")) for x, y, text in SECOND]


@pytest.fixture
async def desk(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[Desk]:
    async with context_for(database, tmp_path, private=frozenset()) as context:
        yield Desk(context, company_id)


async def say(desk: Desk, document_id: UUID, **fields: str | None) -> Document:
    async with desk.context.database.tenant(desk.company_id) as session, session.begin():
        await correct_document(session, desk.company_id, document_id, fields)
    return await desk.read(document_id)


async def source(desk: Desk, document_id: UUID, field: str) -> str | None:
    extraction = (await desk.document(document_id)).extraction
    found = extraction["fields"].get(field) if extraction else None
    return found["source"] if found else None


async def test_the_next_paper_is_right_by_itself(desk: Desk) -> None:
    first = await desk.take(made.pdf(FIRST))
    assert (await desk.read(first)).invoice_number != "KX-2026-118"
    await say(desk, first, invoice_number="KX-2026-118", supplier_name="Van Loon Kaas BV")
    second = await desk.read(await desk.take(made.pdf(SECOND)))
    assert (second.invoice_number, second.supplier_name, second.corrections) == ("KX-2026-0140", "Van Loon Kaas BV", {})
    assert await source(desk, second.id, "invoice_number") == "learned"
    assert await source(desk, second.id, "supplier_name") == "known_counterparty"
    assert str(second.tax_inclusive_amount) == "302.50"
    assert second.extraction is not None
    assert second.extraction["fields"]["invoice_number"]["confidence"] >= SURE
    assert not [one for one in second.extraction["contradictions"] if one["field"] in ("invoice_number", "supplier_name")]


async def test_those_that_were_here_already_are_put_right_and_counted_and_put_back(desk: Desk) -> None:
    first, second, third = [await desk.take(made.pdf(lines)) for lines in (FIRST, SECOND, THIRD)]
    wrong = (await desk.read(second)).invoice_number
    await say(desk, first, invoice_number="KX-2026-118")
    assert [(await desk.document(one)).invoice_number for one in (second, third)] == ["KX-2026-0140", "KX-2026-151"]
    async with desk.context.database.tenant(desk.company_id) as session, session.begin():
        place = (await session.scalars(select(LearnedPlace).where(LearnedPlace.company_id == desk.company_id))).one()
        assert (place.field, place.put_right, place.document_id) == ("invoice_number", 2, first)
        await forget_place(session, desk.company_id, place.id, forgotten=True)
    assert (await desk.read(second)).invoice_number == wrong
    async with desk.context.database.tenant(desk.company_id) as session, session.begin():
        await forget_place(session, desk.company_id, place.id, forgotten=False)
    assert (await desk.read(second)).invoice_number == "KX-2026-0140"


async def test_a_correction_taken_back_teaches_nothing_any_more(desk: Desk) -> None:
    first, second = await desk.take(made.pdf(FIRST)), await desk.take(made.pdf(SECOND))
    wrong = (await desk.read(second)).invoice_number
    await say(desk, first, invoice_number="KX-2026-118", supplier_name="Van Loon Kaas BV")
    await say(desk, first, invoice_number=None, supplier_name=None)
    assert (await desk.document(second)).invoice_number == wrong
    async with desk.context.database.tenant(desk.company_id) as session:
        assert (await session.scalars(select(LearnedPlace).where(LearnedPlace.company_id == desk.company_id))).all() == []
        assert (await session.scalars(select(CounterpartyFact).where(CounterpartyFact.company_id == desk.company_id))).all() == []


async def test_a_place_that_was_wrong_is_dropped_when_its_value_is_corrected(desk: Desk) -> None:
    first = await desk.take(made.pdf(FIRST))
    await desk.read(first)
    await say(desk, first, invoice_number="771/B")
    second = await desk.take(made.pdf(SECOND))
    assert (await desk.read(second)).invoice_number == "805/C"
    await say(desk, second, invoice_number="KX-2026-0140")
    third = await desk.read(await desk.take(made.pdf(THIRD)))
    assert third.invoice_number == "KX-2026-151"
    async with desk.context.database.tenant(desk.company_id) as session:
        places = (await session.scalars(select(LearnedPlace).where(LearnedPlace.company_id == desk.company_id))).all()
    assert [place.document_id for place in places] == [second]


async def test_a_paper_that_looks_the_same_and_has_another_vat_number_is_left_alone(desk: Desk) -> None:
    first = await desk.take(made.pdf(FIRST))
    await desk.read(first)
    await say(desk, first, invoice_number="KX-2026-118", supplier_name="Van Loon Kaas BV")
    other = await desk.read(await desk.take(made.pdf(OTHERS)))
    assert (other.supplier_vat_number, other.supplier_name == "Van Loon Kaas BV") == ("BE0202239951", False)
    assert await source(desk, other.id, "invoice_number") != "learned"


async def test_a_photo_of_the_next_one_is_right_too(desk: Desk) -> None:
    first = await desk.take(made.pdf(FIRST))
    await desk.read(first)
    await say(desk, first, invoice_number="KX-2026-118")
    photo = await desk.read(await desk.take(made.picture(SECOND), "foto.png"))
    assert photo.invoice_number == "KX-2026-0140"


async def test_reading_again_keeps_what_was_learned_and_where_one_pointed(desk: Desk) -> None:
    first = await desk.take(made.pdf(FIRST))
    await desk.read(first)
    await say(desk, first, invoice_number="KX-2026-118")
    async with desk.context.database.tenant(desk.company_id) as session:
        paper_kept = await find_paper(session, desk.company_id, first)
        counterparties = (await session.scalars(select(Counterparty).where(Counterparty.company_id == desk.company_id))).all()
    assert paper_kept is not None
    assert set(paper_kept.said) == {"invoice_number"}
    assert [one.vat_number for one in counterparties] == ["BE0403170701"]
