"""Documents that ask something: not paid as far as is known, or not readable."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, and_, case, cast, exists, func, literal, literal_column, or_, select, tuple_, type_coerce
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer
from sqlalchemy.types import Uuid

from core import clock
from core.bookings.models import BookingDocument
from core.documents.models import Document, Kind, PaymentMark, ReadingState
from core.todo.entry import Entry, Place, title_of_document
from core.todo.item import CARD_STATEMENT_DAYS, COLLECTION_DAYS, DocumentFacts, Question, document_items

LIGHT = (defer(Document.extraction),)
"""What a list never shows and what may weigh a hundred times the rest of the row."""

RECEIVED_ON = cast(func.timezone("Europe/Brussels", Document.created_at), Date)
ANSWERED_ON = cast(func.timezone("Europe/Brussels", Document.updated_at), Date)


def is_booked() -> ColumnElement[bool]:
    """Whether a booking holds the document."""
    return exists().where(BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id)


def is_open(company_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """What every document that may ask something has in common, whatever the day; the partial index covers it."""
    return (
        Document.company_id == company_id,
        Document.closed_at.is_(None),
        Document.deleted_at.is_(None),
        Document.superseded_by.is_(None),
        ~is_booked(),
    )


def document_facts(document: Document, *, booked: bool = False, suggested: int = 0, failed_at: datetime | None = None) -> DocumentFacts:
    """What the rules want to know of a document."""
    return DocumentFacts(
        id=str(document.id),
        kind=document.kind,
        direction=document.direction,
        received_on=clock.brussels_day(document.created_at),
        due_date=document.due_date,
        answered_on=clock.brussels_day(document.updated_at),
        corrected=bool(document.corrections),
        reading_state=document.reading_state,
        booked=booked,
        closed=document.closed_at is not None,
        deleted=document.deleted_at is not None,
        led=document.superseded_by is not None,
        suggested=suggested,
        payment_mark=document.payment_mark,
        reminder_on=document.reminder_on,
        snoozed_until=document.snoozed_until,
        delivery_failed_on=clock.brussels_day(failed_at) if failed_at else None,
        failure_answered=failed_at is not None and document.closed_at is not None and document.closed_at >= failed_at,
    )


async def list_open_documents(
    session: AsyncSession,
    company_id: UUID,
    question: Question,
    *,
    today: date,
    covered: Iterable[UUID],
    after: Place | None,
    limit: int,
) -> list[Entry]:
    """The documents that ask `question`, in the order of the list. `covered` are asked about by a suggestion already."""
    late = func.coalesce(Document.due_date < today, literal(value=False)) if question is Question.DOCUMENT_UNPAID else literal(value=False)
    place = (case((late, 0), else_=1), RECEIVED_ON, Document.id)
    wanted = select(Document).options(*LIGHT).where(*_conditions(company_id, question, today, covered))
    if after is not None:
        wanted = wanted.where(tuple_(*place) > tuple_(*(literal(part) for part in after.key())))
    rows = await session.scalars(wanted.order_by(*place).limit(limit))
    return [
        Entry(item, row.id, "document", row.id, title_of_document(row), problem=row.reading_problem)
        for row in rows
        for item in document_items(document_facts(row), today=today)
        if item.question is question
    ]


async def count_open_documents(
    session: AsyncSession, company_id: UUID, question: Question, *, today: date, covered: Iterable[UUID], most: int
) -> int:
    """How many documents ask `question`, counted up to `most`."""
    some = select(literal(1)).select_from(Document).where(*_conditions(company_id, question, today, covered)).limit(most).subquery()
    return await session.scalar(select(func.count()).select_from(some)) or 0


def none_of(column: Any, covered: Iterable[UUID]) -> Sequence[ColumnElement[bool]]:  # noqa: ANN401 # a mapped column
    """Nothing of `covered`, sent as one array however many they are."""
    ids = list(covered)
    return [column.not_in(select(func.unnest(cast(ids, ARRAY(Uuid())))))] if ids else []


def _conditions(company_id: UUID, question: Question, today: date, covered: Iterable[UUID]) -> list[ColumnElement[bool]]:
    """What `document_items` decides, said in SQL: a test holds the two together."""
    uncorrected = Document.corrections == literal_column("'{}'::jsonb")
    unreadable = and_(Document.reading_state == ReadingState.UNREADABLE, uncorrected)
    own = [unreadable] if question is Question.UNREADABLE_DOCUMENT else [~unreadable, *_unpaid(today)]
    return [*is_open(company_id), *own, *none_of(Document.id, covered)]


def _unpaid(today: date) -> list[ColumnElement[bool]]:
    mark = func.coalesce(Document.payment_mark, "")
    asleep = or_(
        func.coalesce(Document.snoozed_until > today, literal(value=False)),
        func.coalesce(Document.reminder_on > today, literal(value=False)),
    )
    now = type_coerce(literal(today), Date)
    due = func.coalesce(Document.due_date, RECEIVED_ON)
    expected = case(
        (mark.in_([PaymentMark.PRIVATE_MONEY, PaymentMark.CASH]), literal(value=True)),
        (asleep, literal(value=True)),
        (mark == PaymentMark.CARD, now - func.greatest(RECEIVED_ON, ANSWERED_ON) <= CARD_STATEMENT_DAYS),
        (mark == PaymentMark.DIRECT_DEBIT, now - func.greatest(due, ANSWERED_ON) <= COLLECTION_DAYS),
        else_=and_(Document.direction.is_not_distinct_from("sale"), func.coalesce(Document.due_date >= today, literal(value=False))),
    )
    return [Document.reading_state != ReadingState.WAITING, Document.kind.not_in([Kind.CONTRACT, Kind.OTHER]), ~expected]
