"""A rule as it is written, and what makes one impossible."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from core.folding import fold
from core.rules.action import CLOSING, FOR_DOCUMENTS, FOR_TRANSACTIONS, Action, Name, slot_of
from core.rules.condition import (
    OF_DOCUMENTS,
    OF_TRANSACTIONS,
    RECOGNISING,
    AmountCondition,
    Condition,
    CounterpartyCondition,
    TextCondition,
    WithoutTextCondition,
)
from core.rules.errors import RuleContradicts, RuleDoesNothing, RuleMeetsEverything, RuleOutOfPlace

About = Literal["transaction", "document"]
MOST_CONDITIONS, MOST_ACTIONS = 12, 8


class Draft(BaseModel):
    """What a rule says, whether it stands or is only tried out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name | None = None
    about: About
    conditions: Annotated[tuple[Condition, ...], Field(max_length=MOST_CONDITIONS)]
    actions: Annotated[tuple[Action, ...], Field(max_length=MOST_ACTIONS)]


CONDITIONS: TypeAdapter[tuple[Condition, ...]] = TypeAdapter(tuple[Condition, ...])
ACTIONS: TypeAdapter[tuple[Action, ...]] = TypeAdapter(tuple[Action, ...])


def check(draft: Draft, *, without_actions: bool = False) -> None:
    """Refuse a rule that can do harm or nothing.

    Raises RuleOutOfPlace (a part that its subject does not have), RuleContradicts (conditions that never hold together, actions that
    exclude one another), RuleMeetsEverything (it would answer questions about whatever comes along), RuleDoesNothing.
    """
    conditions, actions = (OF_TRANSACTIONS, FOR_TRANSACTIONS) if draft.about == "transaction" else (OF_DOCUMENTS, FOR_DOCUMENTS)
    strange = [one.kind for one in draft.conditions if one.kind not in conditions]
    strange += [one.kind for one in draft.actions if one.kind not in actions]
    if strange:
        raise RuleOutOfPlace(about=draft.about, part=strange[0])
    _agree(draft)
    if not draft.actions and not without_actions:
        raise RuleDoesNothing
    _narrow_enough(draft)


def _agree(draft: Draft) -> None:
    twice = _first_twice(one.kind for one in draft.conditions if not isinstance(one, TextCondition | CounterpartyCondition))
    if twice:
        raise RuleContradicts(part=twice)
    for one in draft.conditions:
        if isinstance(one, AmountCondition) and one.at_least is not None and one.at_most is not None and one.at_least > one.at_most:
            raise RuleContradicts(part=one.kind)
    refused = [fold(phrase) for one in draft.conditions if isinstance(one, WithoutTextCondition) for phrase in one.none_of]
    for one in draft.conditions:
        if isinstance(one, TextCondition | CounterpartyCondition) and all(
            any(no in fold(phrase) for no in refused) for phrase in one.any_of
        ):
            raise RuleContradicts(part="without_text")
    slot = _first_twice(slot_of(action) for action in draft.actions)
    if slot:
        raise RuleContradicts(part=slot.split(":")[0])


def _narrow_enough(draft: Draft) -> None:
    recognises = any(one.kind in RECOGNISING for one in draft.conditions)
    closes = any(one.kind in CLOSING for one in draft.actions)
    harmless = draft.about == "document" and bool(draft.conditions) and not closes
    if not recognises and not harmless:
        raise RuleMeetsEverything


def _first_twice(names: Iterable[str]) -> str | None:
    return next((name for name, times in Counter(names).items() if times > 1), None)
