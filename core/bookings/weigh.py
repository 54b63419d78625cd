"""Weigh bookings: what each asks, what moved, and whether anything is missing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from uuid import UUID

from sqlalchemy import Select, and_, case, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.bookings.balance import Balance, BookedDocument, BookedTransaction, balance_booking
from core.bookings.models import BookingDocument, BookingTransaction
from core.bookings.movement import movement_of
from core.documents.models import Document, PaymentMark

SETTLED_ELSEWHERE = (PaymentMark.PRIVATE_MONEY, PaymentMark.CASH)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A booking's balance.

    `settled`: nothing is known to be missing. What cannot be compared (other currencies, a total that nobody knows) is settled when the
    user put a document and a transaction together, and not when one side is empty.
    """

    balance: Balance
    settled: bool


async def weigh(session: AsyncSession, company_id: UUID, booking_ids: Iterable[UUID]) -> dict[UUID, Weighed]:
    """The balance of each booking, in two statements for all of them. Deleted documents do not count, nor what the bank took back."""
    ids = list(booking_ids)
    if not ids:
        return {}
    papers: dict[UUID, list[tuple[BookedDocument, BookedDocument]]] = defaultdict(list)
    found = await session.execute(_documents(company_id, ids))
    for booking_id, document_id, kind, direction, currency, total, mark, payable in found:
        elsewhere, owed = mark in SETTLED_ELSEWHERE, _amount(payable)
        whole = BookedDocument(str(document_id), kind, movement_of(kind, direction, total), currency, settled_elsewhere=elsewhere)
        rest = whole if owed is None else replace(whole, movement=movement_of(kind, direction, owed))
        papers[booking_id].append((rest, whole))
    movements: dict[UUID, list[BookedTransaction]] = defaultdict(list)
    moved = await session.execute(_transactions(company_id, ids))
    for booking_id, transaction_id, amount, currency, explanation in moved:
        movements[booking_id].append(BookedTransaction(str(transaction_id), amount, currency, needs_document=explanation is None))
    return {each: _weigh(papers[each], movements[each]) for each in ids}


def _weigh(papers: Sequence[tuple[BookedDocument, BookedDocument]], movements: Sequence[BookedTransaction]) -> Weighed:
    """By what is still to be paid, or by the whole: a paper that speaks of an advance may have been paid whole all the same."""
    balance = balance_booking([payable for payable, _ in papers], movements)
    if not balance.is_complete:
        whole = balance_booking([whole for _, whole in papers], movements)
        balance = whole if whole.is_complete else balance
    together = balance.state == "cannot_compare" and bool(papers) and bool(movements)
    return Weighed(balance, balance.is_complete or together)


def _documents(company_id: UUID, ids: Sequence[UUID]) -> Select[UUID, UUID, str, str | None, str | None, Decimal | None, str | None, str]:
    payable = case(
        (Document.corrections.has_key("tax_inclusive_amount"), None),
        else_=Document.extraction["fields"]["payable_amount"]["value"].astext,
    )
    return (
        select(
            BookingDocument.booking_id,
            Document.id,
            Document.kind,
            Document.direction,
            Document.currency,
            Document.tax_inclusive_amount,
            Document.payment_mark,
            payable.label("payable"),
        )
        .join(Document, and_(Document.company_id == BookingDocument.company_id, Document.id == BookingDocument.document_id))
        .where(BookingDocument.company_id == company_id, BookingDocument.booking_id.in_(ids), Document.deleted_at.is_(None))
    )


def _transactions(company_id: UUID, ids: Sequence[UUID]) -> Select[UUID, UUID, Decimal, str, str | None]:
    return (
        select(
            BookingTransaction.booking_id, BankTransaction.id, BankTransaction.amount, BankTransaction.currency, BankTransaction.explanation
        )
        .join(
            BankTransaction,
            and_(BankTransaction.company_id == BookingTransaction.company_id, BankTransaction.id == BookingTransaction.transaction_id),
        )
        .where(BookingTransaction.company_id == company_id, BookingTransaction.booking_id.in_(ids), BankTransaction.vanished_at.is_(None))
    )


def _amount(written: str | None) -> Decimal | None:
    try:
        amount = None if written is None else Decimal(written)
    except InvalidOperation:
        return None
    return amount if amount is None or amount.is_finite() else None
