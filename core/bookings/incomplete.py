"""Bookings to which something is missing."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.bookings.balance import NEEDS_NO_AMOUNT
from core.bookings.models import Booking, BookingDocument, BookingTransaction
from core.bookings.movement import BOUGHT_WITHOUT_A_WORD
from core.bookings.weigh import SETTLED_ELSEWHERE, Weighed, weigh
from core.documents.models import Document

AT_ONCE = 500
"""Bookings weighed together."""


async def list_incomplete(
    session: AsyncSession, company_id: UUID, *, awake_on: date | None = None, after: tuple[datetime, UUID] | None = None, limit: int
) -> list[tuple[Booking, Weighed]]:
    """Bookings with something missing, the latest first; with `awake_on`, only those that are neither paused on that day nor closed.

    `after` is the (created_at, id) of the last one seen. Nothing about a balance is stored: SQL leaves out those whose sums agree, the
    rest is weighed.
    """
    found: list[tuple[Booking, Weighed]] = []
    while len(found) < limit:
        rows = await _next(session, company_id, awake_on, after)
        weighed = await weigh(session, company_id, [row.id for row in rows])
        found += [(row, weighed[row.id]) for row in rows if not weighed[row.id].settled]
        if len(rows) < AT_ONCE:
            break
        after = (rows[-1].created_at, rows[-1].id)
    return found[:limit]


async def _next(session: AsyncSession, company_id: UUID, awake_on: date | None, after: tuple[datetime, UUID] | None) -> Sequence[Booking]:
    wanted = select(Booking).where(Booking.company_id == company_id, Booking.id.in_(_not_plainly_complete(company_id)))
    if awake_on is not None:
        wanted = wanted.where(or_(Booking.paused_until.is_(None), Booking.paused_until <= awake_on), ~_is_closed())
    if after is not None:
        wanted = wanted.where(tuple_(Booking.created_at, Booking.id) < tuple_(literal(after[0]), literal(after[1])))
    return (await session.scalars(wanted.order_by(Booking.created_at.desc(), Booking.id.desc()).limit(AT_ONCE))).all()


def _is_closed() -> ColumnElement[bool]:
    """Whether the user closed everything it holds with a message: its documents, or without any its transactions."""
    held = (BookingDocument.company_id == Booking.company_id, BookingDocument.booking_id == Booking.id)
    papers = exists().where(*held, Document.company_id == BookingDocument.company_id, Document.id == BookingDocument.document_id)
    open_papers = papers.where(Document.closed_at.is_(None), Document.deleted_at.is_(None))
    moved = exists().where(
        BookingTransaction.company_id == Booking.company_id,
        BookingTransaction.booking_id == Booking.id,
        BankTransaction.company_id == BookingTransaction.company_id,
        BankTransaction.id == BookingTransaction.transaction_id,
        BankTransaction.vanished_at.is_(None),
    )
    living = papers.where(Document.deleted_at.is_(None))
    return case((living, ~open_papers), else_=~moved.where(BankTransaction.closed_at.is_(None)))


def _not_plainly_complete(company_id: UUID) -> Select[UUID]:
    """The ids of all bookings but those whose sums agree: what is left is weighed. What this leaves out, `weigh` calls settled."""
    total = Document.tax_inclusive_amount
    owed = case((Document.kind == "credit_note", -func.abs(total)), else_=total)
    movement = case((Document.direction == "sale", owed), else_=-owed)
    counts = Document.kind.not_in(list(NEEDS_NO_AMOUNT))
    elsewhere = func.coalesce(Document.payment_mark.in_(SETTLED_ELSEWHERE), literal(value=False))
    directionless = and_(Document.direction.is_(None), Document.kind.not_in(list(BOUGHT_WITHOUT_A_WORD)))
    papers = (
        select(
            BookingDocument.booking_id,
            func.count().filter(counts).label("papers"),
            func.coalesce(func.sum(movement).filter(counts, ~elsewhere), 0).label("asked"),
            func.bool_or(and_(counts, or_(total.is_(None), Document.currency.is_(None), directionless))).label("unknown"),
            func.min(Document.currency).filter(counts).label("lowest"),
            func.max(Document.currency).filter(counts).label("highest"),
        )
        .join(Document, and_(Document.company_id == BookingDocument.company_id, Document.id == BookingDocument.document_id))
        .where(BookingDocument.company_id == company_id, Document.deleted_at.is_(None))
        .group_by(BookingDocument.booking_id)
        .subquery()
    )
    moves = (
        select(
            BookingTransaction.booking_id,
            func.sum(BankTransaction.amount).label("moved"),
            func.min(BankTransaction.currency).label("lowest"),
            func.max(BankTransaction.currency).label("highest"),
            func.bool_and(BankTransaction.explanation.is_not(None)).label("explained"),
        )
        .join(
            BankTransaction,
            and_(BankTransaction.company_id == BookingTransaction.company_id, BankTransaction.id == BookingTransaction.transaction_id),
        )
        .where(BookingTransaction.company_id == company_id, BankTransaction.vanished_at.is_(None))
        .group_by(BookingTransaction.booking_id)
        .subquery()
    )
    one_currency = and_(
        papers.c.lowest == papers.c.highest,
        or_(moves.c.booking_id.is_(None), and_(moves.c.lowest == papers.c.lowest, moves.c.highest == papers.c.lowest)),
    )
    adds_up = and_(papers.c.papers > 0, ~papers.c.unknown, one_currency, papers.c.asked == func.coalesce(moves.c.moved, 0))
    needs_none = and_(
        func.coalesce(papers.c.papers, 0) == 0, or_(papers.c.booking_id.is_not(None), func.coalesce(moves.c.explained, literal(value=True)))
    )
    return (
        select(Booking.id)
        .outerjoin(papers, papers.c.booking_id == Booking.id)
        .outerjoin(moves, moves.c.booking_id == Booking.id)
        .where(Booking.company_id == company_id, func.coalesce(or_(adds_up, needs_none), literal(value=False)).is_(False))
    )
