"""The rule that an answer suggests."""

from decimal import Decimal

from core.banking.models import Explanation
from core.rules.action import MarkAction, TagAction
from core.rules.condition import AmountCondition, CounterpartyCondition, CreditorCondition, FlowCondition, IbanCondition, TextCondition
from core.rules.propose import Known, meets, propose
from core.rules.shadow import shadowed, within
from tests.core.rules.world import LESSOR, movement, rule

LOAN = MarkAction(explanation=Explanation.LOAN)
OUT = FlowCondition(flow="out")


def test_it_is_known_again_by_the_surest_thing_there_is() -> None:
    drafts = [
        propose(movement(creditor_id="BE12", mandate_id="7"), [LOAN], []),
        propose(movement(), [LOAN], []),
        propose(movement(iban=None), [LOAN], []),
        propose(movement(iban=None, counterparty_name=None, words="Kosten beheer rekening 2026/11"), [LOAN], []),
    ]
    assert [draft and draft.conditions[0] for draft in drafts] == [
        CreditorCondition(creditor_id="BE12", mandate_id="7"),
        IbanCondition(any_of=(LESSOR,)),
        CounterpartyCondition(any_of=("KBC Autolease NV",)),
        TextCondition(any_of=("Kosten beheer rekening",)),
    ]


def test_of_what_says_nothing_no_rule_is_made() -> None:
    assert propose(movement(iban=None, counterparty_name=None, words="12345 99"), [LOAN], []) is None
    assert propose(movement(amount=Decimal(0)), [LOAN], []) is None


def test_where_another_was_answered_otherwise_the_amount_tells_them_apart() -> None:
    invoice = Known(movement(amount=Decimal("-1210.00")), same=False)
    draft = propose(movement(), [LOAN], [invoice, Known(movement(amount=Decimal("-440.00")), same=True)])
    assert draft is not None
    assert draft.conditions == (
        IbanCondition(any_of=(LESSOR,)),
        OUT,
        AmountCondition(at_least=Decimal(396), at_most=Decimal(495), currency="EUR"),
    )
    assert not meets(draft, invoice.facts)


def test_where_nothing_tells_them_apart_no_rule_is_offered() -> None:
    assert propose(movement(), [LOAN], [Known(movement(amount=Decimal("-455.00")), same=False)]) is None


def test_what_is_still_open_narrows_nothing() -> None:
    draft = propose(movement(), [LOAN], [Known(movement(amount=Decimal(-9)), same=None)])
    assert draft is not None
    assert draft.conditions == (IbanCondition(any_of=(LESSOR,)), OUT)


def test_a_rule_behind_a_wider_one_that_does_the_same_is_seen() -> None:
    wide = rule(CounterpartyCondition(any_of=("kbc",)), does=LOAN)
    narrow = rule(CounterpartyCondition(any_of=("KBC Autolease",)), AmountCondition(at_least=Decimal(5)))
    tags = rule(CounterpartyCondition(any_of=("KBC Autolease",)), does=TagAction(tag="auto"))
    assert shadowed([wide, narrow, tags]) == {narrow.id: wide.id}
    assert not shadowed([narrow, wide, tags])


def test_only_what_is_surely_within_is_called_so() -> None:
    fine = AmountCondition(at_least=Decimal(5), at_most=Decimal(6), currency="EUR")
    assert within([IbanCondition(any_of=(LESSOR,)), fine], [IbanCondition(any_of=("X", LESSOR)), AmountCondition(at_most=Decimal(6))])
    assert not within([fine], [AmountCondition(at_most=Decimal("5.99"))])
    assert not within([TextCondition(any_of=("kbc", "ing"))], [TextCondition(any_of=("kbc",))])
    assert within([TextCondition(any_of=("kbc bank", "kbc")), OUT], [TextCondition(any_of=("kbc",))])
