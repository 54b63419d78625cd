"""A year of the bakery's accounts: the story of ninety days, told again and again."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sandbox.bank.state import Movement
from sandbox.scenario.parties import BELFIUS_IBAN, KBC_IBAN
from sandbox.scenario.purchases import BELFIUS, KBC
from sandbox.scenario.tell import SEED, tell

STORY = timedelta(days=90)
YEAR = timedelta(days=365)
IBANS = {KBC: KBC_IBAN, BELFIUS: BELFIUS_IBAN}


@dataclass(frozen=True, slots=True)
class AccountYear:
    """One account: what it held before the first movement, and every movement of 365 days, oldest first."""

    institution: str
    iban: str
    opening: Decimal
    movements: tuple[Movement, ...]


def tell_year(today: date, seed: int = SEED) -> list[AccountYear]:
    """The 365 days before `today`, the same at every call."""
    moved: dict[str, list[Movement]] = {KBC: [], BELFIUS: []}
    end = today
    while end > today - YEAR:
        first = max(end - STORY, today - YEAR)
        for event in tell(end, seed).bank:
            day = event.movement.booking_date
            if day is not None and first <= day < end:
                moved[event.account].append(event.movement)
        end -= STORY
    return [_account(name, today, sorted(moved[name], key=lambda one: one.booking_date or today)) for name in (KBC, BELFIUS)]


def _account(institution: str, today: date, movements: list[Movement]) -> AccountYear:
    """The last ninety days begin with the balance with which the story begins."""
    earlier = (one.amount for one in movements if (one.booking_date or today) < today - STORY)
    opening = tell(today).opening[institution] - sum(earlier, Decimal("0.00"))
    return AccountYear(institution, IBANS[institution], opening, tuple(movements))
