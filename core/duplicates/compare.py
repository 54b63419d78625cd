"""Compare a document that was just read with those that could say the same."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events, ids
from core.documents.models import Document, ReadingState
from core.duplicates.family import regroup
from core.duplicates.likeness import Identity, Likeness, compare_documents
from core.duplicates.models import DocumentPair

MOST_COMPARED = 50
"""Candidates with the same amount or number: more than a family ever has, few enough for one transaction."""


async def take_turn(session: AsyncSession, company_id: UUID) -> None:
    """One comparison of a company after the other, until the transaction ends: two copies read at once would each miss the other.

    To be called before any row is locked, so that nobody who holds a row waits for the turn of somebody who wants it.
    """
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"compare {company_id}", 0))))


async def compare_document(session: AsyncSession, document: Document) -> None:
    """Pair a document with each that says the same, or may. Where the data leave no doubt one of them leads; else the user is asked.

    Pairs the user has decided stay as decided; a pair that a correction made unlike is dropped.
    """
    company_id = document.company_id
    await take_turn(session, company_id)
    known = await _pairs_of(session, document)
    parted: list[UUID] = []
    for other in await _candidates(session, document, list(known)):
        pair = known.get(other.id)
        if pair is not None and pair.decided_by == "user":
            continue
        found = compare_documents(_identity(document), _identity(other))
        if found.verdict != "different":
            await _keep(session, document, other, pair, found)
        elif pair is not None:
            await session.delete(pair)
            parted.append(other.id)
    await session.flush()
    for document_id in (document.id, *parted):
        await regroup(session, company_id, document_id)


async def _keep(session: AsyncSession, document: Document, other: Document, pair: DocumentPair | None, found: Likeness) -> None:
    """One row for a pair however often and from whichever side it is compared."""
    sure = found.verdict == "same"
    said: dict[str, Any] = {
        "likeness": found.verdict,
        "reasons": [{"code": ground} for ground in found.grounds],
        "decision": "same" if sure else None,
        "decided_by": "engine" if sure else None,
        "decided_at": clock.now() if sure else None,
    }
    if pair is not None:
        if pair.likeness != found.verdict:
            for name, value in said.items():
                setattr(pair, name, value)
        return
    first, second = sorted((document, other), key=lambda one: (one.created_at, one.id))
    row = insert(DocumentPair).values(
        company_id=document.company_id, id=ids.uuid7(), created_at=clock.now(), first_id=first.id, second_id=second.id, **said
    )
    once = row.on_conflict_do_nothing(index_elements=["company_id", "first_id", "second_id"]).returning(DocumentPair.id)
    new = await session.scalar(once)
    if new is not None:
        events.tell(session, document.company_id, "document.paired", subject_type="document_pair", subject_id=new, likeness=found.verdict)


async def get_pair(session: AsyncSession, company_id: UUID, pair_id: UUID) -> DocumentPair | None:
    """One pair, locked."""
    wanted = select(DocumentPair).where(DocumentPair.company_id == company_id, DocumentPair.id == pair_id)
    return await session.scalar(wanted.with_for_update())


async def _pairs_of(session: AsyncSession, document: Document) -> dict[UUID, DocumentPair]:
    """The pairs a document is in, by the other document."""
    wanted = select(DocumentPair).where(
        DocumentPair.company_id == document.company_id,
        or_(DocumentPair.first_id == document.id, DocumentPair.second_id == document.id),
    )
    rows = await session.scalars(wanted)
    return {row.second_id if row.first_id == document.id else row.first_id: row for row in rows}


async def _candidates(session: AsyncSession, document: Document, paired: Sequence[UUID]) -> Sequence[Document]:
    alike: list[ColumnElement[bool]] = [Document.id.in_(paired)] if paired else []
    if document.tax_inclusive_amount is not None:
        alike.append(and_(Document.currency == document.currency, Document.tax_inclusive_amount == document.tax_inclusive_amount))
    if document.invoice_number is not None:
        alike.append(Document.invoice_number == document.invoice_number)
    if not alike:
        return []
    wanted = select(Document).where(
        Document.company_id == document.company_id,
        Document.id != document.id,
        Document.deleted_at.is_(None),
        Document.reading_state == ReadingState.READ,
        or_(*alike),
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
