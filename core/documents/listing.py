"""Lists of documents, as rows of what a list shows: one prepared statement for each way of asking.

A document's extraction holds the text of all its pages. What a list shows of it, the fields, is a small part: only that is read, and no
entity is made of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    DateTime,
    Integer,
    Row,
    Select,
    Text,
    Uuid,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.models import Arrival, Direction, Document
from core.folding import fold
from core.search_patterns import like_patterns

MOST_FOUND = 500
"""How many documents a search ranks: what is not among the first five hundred is found by typing more."""

ALIKE = 0.5
"""Word similarity of pg_trgm from which a name is taken for the one that was typed: below its default of 0.6, for accents count here."""

ListedDocument = Row[*tuple[Any, ...]]
"""The document's own columns by their names, but for its extraction: `read_fields` and `contradictions` of that, and `arrivals`, each time
it came in, first to last: {"source", "source_reference", "filename", "created_at"}."""

_LEFT_OUT = {"company_id", "sha256", "extraction", "left_place", "updated_at", "ruled_at"}
_ID = bindparam("company_id", type_=Uuid())


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


async def list_documents(
    session: AsyncSession,
    company_id: UUID,
    wanted: DocumentFilter,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    besides: tuple[ColumnElement[bool], ...] = (),
    values: Mapping[str, object] | None = None,
) -> Sequence[ListedDocument]:
    """The newest arrivals first; `after` is the (created_at, id) of the last one seen.

    `besides` are conditions over what other capabilities know of documents, asked with `values`; the same objects each time, so that the
    statement is known.
    """
    asked = _asked(wanted)
    if after is not None:
        asked |= {"after_moment": after[0], "after_id": after[1]}
    statement = _list(wanted.deleted, tuple(name for name in _CONDITIONS if name in asked), besides)
    return (await session.execute(statement, {"company_id": company_id, "most": limit, **asked, **(values or {})})).all()


async def describe_document(session: AsyncSession, company_id: UUID, document_id: UUID) -> ListedDocument:
    """One document as a list shows it."""
    await session.flush()
    return (await session.execute(_ONE, {"company_id": company_id, "document_id": document_id})).one()


def _asked(wanted: DocumentFilter) -> dict[str, Any]:
    """The parameters of what is asked for, under the names of their conditions."""
    words, other_side = fold(wanted.words or ""), fold(wanted.counterparty or "")
    asked: dict[str, Any] = {
        name: value
        for name in ("kind", "direction", "reading_state", "issued_from", "issued_to", "lowest_amount", "highest_amount")
        if (value := getattr(wanted, name)) is not None
    }
    if other_side:
        number = "".join(c for c in other_side if c.isalnum()).upper()
        asked |= {"other_side": other_side, "other_patterns": like_patterns(other_side), "other_number": number}
    if words:
        asked |= {"words": words, "patterns": like_patterns(words)}
    return asked


def _search(words: str, patterns: str) -> Select[UUID]:
    """The documents found by folded words, past row level security: its conditions would keep the trigram index from being used."""
    said = bindparam(words, type_=Text()), bindparam(patterns, type_=ARRAY(Text))
    return select(func.search_documents(*said, MOST_FOUND, type_=Uuid()))


def _is_other_side() -> ColumnElement[bool]:
    is_sale = Document.direction == Direction.SALE
    name = case((is_sale, Document.customer_name), else_=Document.supplier_name)
    vat_number = case((is_sale, Document.customer_vat_number), else_=Document.supplier_vat_number)
    alike = func.word_similarity(bindparam("other_side", type_=Text()), func.lower(name)) >= ALIKE
    found = Document.id.in_(_search("other_side", "other_patterns"))
    return found & or_(alike, vat_number == bindparam("other_number", type_=Text()))


_CONDITIONS: dict[str, ColumnElement[bool]] = {
    "kind": Document.kind == bindparam("kind"),
    "direction": Document.direction == bindparam("direction"),
    "reading_state": Document.reading_state == bindparam("reading_state"),
    "issued_from": Document.issue_date >= bindparam("issued_from"),
    "issued_to": Document.issue_date <= bindparam("issued_to"),
    "lowest_amount": Document.tax_inclusive_amount >= bindparam("lowest_amount"),
    "highest_amount": Document.tax_inclusive_amount <= bindparam("highest_amount"),
    "other_side": _is_other_side(),
    "words": Document.id.in_(_search("words", "patterns")),
    "after_id": tuple_(Document.created_at, Document.id)
    < tuple_(bindparam("after_moment", type_=DateTime(timezone=True)), bindparam("after_id", type_=Uuid())),
}


def _columns() -> Select[*tuple[Any, ...]]:
    said = func.jsonb_build_object(
        "source", Arrival.source,
        "source_reference", Arrival.source_reference,
        "filename", Arrival.filename,
        "created_at", Arrival.created_at,
    )  # fmt: skip
    in_order = func.jsonb_agg(aggregate_order_by(said, Arrival.created_at, Arrival.id))
    arrivals = (
        select(func.coalesce(in_order, literal_column("'[]'::jsonb", JSONB)))
        .where(Arrival.company_id == Document.company_id, Arrival.document_id == Document.id)
        .correlate(Document)
        .scalar_subquery()
    )
    return select(
        *(column for column in Document.__table__.columns if column.name not in _LEFT_OUT),
        Document.extraction["fields"].label("read_fields"),
        Document.extraction["contradictions"].label("contradictions"),
        arrivals.label("arrivals"),
    ).where(Document.company_id == _ID)


_ROWS = _columns()
_ONE = _ROWS.where(Document.id == bindparam("document_id", type_=Uuid()))


@lru_cache(maxsize=512)
def _list(deleted: bool, names: tuple[str, ...], besides: tuple[ColumnElement[bool], ...]) -> Select[*tuple[Any, ...]]:  # noqa: FBT001
    living = Document.deleted_at.is_not(None) if deleted else Document.deleted_at.is_(None)
    found = _ROWS.where(living, *(_CONDITIONS[name] for name in names), *besides)
    return found.order_by(Document.created_at.desc(), Document.id.desc()).limit(bindparam("most", type_=Integer()))
