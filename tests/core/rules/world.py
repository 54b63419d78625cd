"""Things for rules to look at, and rules to look at them."""

import random
from datetime import date, timedelta
from decimal import Decimal

from core import ids
from core.banking.models import Explanation
from core.rules.action import Action, MarkAction, TagAction
from core.rules.book import Standing
from core.rules.condition import (
    AmountCondition,
    Condition,
    CounterpartyCondition,
    CreditorCondition,
    FlowCondition,
    IbanCondition,
    RhythmCondition,
    TextCondition,
    WithoutTextCondition,
)
from core.rules.draft import Draft
from core.rules.facts import Facts

DAY = date(2026, 3, 2)
LESSOR = "BE68539007547034"


def movement(**fields: object) -> Facts:
    """A car's lease of 450.00 EUR, paid to LESSOR on 2 March 2026."""
    values: dict[str, object] = {
        "about": "transaction",
        "id": ids.uuid7(),
        "day": DAY,
        "counterparty_name": "KBC Autolease NV",
        "words": "Leasing 1-ABC-123 maart",
        "iban": LESSOR,
        "amount": Decimal("-450.00"),
        "currency": "EUR",
    } | fields
    return Facts(**values)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def rule(*conditions: Condition, does: Action | None = None, about: str = "transaction", **fields: object) -> Standing:
    """A rule that marks what it meets as private."""
    actions = (does or MarkAction(explanation=Explanation.PRIVATE),)
    draft = Draft.model_validate({"about": about, "conditions": conditions, "actions": actions} | fields)
    return Standing(ids.uuid7(), 1, draft)


NAMES = ("Proximus", "Café de la Gare", "Électrabel", "KBC Autolease", "Colruyt", "TotalEnergies", "Delhaize", "Acerta", "SD Worx")
WORDS = ("leasing", "facture", "abonnement", "maart", "parking", "péage", "huur", "domiciliëring", "rente")


def any_movement(chance: random.Random) -> Facts:
    """Some movement of a small world, in which rules often hold."""
    return movement(
        id=ids.uuid7(),
        day=DAY + timedelta(days=chance.randrange(60)),
        counterparty_name=chance.choice((*NAMES, None)),
        words=" ".join(chance.choices(WORDS, k=3)),
        iban=chance.choice((None, *(f"BE{n:02d}" for n in range(8)))),
        amount=Decimal(chance.randrange(-50_000, 50_000)) / 100,
        creditor_id=chance.choice((None, None, "BE12ZZZ1", "BE12ZZZ2")),
        mandate_id=chance.choice((None, "M1", "M2")),
    )


def any_rule(chance: random.Random) -> Standing:
    """Some rule of that world."""
    recognising: list[Condition] = [
        IbanCondition(any_of=tuple(f"BE{n:02d}" for n in chance.sample(range(8), 2))),
        CounterpartyCondition(any_of=(chance.choice(NAMES)[:6].upper(),)),
        TextCondition(any_of=tuple(chance.sample(WORDS, 2))),
        CreditorCondition(creditor_id=chance.choice(("BE12ZZZ1", "BE12ZZZ2")), mandate_id=chance.choice((None, "M1"))),
    ]
    besides: list[Condition] = [
        FlowCondition(flow=chance.choice(("in", "out"))),
        AmountCondition(at_least=Decimal(chance.randrange(0, 300)), at_most=Decimal(chance.randrange(300, 600))),
        WithoutTextCondition(none_of=(chance.choice(WORDS),)),
        RhythmCondition(every="month", on=DAY, within_days=9),
    ]
    conditions = (chance.choice(recognising), *chance.sample(besides, chance.randrange(3)))
    mark = MarkAction(explanation=chance.choice(list(Explanation)))
    does: Action = TagAction(tag=chance.choice(WORDS)) if chance.randrange(3) == 0 else mark
    return rule(*conditions, does=does)
