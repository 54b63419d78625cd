"""Every SELECT over documents alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, Text, Uuid, case, func, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.documents.models import Arrival, Direction, Document
from core.folding import fold
from core.search_patterns import like_patterns

MOST_FOUND = 500
"""How many documents a search ranks: what is not among the first five hundred is found by typing more."""

ALIKE = 0.5
"""Word similarity of pg_trgm from which a name is taken for the one that was typed: below its default of 0.6, for accents count here."""


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """What a list of documents is narrowed to. `words` is matched loosely: accents and typing errors do not matter."""

    words: str | None = None
    kind: str | None = None
    direction: str | None = None
    reading_state: str | None = None
    issued_from: date | None = None
    issued_to: date | None = None
    lowest_amount: Decimal | None = None
    highest_amount: Decimal | None = None
    counterparty: str | None = None
    """A part of the other side's name, or its VAT number, loosely."""
    deleted: bool = False


async def get_document(session: AsyncSession, company_id: UUID, document_id: UUID, *, lock: bool = False) -> Document:
    """The company's document; `lock` holds its row until the transaction ends. Raises DocumentNotFound."""
    wanted = select(Document).where(Document.company_id == company_id, Document.id == document_id)
    document = await session.scalar(wanted.with_for_update() if lock else wanted)
    if document is None:
        raise DocumentNotFound(document_id=document_id)
    return document


async def get_living_document(session: AsyncSession, company_id: UUID, document_id: UUID) -> Document:
    """The company's document, locked, for a change. Raises DocumentNotFound, DocumentIsDeleted."""
    document = await get_document(session, company_id, document_id, lock=True)
    if document.deleted_at is not None:
        raise DocumentIsDeleted(document_id=document_id)
    return document


async def find_by_content(session: AsyncSession, company_id: UUID, sha256: str) -> Document | None:
    """The document with these very bytes, if the company has it."""
    wanted = select(Document).where(Document.company_id == company_id, Document.sha256 == sha256)
    return await session.scalar(wanted.with_for_update())


async def list_documents(
    session: AsyncSession,
    company_id: UUID,
    wanted: DocumentFilter,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    besides: Sequence[ColumnElement[bool]] = (),
) -> Sequence[Document]:
    """The newest arrivals first; `after` is the (created_at, id) of the last one seen.

    `besides` are conditions over what other capabilities know of documents.
    """
    query = select(Document).where(*_conditions(company_id, wanted), *besides)
    if after is not None:
        query = query.where(tuple_(Document.created_at, Document.id) < after)
    return (await session.scalars(query.order_by(Document.created_at.desc(), Document.id.desc()).limit(limit))).all()


async def arrivals_of(session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID]) -> dict[UUID, list[Arrival]]:
    """Each time each document came in, first to last."""
    wanted = select(Arrival).where(Arrival.company_id == company_id, Arrival.document_id.in_(document_ids))
    found: dict[UUID, list[Arrival]] = {document_id: [] for document_id in document_ids}
    for arrival in await session.scalars(wanted.order_by(Arrival.created_at, Arrival.id)):
        found[arrival.document_id].append(arrival)
    return found


def _conditions(company_id: UUID, wanted: DocumentFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Document.company_id == company_id]
    conditions.append(Document.deleted_at.is_not(None) if wanted.deleted else Document.deleted_at.is_(None))
    for column, value in (
        (Document.kind, wanted.kind),
        (Document.direction, wanted.direction),
        (Document.reading_state, wanted.reading_state),
    ):
        if value is not None:
            conditions.append(column == value)
    if wanted.issued_from is not None:
        conditions.append(Document.issue_date >= wanted.issued_from)
    if wanted.issued_to is not None:
        conditions.append(Document.issue_date <= wanted.issued_to)
    if wanted.lowest_amount is not None:
        conditions.append(Document.tax_inclusive_amount >= wanted.lowest_amount)
    if wanted.highest_amount is not None:
        conditions.append(Document.tax_inclusive_amount <= wanted.highest_amount)
    other_side = fold(wanted.counterparty or "")
    if other_side:
        is_sale = Document.direction == Direction.SALE
        name = case((is_sale, Document.customer_name), else_=Document.supplier_name)
        vat_number = case((is_sale, Document.customer_vat_number), else_=Document.supplier_vat_number)
        number = "".join(c for c in other_side if c.isalnum()).upper()
        conditions.append(Document.id.in_(_search(other_side)))
        conditions.append(or_(func.word_similarity(other_side, func.lower(name)) >= ALIKE, vat_number == number))
    words = fold(wanted.words or "")
    if words:
        conditions.append(Document.id.in_(_search(words)))
    return conditions


def _search(words: str) -> Select[UUID]:
    """The documents found by folded words, past row level security: its conditions would keep the trigram index from being used."""
    patterns = literal(like_patterns(words), ARRAY(Text))
    return select(func.search_documents(words, patterns, MOST_FOUND, type_=Uuid()))
