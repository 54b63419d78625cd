"""What matching says, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Outcome = Literal["linked", "suggested", "unmatched"]


class Code(StrEnum):
    """Reasons for and against; stable, and translated by the screens."""

    STRUCTURED_COMMUNICATION = "structured_communication"
    END_TO_END_ID = "end_to_end_id"
    INVOICE_NUMBER = "invoice_number"
    COUNTERPARTY = "counterparty"
    AMOUNT = "amount"
    DATE = "date"
    ORIGINAL_CURRENCY = "original_currency"
    SET_ADDS_UP = "set_adds_up"
    SERIES_IN_ORDER = "series_in_order"
    PARTIAL_PAYMENT = "partial_payment"
    AMOUNT_CLOSE = "amount_close"
    CANCELS_OUT = "cancels_out"
    ROUNDING = "rounding"
    EARLY_PAYMENT_DISCOUNT = "early_payment_discount"
    BANK_CHARGES = "bank_charges"
    CONVERTED = "converted"
    PAYOUT = "payout"
    NEEDS_NO_DOCUMENT = "needs_no_document"
    ANSWERS_REQUEST = "answers_request"

    AMBIGUOUS = "ambiguous"
    SEVERAL_SETS = "several_sets"
    TOO_MANY_TO_COMBINE = "too_many_to_combine"
    ROUND_AMOUNT = "round_amount"
    RECURRING_AMOUNT = "recurring_amount"
    COUNTERPARTY_DIFFERS = "counterparty_differs"
    COUNTERPARTY_UNKNOWN = "counterparty_unknown"
    AMOUNT_DIFFERS = "amount_differs"
    AMOUNT_UNKNOWN = "amount_unknown"
    DATE_OUTSIDE_WINDOW = "date_outside_window"
    DIRECTION_DIFFERS = "direction_differs"
    CURRENCY_DIFFERS = "currency_differs"
    CURRENCY_UNKNOWN = "currency_unknown"
    STRUCTURED_COMMUNICATION_DIFFERS = "structured_communication_differs"
    OTHER_NUMBER_CITED = "other_number_cited"
    UNDONE_BEFORE = "undone_before"
    LINKED_ELSEWHERE = "linked_elsewhere"
    PAID_CASH = "paid_cash"
    NOTHING_FITS = "nothing_fits"


def _no_facts() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground: for the decision when it names the decision's own members, else about a loser.

    `facts` are strings (amounts, days, ids, the currency) that a sentence can be made of.
    """

    code: Code
    subjects: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=_no_facts)


@dataclass(frozen=True, slots=True)
class Decision:
    """One outcome over documents and transactions, ids sorted.

    linked: certain, to be applied. suggested: offered to the user. unmatched: exactly one id, nothing to offer.
    """

    outcome: Outcome
    documents: tuple[str, ...]
    transactions: tuple[str, ...]
    score: float
    reasons: tuple[Reason, ...]
