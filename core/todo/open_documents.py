"""Documents that ask something: not paid as far as is known, or not readable."""

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Row,
    ScalarSelect,
    Select,
    and_,
    any_,
    case,
    cast,
    exists,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from core import clock
from core.bookings.models import BookingDocument
from core.documents.models import Document, Kind, PaymentMark, ReadingState
from core.payments.models import LIVING, Payment, PaymentFile
from core.todo.entry import Entry, Place, title_of_document
from core.todo.item import CARD_STATEMENT_DAYS, COLLECTION_DAYS, TRANSFER_DAYS, DocumentFacts, document_item
from core.todo.presence import AFTER_ID, COMPANY, COVERED, MOST, RANK, SINCE, TODAY
from core.todo.question import Question

PAYMENT_ON = (
    select(PaymentFile.execution_on)
    .join(Payment, (Payment.company_id == PaymentFile.company_id) & (Payment.payment_file_id == PaymentFile.id))
    .where(Payment.company_id == Document.company_id, Payment.document_id == Document.id, Payment.state.in_(LIVING))
    .correlate(Document)
    .scalar_subquery()
)
"""The day of the payment that may still be carried out; a document has one at most."""

LIGHT = (defer(Document.extraction),)
"""What a list never shows and what may weigh a hundred times the rest of the row."""

_SHOWN = (
    *(Document.id, Document.kind, Document.direction, Document.created_at, Document.updated_at, Document.due_date, Document.issue_date),
    *(Document.corrections, Document.reading_state, Document.reading_problem, Document.payment_mark, Document.reminder_on),
    *(Document.snoozed_until, Document.supplier_name, Document.customer_name, Document.filename, Document.invoice_number),
    *(Document.tax_inclusive_amount, Document.currency, PAYMENT_ON.label("payment_on")),
)

RECEIVED_ON = cast(func.timezone("Europe/Brussels", Document.created_at), Date)
ANSWERED_ON = cast(func.timezone("Europe/Brussels", Document.updated_at), Date)


def is_booked() -> ColumnElement[bool]:
    """Whether a booking holds the document."""
    return exists().where(BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id)


def is_open(company_id: UUID | ColumnElement[UUID]) -> tuple[ColumnElement[bool], ...]:
    """What every document that may ask something has in common, whatever the day; the partial index covers it."""
    return (
        Document.company_id == company_id,
        Document.closed_at.is_(None),
        Document.deleted_at.is_(None),
        Document.superseded_by.is_(None),
        ~is_booked(),
    )


def document_facts(document: Document | Row[*tuple[Any, ...]], *, suggested: int = 0, payment_on: date | None = None) -> DocumentFacts:
    """What the rules want to know of a document that is open."""
    return DocumentFacts(
        id=str(document.id),
        kind=document.kind,
        direction=document.direction,
        received_on=clock.brussels_day(document.created_at),
        due_date=document.due_date,
        answered_on=clock.brussels_day(document.updated_at),
        corrected=bool(document.corrections),
        reading_state=document.reading_state,
        suggested=suggested,
        payment_mark=document.payment_mark,
        reminder_on=document.reminder_on,
        snoozed_until=document.snoozed_until,
        payment_on=payment_on,
    )


async def list_open_documents(
    session: AsyncSession,
    company_id: UUID,
    question: Question,
    *,
    today: date,
    covered: Collection[UUID],
    after: Place | None,
    limit: int,
) -> list[Entry]:
    """The documents that ask `question`, in the order of the list. `covered` are asked about by a suggestion already."""
    asked: dict[str, Any] = {"company_id": company_id, "today": today, "covered": list(covered), "most": limit}
    if after is not None:
        asked |= dict(zip(("rank", "since", "after_id"), after.key(), strict=True))
    rows = await session.execute(_listed(question, after is not None, bool(covered)), asked)
    items = [(row, document_item(document_facts(row, payment_on=row.payment_on), today=today)) for row in rows]
    return [
        Entry(item, row.id, "document", row.id, title_of_document(row), problem=row.reading_problem)
        for row, item in items
        if item is not None and item.question is question
    ]


def count_open_documents(question: Question, *, covered: bool) -> ScalarSelect[int]:
    """How many documents ask `question`, counted up to MOST, as a part of a statement."""
    some = select(literal(1)).select_from(Document).where(*_conditions(question, covered=covered)).limit(MOST).subquery()
    return select(func.count()).select_from(some).scalar_subquery()


@cache
def _listed(question: Question, behind: bool, covered: bool) -> Select[*tuple[Any, ...]]:  # noqa: FBT001 # the key of the cache
    late = func.coalesce(Document.due_date < TODAY, literal(value=False)) if question is Question.DOCUMENT_UNPAID else literal(value=False)
    place = (case((late, 0), else_=1), RECEIVED_ON, Document.id)
    wanted = select(*_SHOWN).where(*_conditions(question, covered=covered))
    if behind:
        wanted = wanted.where(tuple_(*place) > tuple_(RANK, SINCE, AFTER_ID))
    return wanted.order_by(*place).limit(MOST)


def _conditions(question: Question, *, covered: bool) -> list[ColumnElement[bool]]:
    """What `document_item` decides, said in SQL: a test holds the two together."""
    uncorrected = Document.corrections == literal_column("'{}'::jsonb")
    unreadable = and_(Document.reading_state == ReadingState.UNREADABLE, uncorrected)
    own = [unreadable] if question is Question.UNREADABLE_DOCUMENT else [~unreadable, *_unpaid()]
    others = [not_(Document.id == any_(COVERED))] if covered else []
    return [*is_open(COMPANY), *own, *others]


def _unpaid() -> list[ColumnElement[bool]]:
    mark = func.coalesce(Document.payment_mark, "")
    asleep = or_(
        func.coalesce(Document.snoozed_until > TODAY, literal(value=False)),
        func.coalesce(Document.reminder_on > TODAY, literal(value=False)),
    )
    due = func.coalesce(Document.due_date, RECEIVED_ON)
    expected = case(
        (mark.in_([PaymentMark.PRIVATE_MONEY, PaymentMark.CASH]), literal(value=True)),
        (asleep, literal(value=True)),
        (mark == PaymentMark.CARD, TODAY - func.greatest(RECEIVED_ON, ANSWERED_ON) <= CARD_STATEMENT_DAYS),
        (mark == PaymentMark.DIRECT_DEBIT, TODAY - func.greatest(due, ANSWERED_ON) <= COLLECTION_DAYS),
        (PAYMENT_ON >= TODAY - TRANSFER_DAYS, literal(value=True)),
        else_=and_(Document.direction.is_not_distinct_from("sale"), func.coalesce(Document.due_date >= TODAY, literal(value=False))),
    )
    return [Document.reading_state != ReadingState.WAITING, Document.kind.not_in([Kind.CONTRACT, Kind.OTHER]), ~expected]
