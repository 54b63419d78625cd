"""Rules that never get to do anything, because an earlier one always does it first."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from core.folding import fold
from core.rules.action import slot_of
from core.rules.book import Standing
from core.rules.condition import (
    AccountCondition,
    AmountCondition,
    Condition,
    CounterpartyCondition,
    CreditorCondition,
    DirectionCondition,
    FlowCondition,
    IbanCondition,
    KindCondition,
    RhythmCondition,
    SenderCondition,
    TextCondition,
    VatNumberCondition,
    WithoutTextCondition,
)

MOST = 200
"""Earlier rules that one is compared with: those of the same kind of recognition, the nearest first."""


def shadowed(rules: Sequence[Standing]) -> Mapping[UUID, UUID]:
    """The rules of which everything they would do is done by an earlier one whenever they hold, each with that one."""
    found: dict[UUID, UUID] = {}
    for place, rule in enumerate(rules):
        slots = {slot_of(action) for action in rule.draft.actions}
        for earlier in reversed(rules[max(0, place - MOST) : place]):
            done = {slot_of(action) for action in earlier.draft.actions}
            if earlier.draft.about == rule.draft.about and slots <= done and within(rule.draft.conditions, earlier.draft.conditions):
                found[rule.id] = earlier.id
                break
    return found


def within(narrow: Sequence[Condition], wide: Sequence[Condition]) -> bool:
    """Whether whatever meets all of `narrow` surely meets all of `wide`. What is not seen to be so is not."""
    return all(any(_implies(one, other) for one in narrow) for other in wide)


def _implies(narrow: Condition, wide: Condition) -> bool:
    match narrow, wide:
        case (
            (TextCondition(any_of=a), TextCondition(any_of=b))
            | (CounterpartyCondition(any_of=a), CounterpartyCondition(any_of=b) | TextCondition(any_of=b))
            | (
                SenderCondition(any_of=a),
                SenderCondition(any_of=b),
            )
        ):
            return all(any(part in phrase for part in _folded(b)) for phrase in _folded(a))
        case WithoutTextCondition(none_of=a), WithoutTextCondition(none_of=b):
            return all(any(part in phrase for part in _folded(a)) for phrase in _folded(b))
        case (
            (IbanCondition(any_of=a), IbanCondition(any_of=b))
            | (VatNumberCondition(any_of=a), VatNumberCondition(any_of=b))
            | (AccountCondition(any_of=a), AccountCondition(any_of=b))
            | (KindCondition(any_of=a), KindCondition(any_of=b))
        ):
            return set(a) <= set(b)
        case CreditorCondition(creditor_id=a, mandate_id=m), CreditorCondition(creditor_id=b, mandate_id=n):
            return a == b and n in (None, m)
        case AmountCondition() as a, AmountCondition() as b:
            return _amount_within(a, b)
        case (FlowCondition(), FlowCondition()) | (RhythmCondition(), RhythmCondition()) | (DirectionCondition(), DirectionCondition()):
            return narrow == wide
        case _:
            return False


def _amount_within(narrow: AmountCondition, wide: AmountCondition) -> bool:
    low = wide.at_least is None or (narrow.at_least is not None and narrow.at_least >= wide.at_least)
    high = wide.at_most is None or (narrow.at_most is not None and narrow.at_most <= wide.at_most)
    return low and high and wide.currency in (None, narrow.currency)


def _folded(phrases: Iterable[str]) -> list[str]:
    return [fold(phrase) for phrase in phrases]
