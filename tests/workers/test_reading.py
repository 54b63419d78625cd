"""Reading what came in: in confined processes, and every end is recorded."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from core import clock
from core.companies.found_company import EVERY
from core.companies.models import Company
from core.db import Database
from core.documents.correct import correct_document
from core.documents.models import Document, DocumentText
from core.documents.queries import get_document
from core.documents.read_again import read_again
from core.intake.receive import Source, keep, receive
from core.jobs import ReadOverdue
from core.outbox.stage import stage
from core.reading.extract import extract
from core.reading.overdue import read_overdue
from core.storage import Storage, StorageUnavailable
from tests.core.reading import made
from tests.drain import drain
from tests.workers.bank_world import context_for
from workers.context import Context

SUPPLIER, CUSTOMER = "BE0403170701", "BE0428759497"
"""The VAT numbers on the invoice that is read."""


@dataclass
class Desk:
    """A company that reads."""

    context: Context
    company_id: UUID

    async def take(self, data: bytes, filename: str = "factuur.pdf") -> UUID:
        stored = await keep(self.context.storage, self.company_id, data, filename)
        async with self.context.database.tenant(self.company_id) as session, session.begin():
            return (await receive(session, self.company_id, stored, Source.UPLOAD)).document.id

    async def read(self, document_id: UUID) -> Document:
        await drain(self.context.database, self.context, company_id=self.company_id)
        return await self.document(document_id)

    async def document(self, document_id: UUID) -> Document:
        async with self.context.database.tenant(self.company_id) as session:
            return await get_document(session, self.company_id, document_id)


@pytest.fixture
async def desk(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[Desk]:
    async with context_for(database, tmp_path, private=frozenset()) as context:
        yield Desk(context, company_id)


async def test_what_is_read_is_recorded_with_its_version_and_its_words(desk: Desk) -> None:
    document_id = await desk.take(made.pdf())
    assert (await desk.document(document_id)).reading_state == "waiting"
    document = await desk.read(document_id)
    assert (document.reading_state, document.reading_problem, document.pages, document.version) == ("read", None, 1, 2)
    assert (document.kind, document.supplier_vat_number, str(document.tax_inclusive_amount)) == ("invoice", SUPPLIER, "155.90")
    async with desk.context.database.tenant(desk.company_id) as session:
        words = await session.get_one(DocumentText, (desk.company_id, document_id))
    assert "boulangerie lefevre" in words.names
    assert "percolateur" in words.words
    assert "percolateur" not in words.names


@pytest.mark.parametrize(("own", "direction"), [(SUPPLIER, "sale"), (CUSTOMER, "purchase")])
async def test_our_own_vat_number_settles_the_direction(desk: Desk, own: str, direction: str) -> None:
    data = made.pdf()
    assert (await extract(data, "factuur.pdf")).direction is None
    before = await _change_vat_number(desk, own)
    try:
        assert (await desk.read(await desk.take(data))).direction == direction
    finally:  # a VAT number is one company's alone, and the database outlives this test
        await _change_vat_number(desk, before)


async def _change_vat_number(desk: Desk, vat_number: str) -> str:
    async with desk.context.database.tenant(desk.company_id) as session, session.begin():
        company = await session.get_one(Company, desk.company_id)
        before, company.vat_number = company.vat_number, vat_number
    return before


@pytest.mark.parametrize(
    ("data", "filename", "code"),
    [
        (made.pdf(password="geheim"), "a.pdf", "encrypted"),
        (made.pdf()[: len(made.pdf()) // 2], "a.pdf", "damaged"),
        (made.laughing_xml(), "a.xml", "unsafeXml"),
    ],
    ids=["encrypted", "damaged", "laughs"],
)
async def test_what_cannot_be_read_is_kept_and_says_why(desk: Desk, data: bytes, filename: str, code: str) -> None:
    document = await desk.read(await desk.take(data, filename))
    assert document.reading_state == "unreadable"
    assert document.reading_problem is not None
    assert document.reading_problem["code"] == code
    assert document.reading_problem["title"]
    assert await desk.context.storage.get(desk.company_id, document.sha256) == data


async def test_a_parser_that_had_to_be_killed_is_an_explained_outcome(desk: Desk) -> None:
    document = await desk.read(await desk.take(made.nested_pdf()))
    assert document.reading_state == "unreadable"
    assert document.reading_problem is not None
    assert document.reading_problem["code"] == "parserKilled"
    assert document.reading_problem["facts"]["reason"] in {"time", "memory", "crash"}


async def test_reading_again_with_the_same_outcome_is_no_new_version(desk: Desk) -> None:
    document = await desk.read(await desk.take(made.pdf()))
    async with desk.context.database.tenant(desk.company_id) as session, session.begin():
        await read_again(session, desk.company_id, document.id)
    again = await desk.read(document.id)
    assert (again.reading_state, again.version) == ("read", document.version)


async def test_corrections_survive_another_reading(desk: Desk) -> None:
    document = await desk.read(await desk.take(made.pdf()))
    async with desk.context.database.tenant(desk.company_id) as session, session.begin():
        await correct_document(session, desk.company_id, document.id, {"supplier_name": "Lefèvre"})
        await read_again(session, desk.company_id, document.id)
    assert (await desk.read(document.id)).supplier_name == "Lefèvre"


async def test_bytes_that_are_gone_are_said(desk: Desk) -> None:
    document_id = await desk.take(made.pdf())
    await desk.context.storage.delete(desk.company_id, (await desk.document(document_id)).sha256)
    document = await desk.read(document_id)
    assert document.reading_state == "unreadable"
    assert document.reading_problem is not None
    assert document.reading_problem["code"] == "bytesMissing"


@pytest.mark.parametrize(
    ("broken", "code"),
    [(StorageUnavailable(), "storageUnavailable"), (ZeroDivisionError(), "readingBroke")],
    ids=["away", "unforeseen"],
)
async def test_the_last_try_ends_in_words(desk: Desk, monkeypatch: pytest.MonkeyPatch, broken: Exception, code: str) -> None:
    async def get(*_: object) -> bytes:
        raise broken

    monkeypatch.setattr(Storage, "get", get)
    document_id = await desk.take(made.pdf())
    assert (await desk.read(document_id)).reading_state == "waiting"
    await _change_job(desk, document_id, "attempts = max_attempts - 1, run_at = now()")
    document = await desk.read(document_id)
    assert document.reading_state == "unreadable"
    assert document.reading_problem is not None
    assert document.reading_problem["code"] == code


async def test_a_document_that_nobody_reads_is_read_after_all(desk: Desk) -> None:
    document_id = await desk.take(made.pdf())
    await _change_job(desk, document_id, "state = 'cancelled', finished_at = now()")
    assert await _sweep(desk, minutes=14) == 0
    assert await _sweep(desk, minutes=16) == 1
    assert await _sweep(desk, minutes=16) == 0
    assert (await desk.read(document_id)).reading_state == "read"


async def test_a_reading_that_died_without_a_word_is_told(desk: Desk) -> None:
    document_id = await desk.take(made.pdf())
    await _change_job(desk, document_id, "state = 'dead', finished_at = now()")
    assert await _sweep(desk, minutes=16) == 1
    document = await desk.document(document_id)
    assert document.reading_state == "unreadable"
    assert document.reading_problem is not None
    assert document.reading_problem["code"] == "readingBroke"


async def test_the_sweep_comes_round_for_every_company(desk: Desk) -> None:
    async with desk.context.database.tenant(desk.company_id) as session, session.begin():
        await stage(session, desk.company_id, ReadOverdue())
    assert "read_overdue" in await drain(desk.context.database, desk.context, company_id=desk.company_id)
    assert EVERY[ReadOverdue] == timedelta(minutes=15)


async def _change_job(desk: Desk, document_id: UUID, change: str) -> None:
    async with desk.context.database.dispatcher_engine.begin() as connection:
        wanted = f"update job set {change} where kind = 'read_document' and dedup_key = :key returning id"
        (await connection.execute(text(wanted), {"key": str(document_id)})).one()


async def _sweep(desk: Desk, *, minutes: int) -> int:
    async with desk.context.database.tenant(desk.company_id) as session, session.begin():
        return await read_overdue(session, desk.company_id, now=clock.now() + timedelta(minutes=minutes))
