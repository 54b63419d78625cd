"""What a small difference between an invoice and its payment may be called."""

from datetime import timedelta
from decimal import Decimal

from core.matching.criteria import Comparison
from core.matching.decision import Code
from core.matching.policy import Policy

USUAL_PERCENTAGES = tuple(Decimal(each) / 200 for each in range(1, 11))
"""Half a per cent to five, by halves: what invoices offer for paying early."""
_TWO_CENTS = Decimal("0.02")
_VAT = (Decimal(1), Decimal("1.06"), Decimal("1.12"), Decimal("1.21"))
"""Where the discount is counted on the amount before tax, the total is that much more (Belgian rates of VAT)."""


def name_difference(one: Comparison, policy: Policy) -> Code | None:
    """Early payment discount, or bank charges, when what moved is short by what these usually are; None when it has no such name.

    Neither is certain: the name is offered, and a person takes it or does not.
    """
    asked, moved, share = one.expected, one.moved, one.share
    if asked is None or moved is None or share is None or not 0 < share < 1:
        return None
    short, whole = abs(asked) - abs(moved), abs(asked)
    issued, day = one.document.document.issue_date, one.transaction.transaction.booking_date
    in_time = issued is not None and issued <= day and day - issued <= timedelta(days=policy.discount_days)
    if in_time and short <= whole * policy.discount_most and _is_usual(short, whole):
        return Code.EARLY_PAYMENT_DISCOUNT
    received = moved > 0
    if received and short <= policy.charges_most and short <= whole * policy.discount_most:
        return Code.BANK_CHARGES
    return None


def _is_usual(short: Decimal, whole: Decimal) -> bool:
    return any(abs(whole / tax * percentage - short) <= _TWO_CENTS for tax in _VAT for percentage in USUAL_PERCENTAGES)
