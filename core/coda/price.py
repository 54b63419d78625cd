"""What the option costs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Price:
    """Euro without VAT for one account and calendar month, from a month on."""

    since: date
    amount: Decimal


PRICES = (Price(date(2026, 1, 1), Decimal("1.60")),)
"""Oldest first. A new price is a new line: months that were counted keep theirs."""


@dataclass(frozen=True, slots=True)
class On:
    """Days, both counted in, on which the option of an account was on; `until` None while it is."""

    account_id: UUID
    switched_on: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Month:
    """What a month counts: the accounts whose option was on for at least a day of it, and what they cost together."""

    first_day: date
    accounts: int
    amount: Decimal


def price_of(month: date) -> Decimal:
    """The price of the month in which a day lies."""
    return next((price.amount for price in reversed(PRICES) if price.since <= month.replace(day=1)), PRICES[0].amount)


def count_months(stretches: Iterable[On], today: date) -> list[Month]:
    """Every month until that of today in which something is counted, the newest first; an account counts once a month."""
    counted: dict[date, set[UUID]] = {}
    for stretch in stretches:
        month, last = stretch.switched_on.replace(day=1), min(stretch.until or today, today)
        while month <= last:
            counted.setdefault(month, set()).add(stretch.account_id)
            month = month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)
    return [Month(month, len(counted[month]), len(counted[month]) * price_of(month)) for month in sorted(counted, reverse=True)]
