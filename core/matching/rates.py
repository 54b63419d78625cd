"""Reference rates of the European Central Bank: how many units of a currency one euro was on a day."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

LOOK_BACK = timedelta(days=7)
"""The bank publishes none at weekends and on its holidays: the last one before holds, for a week at most."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of `currency` for one euro on `day`."""

    day: date
    currency: str
    units: Decimal


class Rates:
    """The rates that are known, by currency and day. Without any, nothing is converted."""

    def __init__(self, rates: Iterable[Rate] = ()) -> None:
        table: dict[str, list[tuple[date, Decimal]]] = {}
        for rate in rates:
            if rate.units > 0:
                table.setdefault(rate.currency, []).append((rate.day, rate.units))
        self._table: Mapping[str, list[tuple[date, Decimal]]] = {currency: sorted(days) for currency, days in table.items()}

    def __bool__(self) -> bool:
        return bool(self._table)

    def units(self, currency: str, day: date) -> Decimal | None:
        """Units of `currency` for one euro on `day` or the last day before it that has a rate; None when that is over a week ago."""
        if currency == "EUR":
            return Decimal(1)
        known = self._table.get(currency, [])
        at = bisect_right(known, (day, Decimal("Infinity")))
        if at == 0 or day - known[at - 1][0] > LOOK_BACK:
            return None
        return known[at - 1][1]

    def convert(self, amount: Decimal, currency: str, to: str, day: date) -> Decimal | None:
        """`amount` in `to`, to the cent; None when a rate is missing."""
        have, want = self.units(currency, day), self.units(to, day)
        return None if have is None or want is None else (amount / have * want).quantize(Decimal("0.01"))


NO_RATES = Rates()
