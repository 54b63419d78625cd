"""Amounts: decimals with two places in one currency, never floats."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
LARGEST = Decimal("999999999999.99")
"""What NUMERIC(14,2) holds; larger amounts are refused at the border."""


def to_cent(amount: Decimal) -> Decimal:
    """Round half up to the cent, as Belgian invoices do (EN 16931 leaves the direction to custom)."""
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def is_storable(amount: Decimal) -> bool:
    """Whether an amount is finite, has at most two decimals, and fits NUMERIC(14,2)."""
    return amount.is_finite() and abs(amount) <= LARGEST and amount == to_cent(amount)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum, zero with two places for none."""
    return sum(amounts, Decimal("0.00"))
