"""How long a company's rules take over its movements: `python -m bench.rules`. The size asked for is 1,000 rules over 100,000 movements."""

import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from core import ids
from core.banking.models import Explanation
from core.rules.action import MarkAction
from core.rules.book import Book, Standing
from core.rules.condition import AmountCondition, Condition, CounterpartyCondition, FlowCondition, IbanCondition, TextCondition
from core.rules.draft import Draft
from core.rules.facts import Facts
from core.rules.holds import holds
from core.rules.rhythm import find_rhythms

SIZES = (1_000, 10_000, 100_000)
RULES = (10, 100, 1_000)
TODAY = date(2026, 11, 24)
PEER = 2_000
"""Movements that the peer is measured on, asking every rule about each; told for the whole by proportion."""


def main() -> None:
    """A table: seconds for each number of rules and movements, and how many times as long asking every rule takes."""
    chance = random.Random(20261124)
    things = [_movement(chance, n) for n in range(max(SIZES))]
    print(f"{'rules':>6} {'movements':>10} {'seconds':>8} {'each, us':>9} {'asking all / ours':>18}")
    for count in RULES:
        rules = [_rule(chance, n) for n in range(count)]
        book = Book(rules)
        tests = [[holds(one) for one in rule.draft.conditions] for rule in rules]
        all_ours = _seconds(lambda: [book.decide(_again(one)) for one in things[:PEER]])  # noqa: B023
        every = _seconds(lambda: [all(test(one) for test in asked) for one in map(_again, things[:PEER]) for asked in tests])  # noqa: B023
        for size in SIZES:
            taken = _seconds(lambda: [book.decide(_again(one)) for one in things[:size]])  # noqa: B023
            print(f"{count:>6} {size:>10} {taken:>8.2f} {taken / size * 1e6:>9.1f} {every / all_ours:>18.1f}")
    for size in SIZES:
        some = things[:size]
        print(f"rhythms of {size:>7} movements: {_seconds(lambda: find_rhythms(map(_again, some), today=TODAY)):.2f} s")  # noqa: B023


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _again(one: Facts) -> Facts:
    """As it comes from the database: nothing of it is folded yet."""
    return Facts(**{name: getattr(one, name) for name in Facts.__dataclass_fields__})


def _movement(chance: random.Random, number: int) -> Facts:
    return Facts(
        about="transaction",
        id=ids.uuid7(),
        day=TODAY - timedelta(days=number % 1000),
        counterparty_name=f"Firma {chance.randrange(5_000)} NV",
        words=f"Factuur {chance.randrange(10**6)} {chance.choice(('huur', 'leasing', 'abonnement', 'meel'))} dank u",
        iban=f"BE{chance.randrange(5_000):014d}",
        amount=Decimal(-chance.randrange(100, 100_000)) / 100,
        currency="EUR",
    )


def _rule(chance: random.Random, number: int) -> Standing:
    """A third by account, a third by name, a third by words."""
    who: Condition = (
        IbanCondition(any_of=(f"BE{number:014d}",)),
        CounterpartyCondition(any_of=(f"Firma {number} ",)),
        TextCondition(any_of=(f"klant {number}", f"dossier {number}")),
    )[number % 3]
    besides = (FlowCondition(flow="out"), AmountCondition(at_most=Decimal(chance.randrange(100, 1000))))
    draft = Draft(about="transaction", conditions=(who, *besides), actions=(MarkAction(explanation=Explanation.PRIVATE),))
    return Standing(ids.uuid7(), 1, draft)


if __name__ == "__main__":
    main()
