"""From a file to what it says: load, read without a transaction, record."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events
from core.banking.models import BankAccount
from core.companies.models import Company
from core.documents.correct import apply_fields
from core.documents.fields import effective
from core.documents.models import Document, ReadingState
from core.documents.queries import get_document
from core.duplicates.compare import compare_document, take_turn
from core.errors import DomainError
from core.jobs import DeliverDocument, Reconcile, TakeCardLines
from core.outbox.stage import stage
from core.reading.extraction import Extraction, OwnCompany
from core.reading.gather_knowledge import Gathered
from core.reading.keep_paper import keep_paper, learn_from_einvoice, with_knowledge
from core.reading.learned.knowledge import Improved
from core.reading.page import Source
from core.storable import storable_json


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a reader needs to know before it opens the file."""

    document_id: UUID
    sha256: str
    filename: str
    own: OwnCompany


async def assign(session: AsyncSession, company_id: UUID, document_id: UUID) -> Assignment:
    """What to read, and who we are: the company's own numbers tell a purchase from a sale. Raises DocumentNotFound."""
    document = await get_document(session, company_id, document_id)
    company = (await session.scalars(select(Company).where(Company.id == company_id))).one()
    ibans = await session.scalars(select(BankAccount.iban).where(BankAccount.company_id == company_id))
    own = OwnCompany(vat_number=company.vat_number, names=(company.name,), ibans=tuple(ibans))
    return Assignment(document.id, document.sha256, document.filename, own)


async def record_extraction(
    session: AsyncSession,
    company_id: UUID,
    document_id: UUID,
    extraction: Extraction,
    *,
    gathered: Gathered | None = None,
    improved: Improved | None = None,
) -> Document:
    """Store what was read, in the transaction that also compares it with other documents and asks for matching and delivery.

    `improved` is what became of it with the knowledge that was `gathered`; what the reader said alone is kept beside it.
    """
    await take_turn(session, company_id)
    document = await get_document(session, company_id, document_id, lock=True)
    before = _said(document)
    await keep_paper(session, document, extraction, gathered, improved)
    document.extraction = storable_json(with_knowledge(extraction, gathered, improved).to_json())
    document.pages = extraction.pages
    document.reading_state = ReadingState.READ
    document.reading_problem = None
    _mark_by_paper(document)
    recorded = await _recorded(session, document, before, "document.read", document_kind=extraction.kind)
    await learn_from_einvoice(session, document)
    return recorded


async def record_improved(session: AsyncSession, document: Document, extraction: Extraction) -> bool:
    """Store what a document here says with newly learned knowledge; whether that changed anything."""
    before = _said(document)
    document.extraction = storable_json(extraction.to_json())
    if _said(document) == before:
        await apply_fields(session, document)
        return False
    await _recorded(session, document, before, "document.read", document_kind=extraction.kind)
    return True


async def record_unreadable(session: AsyncSession, company_id: UUID, document_id: UUID, problem: DomainError) -> Document:
    """Store why a document could not be read: it is kept, and the to-do list says what to do."""
    document = await get_document(session, company_id, document_id, lock=True)
    before = _said(document)
    document.reading_state = ReadingState.READ if document.corrections else ReadingState.UNREADABLE
    document.reading_problem = storable_json(problem.as_json())
    return await _recorded(session, document, before, "document.unreadable", code=problem.code())


def _said(document: Document) -> dict[str, object]:
    """What the accountant would receive of it, as far as reading decides."""
    fields: dict[str, Any] = (document.extraction or {}).get("fields", {})
    read = {name: field["value"] for name, field in fields.items()}
    return read | effective(document.extraction, document.corrections)


def _mark_by_paper(document: Document) -> None:
    """Keep the way of payment that the paper itself states, unless the owner said otherwise."""
    if document.payment_mark_by == "user":
        return
    fields: dict[str, dict[str, Any]] = (document.extraction or {}).get("fields", {})
    said = fields.get("payment_means", {})
    means = said.get("value") if said.get("source") != Source.KNOWN else None  # what is usual with this counterparty is not on this paper
    document.payment_mark = means if means in ("card", "cash", "direct_debit") else None
    document.payment_mark_by = "paper" if document.payment_mark else None


async def _recorded(session: AsyncSession, document: Document, before: dict[str, object], event: str, **facts: object) -> Document:
    """A second reading that says the same is no new version: what has gone to the accountant still holds."""
    if _said(document) != before:
        document.version += 1
    document.updated_at = clock.now()
    await apply_fields(session, document)
    await session.flush()
    if document.reading_state == ReadingState.READ:
        await compare_document(session, document)
    if (document.extraction or {}).get("statements"):
        await stage(session, document.company_id, TakeCardLines(document_id=document.id))
    await stage(session, document.company_id, Reconcile())
    await stage(session, document.company_id, DeliverDocument(document_id=document.id))
    events.tell(session, document.company_id, event, subject_type="document", subject_id=document.id, **facts)
    return document
