"""Whether a condition holds of a thing: one small test for each, its words folded once."""

from collections.abc import Callable, Sequence

from core.folding import fold
from core.rules.cadence import falls_on
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
from core.rules.facts import Facts

Holds = Callable[[Facts], bool]


def holds(condition: Condition) -> Holds:
    """The test of one condition."""
    match condition:
        case TextCondition() | CounterpartyCondition() | SenderCondition() | WithoutTextCondition():
            return _words(condition)
        case IbanCondition(any_of=numbers):
            ibans = frozenset(numbers)
            return lambda facts: plain(facts.iban) in ibans
        case VatNumberCondition(any_of=numbers):
            known = frozenset(numbers)
            return lambda facts: plain(facts.vat_number) in known
        case CreditorCondition(creditor_id=creditor, mandate_id=mandate):
            return lambda facts: plain(facts.creditor_id) == creditor and mandate in (None, plain(facts.mandate_id))
        case AmountCondition():
            return _amount(condition)
        case FlowCondition(flow=flow):
            return lambda facts: facts.flow == flow
        case RhythmCondition():
            return lambda facts: falls_on(condition, facts.day)
        case AccountCondition(any_of=accounts):
            ours = frozenset(accounts)
            return lambda facts: facts.account_id in ours
        case KindCondition(any_of=kinds):
            named = frozenset(map(str, kinds))
            return lambda facts: facts.kind in named
        case DirectionCondition(direction=direction):
            return lambda facts: facts.direction == direction


def plain(number: str | None) -> str:
    """A number without spaces, in capitals."""
    return "".join(number.split()).upper() if number else ""


def _words(condition: TextCondition | CounterpartyCondition | SenderCondition | WithoutTextCondition) -> Holds:
    match condition:
        case TextCondition(any_of=phrases):
            return _any_in(phrases, lambda facts: facts.text)
        case CounterpartyCondition(any_of=phrases):
            return _any_in(phrases, lambda facts: facts.counterparty)
        case SenderCondition(any_of=phrases):
            return _any_in(phrases, lambda facts: facts.folded_sender)
        case WithoutTextCondition(none_of=phrases):
            some = _any_in(phrases, lambda facts: facts.text)
            return lambda facts: not some(facts)


def _any_in(phrases: Sequence[str], where: Callable[[Facts], str]) -> Holds:
    wanted = tuple(fold(phrase) for phrase in phrases)
    return lambda facts: any(phrase in where(facts) for phrase in wanted)


def _amount(condition: AmountCondition) -> Holds:
    lowest, highest, currency = condition.at_least, condition.at_most, condition.currency

    def test(facts: Facts) -> bool:
        if facts.amount is None or currency not in (None, facts.currency):
            return False
        amount = abs(facts.amount)
        return (lowest is None or amount >= lowest) and (highest is None or amount <= highest)

    return test
