"""Is a booking complete, and if not, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.money import total

ROUNDING = Decimal("0.05")
"""Up to this a difference is rounding: cash is rounded to five cents in Belgium (law of 18 December 2015), and cents slip."""

State = Literal["complete", "waits_for_payment", "partly_paid", "overpaid", "waits_for_document", "partly_documented", "cannot_compare"]

NEEDS_NO_AMOUNT = frozenset({"contract", "other"})
"""Papers that stand behind a movement without asking for an amount of their own."""


@dataclass(frozen=True, slots=True)
class BookedDocument:
    """A document in a booking.

    `movement` is what the bank should show for it, signed (a purchase is negative, its credit note positive), None when
    the amount is not known. `settled_elsewhere`: paid with private money or cash, so no movement will come.
    """

    id: str
    kind: str
    movement: Decimal | None
    currency: str | None
    settled_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class BookedTransaction:
    """A transaction in a booking; `needs_document` is false once it is explained (bank cost, private)."""

    id: str
    amount: Decimal
    currency: str
    original_amount: Decimal | None = None
    original_currency: str | None = None
    needs_document: bool = True


@dataclass(frozen=True, slots=True)
class Balance:
    """How documents and transactions of a booking stand to each other.

    `asked` and `moved` are signed sums in `currency`; `difference` is asked less moved: what the bank must still show.
    All are None when they cannot be compared; `unclear` then names the members that stand in the way.
    """

    state: State
    currency: str | None
    asked: Decimal | None
    moved: Decimal | None
    difference: Decimal | None
    unclear: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Nothing is missing."""
        return self.state == "complete"


def balance_booking(documents: Sequence[BookedDocument], transactions: Sequence[BookedTransaction]) -> Balance:
    """The balance of a booking, to the cent, in one currency; sums never mix currencies.

    A receipt beside the invoice it proves the payment of is not asked twice: when the sums close without the receipts,
    the booking is complete.
    """
    papers = [each for each in documents if each.kind not in NEEDS_NO_AMOUNT]
    if not papers:
        return _without_amounts(documents, transactions)
    unclear = [each.id for each in papers if each.movement is None or each.currency is None]
    currencies = {each.currency for each in papers if each.currency}
    if unclear or len(currencies) != 1:
        return _cannot_compare(unclear or [each.id for each in papers])
    (currency,) = currencies
    amounts = [_amount_in(each, currency) for each in transactions]
    foreign = [each.id for each, amount in zip(transactions, amounts, strict=True) if amount is None]
    if foreign:
        return _cannot_compare(foreign)
    moved = total(amount for amount in amounts if amount is not None)
    asked = _asked(papers)
    if asked != moved and any(each.kind == "receipt" for each in papers):
        invoices = [each for each in papers if each.kind != "receipt"]
        if invoices and _asked(invoices) == moved:
            asked = moved
    return Balance(_state(asked, moved, has_transactions=bool(transactions)), currency, asked, moved, asked - moved)


def _asked(papers: Sequence[BookedDocument]) -> Decimal:
    return total(each.movement for each in papers if each.movement is not None and not each.settled_elsewhere)


def _state(asked: Decimal, moved: Decimal, *, has_transactions: bool) -> State:
    if asked == moved:
        return "complete"
    if not has_transactions:
        return "waits_for_payment"
    if abs(asked - moved) <= ROUNDING < min(abs(asked), abs(moved)) / 10:
        return "complete"
    if asked == 0 or (asked > 0) != (moved > 0):
        return "overpaid" if moved else "waits_for_payment"
    return "partly_paid" if abs(moved) < abs(asked) else "overpaid"


def _without_amounts(documents: Sequence[BookedDocument], transactions: Sequence[BookedTransaction]) -> Balance:
    """Only contracts and the like, or no document at all."""
    open_ones = [each for each in transactions if each.needs_document]
    currencies = {each.currency for each in transactions}
    currency = currencies.pop() if len(currencies) == 1 else None
    moved = total(each.amount for each in transactions) if currency else None
    if documents or not open_ones:
        return Balance("complete", currency, moved, moved, None if moved is None else Decimal("0.00"))
    asked = None if currency is None else total(each.amount for each in transactions if not each.needs_document)
    state: State = "waits_for_document" if len(open_ones) == len(transactions) else "partly_documented"
    difference = None if asked is None or moved is None else asked - moved
    return Balance(state, currency, asked, moved, difference, tuple(each.id for each in open_ones))


def _amount_in(transaction: BookedTransaction, currency: str) -> Decimal | None:
    if transaction.currency == currency:
        return transaction.amount
    if transaction.original_currency == currency and transaction.original_amount is not None:
        return abs(transaction.original_amount) if transaction.amount > 0 else -abs(transaction.original_amount)
    return None


def _cannot_compare(unclear: Sequence[str]) -> Balance:
    return Balance("cannot_compare", None, None, None, None, tuple(unclear))
