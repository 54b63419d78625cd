"""Compare a document that was just read with those that could say the same."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events, ids
from core.documents.models import Document, ReadingState
from core.duplicates.likeness import Identity, compare_documents
from core.duplicates.models import DocumentPair

MOST_COMPARED = 50
"""Candidates with the same amount or number: more than a family ever has, few enough for one transaction."""


async def compare_document(session: AsyncSession, document: Document) -> None:
    """Pair a document with each that says the same, or may. Where the data leave no doubt one of them leads; else the user is asked.

    Pairs the user has parted stay parted; a pair that a correction made unlike is dropped, unless the user decided it.
    """
    for other in await _candidates(session, document):
        found = compare_documents(_identity(document), _identity(other))
        first, second = sorted((document, other), key=lambda one: (one.created_at, one.id))
        if found.verdict == "different":
            continue
        sure = found.verdict == "same"
        pair = insert(DocumentPair).values(
            company_id=document.company_id,
            id=ids.uuid7(),
            created_at=clock.now(),
            first_id=first.id,
            second_id=second.id,
            likeness=found.verdict,
            reasons=[{"code": ground} for ground in found.grounds],
            decision="same" if sure else None,
            decided_by="engine" if sure else None,
            decided_at=clock.now() if sure else None,
        )
        new = await session.scalar(
            pair.on_conflict_do_nothing(index_elements=["company_id", "first_id", "second_id"]).returning(DocumentPair.id)
        )
        if new is None:
            continue
        if sure:
            leader, version = lead(first, second)
            await supersede(session, leader=leader, version=version)
        events.tell(session, document.company_id, "document.paired", subject_type="document_pair", subject_id=new, likeness=found.verdict)


def lead(first: Document, second: Document) -> tuple[Document, Document]:
    """Which of two arrivals of one invoice leads, and which is its version: the structured copy, else the earlier."""
    return (second, first) if _is_structured(second) and not _is_structured(first) else (first, second)


async def supersede(session: AsyncSession, *, leader: Document, version: Document) -> None:
    """Make one document a version of the other, and let versions of the version follow the leader."""
    root = leader.superseded_by or leader.id
    if version.id == root:
        return
    version.superseded_by = root
    await session.execute(
        update(Document).where(Document.company_id == version.company_id, Document.superseded_by == version.id).values(superseded_by=root)
    )


async def get_pair(session: AsyncSession, company_id: UUID, pair_id: UUID) -> DocumentPair | None:
    """One pair, locked."""
    wanted = select(DocumentPair).where(DocumentPair.company_id == company_id, DocumentPair.id == pair_id)
    return await session.scalar(wanted.with_for_update())


async def _candidates(session: AsyncSession, document: Document) -> Sequence[Document]:
    alike = [
        and_(Document.currency == document.currency, Document.tax_inclusive_amount == document.tax_inclusive_amount)
        if document.tax_inclusive_amount is not None
        else None,
        Document.invoice_number == document.invoice_number if document.invoice_number is not None else None,
    ]
    conditions = [one for one in alike if one is not None]
    if not conditions:
        return []
    wanted = select(Document).where(
        Document.company_id == document.company_id,
        Document.id != document.id,
        Document.deleted_at.is_(None),
        Document.reading_state == ReadingState.READ,
        or_(*conditions),
    )
    return (await session.scalars(wanted.order_by(Document.created_at.desc()).limit(MOST_COMPARED))).all()


def _identity(document: Document) -> Identity:
    return Identity(
        kind=document.kind,
        direction=document.direction,
        supplier_name=document.supplier_name,
        supplier_vat_number=document.supplier_vat_number,
        invoice_number=document.invoice_number,
        issue_date=document.issue_date,
        currency=document.currency,
        tax_inclusive_amount=document.tax_inclusive_amount,
    )


def _is_structured(document: Document) -> bool:
    """Whether the facts were given as data (an e-invoice, alone or inside a PDF), and not seen on a page."""
    if document.media_type == "application/xml":
        return True
    fields: Mapping[str, Any] = (document.extraction or {}).get("fields", {})
    total: Mapping[str, Any] = fields.get("tax_inclusive_amount") or {}
    return total.get("source") == "einvoice"
