"""Rules that cannot be: refused before they do harm."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from core import ids
from core.banking.models import Explanation
from core.rules.action import Action, AttachAction, HoldAction, MarkAction, PayMarkAction, TagAction
from core.rules.condition import (
    AmountCondition,
    Condition,
    CounterpartyCondition,
    FlowCondition,
    IbanCondition,
    KindCondition,
    RhythmCondition,
    SenderCondition,
    TextCondition,
    WithoutTextCondition,
)
from core.rules.draft import Draft, check
from core.rules.errors import RuleContradicts, RuleDoesNothing, RuleMeetsEverything, RuleOutOfPlace
from tests.core.rules.world import DAY

PRIVATE = MarkAction(explanation=Explanation.PRIVATE)
SHOP = CounterpartyCondition(any_of=("Colruyt",))


def draft(*parts: Condition | Action, about: str = "transaction") -> Draft:
    actions = [one for one in parts if isinstance(one, MarkAction | AttachAction | TagAction | PayMarkAction | HoldAction)]
    return Draft.model_validate({"about": about, "conditions": [one for one in parts if one not in actions], "actions": actions})


@pytest.mark.parametrize(
    ("rule", "refusal"),
    [
        (draft(PRIVATE), RuleMeetsEverything),
        (draft(FlowCondition(flow="out"), PRIVATE), RuleMeetsEverything),
        (draft(AmountCondition(at_least=Decimal(0)), TagAction(tag="x")), RuleMeetsEverything),
        (draft(WithoutTextCondition(none_of=("huur",)), PRIVATE), RuleMeetsEverything),
        (draft(TagAction(tag="x"), about="document"), RuleMeetsEverything),
        (draft(KindCondition(any_of=("receipt",)), PayMarkAction(mark="cash"), about="document"), RuleMeetsEverything),  # pyright: ignore[reportArgumentType]
        (draft(SHOP), RuleDoesNothing),
        (draft(SHOP, AmountCondition(at_least=Decimal(9), at_most=Decimal(3)), PRIVATE), RuleContradicts),
        (draft(SHOP, FlowCondition(flow="in"), FlowCondition(flow="out"), PRIVATE), RuleContradicts),
        (draft(TextCondition(any_of=("Café",)), WithoutTextCondition(none_of=("cafe",)), PRIVATE), RuleContradicts),
        (draft(SHOP, PRIVATE, AttachAction(document_id=ids.uuid7())), RuleContradicts),
        (draft(SHOP, TagAction(tag="Auto"), TagAction(tag="auto")), RuleContradicts),
        (draft(SHOP, PRIVATE, about="document"), RuleOutOfPlace),
        (draft(SenderCondition(any_of=("@proximus.be",)), PRIVATE), RuleOutOfPlace),
        (draft(SHOP, HoldAction()), RuleOutOfPlace),
    ],
)
def test_a_rule_that_can_only_do_harm_or_nothing_is_refused(rule: Draft, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check(rule)


@pytest.mark.parametrize(
    "rule",
    [
        draft(SHOP, PRIVATE),
        draft(TextCondition(any_of=("café", "thé")), WithoutTextCondition(none_of=("cafe",)), PRIVATE),
        draft(KindCondition(any_of=("receipt",)), HoldAction(), about="document"),  # pyright: ignore[reportArgumentType]
        draft(TextCondition(any_of=("huur",)), TextCondition(any_of=("kantoor",)), PRIVATE),
    ],
)
def test_a_rule_that_says_whom_it_means_is_taken(rule: Draft) -> None:
    check(rule)


def test_conditions_alone_may_be_tried_out() -> None:
    check(draft(SHOP), without_actions=True)


@pytest.mark.parametrize(
    "part",
    [
        {"kind": "text", "any_of": ["ab"]},
        {"kind": "text", "any_of": ["´´´a"]},
        {"kind": "text", "any_of": []},
        {"kind": "text", "any_of": ["x" * 101]},
        {"kind": "text", "any_of": ["a\x00bc"]},
        {"kind": "iban", "any_of": ["BE68\n%"]},
        {"kind": "amount"},
        {"kind": "amount", "at_least": "-1"},
        {"kind": "amount", "at_least": "NaN"},
        {"kind": "amount", "at_most": "1e30"},
        {"kind": "rhythm", "every": "week", "on": "2026-01-01", "within_days": 3},
        {"kind": "rhythm", "every": "month", "on": "0001-01-01"},
        {"kind": "regex", "any_of": ["(a+)+"]},
    ],
)
def test_a_condition_that_means_nothing_cannot_be_written(part: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Draft.model_validate({"about": "transaction", "conditions": [part], "actions": [PRIVATE]})


@pytest.mark.parametrize("name", ["", "  ", "a/b", "x" * 61, "a\x00", "a\nb"])
def test_a_tag_is_a_short_name(name: str) -> None:
    with pytest.raises(ValidationError):
        TagAction(tag=name)


def test_a_rhythm_and_an_account_are_kept_as_they_were_said() -> None:
    told = draft(IbanCondition(any_of=("BE68 5390",)), RhythmCondition(every="month", on=DAY), PRIVATE)
    assert Draft.model_validate_json(told.model_dump_json()) == told
