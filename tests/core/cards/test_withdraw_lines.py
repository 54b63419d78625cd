"""A card statement that is deleted takes its lines along, and brings them back."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import AuditEntry
from core.cards.queries import list_waiting
from core.cards.take_lines import take_lines
from core.documents.correct import correct_document
from core.documents.models import Document
from core.duplicates.delete_document import delete_document, restore_document
from core.jobs import TakeCardLines
from core.matching.open_items import open_transactions
from core.outbox.models import QueuedJob
from tests.conftest import TODAY
from tests.core.cards.test_take_lines import line, month, on_cards, paper

MONTH = month(line("2026-10-02", "ROOMER GENT", "12.50"), line("2026-10-03", "BROOD", "4.00"), total="16.50")


async def asked(session: AsyncSession, company_id: UUID) -> int:
    return len(await open_transactions(session, company_id, today=TODAY))


async def staged(session: AsyncSession, document: Document) -> list[str]:
    """The papers whose lines are to be looked at, and it is done: each job has run."""
    jobs = await session.scalars(
        select(QueuedJob).where(QueuedJob.company_id == document.company_id, QueuedJob.kind == TakeCardLines.kind())
    )
    papers = sorted({job.args["document_id"] for job in jobs})
    for one in papers:
        await take_lines(session, document.company_id, UUID(one))
    return papers


async def test_deleting_asks_no_more_about_its_lines_and_restoring_does_again(session: AsyncSession, company_id: UUID) -> None:
    document = await paper(session, company_id, MONTH)
    await take_lines(session, company_id, document.id)
    assert await asked(session, company_id) == 2
    await delete_document(session, company_id, document.id)
    assert await staged(session, document) == [str(document.id)]
    assert await asked(session, company_id) == 0
    said = select(AuditEntry.facts).where(AuditEntry.company_id == company_id, AuditEntry.action == "card_statement.withdrawn")
    assert (await session.scalars(said)).one()["lines"] == 2
    await restore_document(session, company_id, document.id)
    await staged(session, document)
    assert await asked(session, company_id) == 2
    assert len(await on_cards(session, company_id)) == 2


async def test_another_arrival_keeps_the_lines(session: AsyncSession, company_id: UUID) -> None:
    first, second = await paper(session, company_id, MONTH), await paper(session, company_id, MONTH)
    await take_lines(session, company_id, first.id)
    second.superseded_by = first.id
    await session.flush()
    await delete_document(session, company_id, first.id)
    assert second.superseded_by is None
    assert await staged(session, first) == sorted([str(first.id), str(second.id)])
    assert await asked(session, company_id) == 2
    assert len(await on_cards(session, company_id)) == 2


async def test_a_kind_that_is_corrected_makes_its_lines_transactions_or_takes_them_back(session: AsyncSession, company_id: UUID) -> None:
    document = await paper(session, company_id, MONTH)
    await correct_document(session, company_id, document.id, {"kind": "other"})
    assert await staged(session, document) == [str(document.id)]
    assert await on_cards(session, company_id) == []
    await correct_document(session, company_id, document.id, {"kind": "card_statement"})
    await staged(session, document)
    assert await asked(session, company_id) == 2
    await correct_document(session, company_id, document.id, {"kind": "invoice"})
    await staged(session, document)
    assert await asked(session, company_id) == 0


async def test_correcting_something_else_leaves_the_lines_alone(session: AsyncSession, company_id: UUID) -> None:
    document = await paper(session, company_id, MONTH)
    await correct_document(session, company_id, document.id, {"supplier_name": "Worldline NV"})
    assert await staged(session, document) == []


async def test_a_paper_that_is_no_card_statement_is_not_asked_about(session: AsyncSession, company_id: UUID) -> None:
    document = await paper(session, company_id, month(line("2026-10-02", "ROOMER", "12.50"), total="99.00"))
    await take_lines(session, company_id, document.id)
    assert len(await list_waiting(session, company_id, most=5)) == 1
    await correct_document(session, company_id, document.id, {"kind": "other"})
    await session.flush()
    assert await list_waiting(session, company_id, most=5) == []
