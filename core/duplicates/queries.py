"""Every SELECT over pairs of documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, and_, exists, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, defer

from core.documents.models import Document
from core.duplicates.errors import PairNotFound
from core.duplicates.models import DocumentPair

_first, _second = aliased(Document), aliased(Document)


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair with its two documents."""

    pair: DocumentPair
    first: Document
    second: Document


async def list_pairs(
    session: AsyncSession, company_id: UUID, *, is_open: bool | None, after: tuple[datetime, UUID] | None, limit: int
) -> Sequence[Pair]:
    """The latest first, of documents that are not deleted; open ones are those that still ask something."""
    wanted = _pairs(company_id).where(_first.deleted_at.is_(None), _second.deleted_at.is_(None))
    if is_open is not None:
        roots_differ = func.coalesce(_first.superseded_by, _first.id) != func.coalesce(_second.superseded_by, _second.id)
        asks = and_(DocumentPair.decision.is_(None), roots_differ)
        wanted = wanted.where(asks if is_open else ~asks)
    if after is not None:
        wanted = wanted.where(tuple_(DocumentPair.created_at, DocumentPair.id) < after)
    rows = await session.execute(wanted.order_by(DocumentPair.created_at.desc(), DocumentPair.id.desc()).limit(limit))
    return [Pair(*row) for row in rows]


async def get_pair_with_documents(session: AsyncSession, company_id: UUID, pair_id: UUID) -> Pair:
    """Raises PairNotFound."""
    row = (await session.execute(_pairs(company_id).where(DocumentPair.id == pair_id))).one_or_none()
    if row is None:
        raise PairNotFound(document_pair_id=pair_id)
    return Pair(*row)


async def families_of(session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID]) -> dict[UUID, frozenset[UUID]]:
    """For each document the others that are the same invoice, deleted ones too: what was done with one was done for all.

    Joined by pairs over any number of steps; what the user parted from the document itself is not of its family.
    """
    ways = (
        select(DocumentPair.first_id.label("one"), DocumentPair.second_id.label("other"))
        .where(DocumentPair.company_id == company_id, DocumentPair.decision == "same")
        .union_all(
            select(DocumentPair.second_id, DocumentPair.first_id).where(
                DocumentPair.company_id == company_id, DocumentPair.decision == "same"
            )
        )
        .subquery()
    )
    kin = select(ways.c.one.label("root"), ways.c.other.label("member")).where(ways.c.one.in_(document_ids)).cte(recursive=True)
    kin = kin.union(select(kin.c.root, ways.c.other).join(ways, ways.c.one == kin.c.member))
    parted = exists().where(
        DocumentPair.company_id == company_id,
        DocumentPair.decision == "two_invoices",
        or_(
            and_(DocumentPair.first_id == kin.c.root, DocumentPair.second_id == kin.c.member),
            and_(DocumentPair.first_id == kin.c.member, DocumentPair.second_id == kin.c.root),
        ),
    )
    found: dict[UUID, set[UUID]] = {document_id: set() for document_id in document_ids}
    for root, member in await session.execute(select(kin.c.root, kin.c.member).where(kin.c.root != kin.c.member, ~parted)):
        found[root].add(member)
    return {document_id: frozenset(others) for document_id, others in found.items()}


def _pairs(company_id: UUID) -> Select[DocumentPair, Document, Document]:
    light = [defer(column) for one in (_first, _second) for column in (one.extraction, one.corrections)]
    return (
        select(DocumentPair, _first, _second)
        .join(_first, and_(_first.company_id == DocumentPair.company_id, _first.id == DocumentPair.first_id))
        .join(_second, and_(_second.company_id == DocumentPair.company_id, _second.id == DocumentPair.second_id))
        .options(*light)
        .where(DocumentPair.company_id == company_id)
    )
