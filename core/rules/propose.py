"""The rule that an answer or a rhythm suggests: wide enough to meet the next one, and no wider than what was answered otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from core.folding import fold
from core.rules.action import Action
from core.rules.book import Book, Standing
from core.rules.condition import (
    LONGEST,
    SHORTEST,
    AmountCondition,
    Condition,
    CounterpartyCondition,
    CreditorCondition,
    FlowCondition,
    IbanCondition,
    RhythmCondition,
    TextCondition,
)
from core.rules.draft import Draft
from core.rules.facts import Facts
from core.rules.holds import holds, plain
from core.rules.rhythm import BESIDE, Seen

ROOM = Decimal("0.10")
"""By how much a later amount may differ from those seen: an indexation, or a month with a day more."""
MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Known:
    """What became of another transaction: `same` when it was answered alike, None when it is still open."""

    facts: Facts
    same: bool | None


def propose(answered: Facts, actions: Sequence[Action], others: Sequence[Known]) -> Draft | None:
    """The rule that would have given this answer, and to none of the others another than theirs; None when no short one does."""
    who = recognise(answered)
    if who is None or answered.flow is None:
        return None
    conditions: tuple[Condition, ...] = (who, FlowCondition(flow=answered.flow))
    if _contradicted(conditions, others):
        alike = [answered, *(one.facts for one in others if one.same)]
        conditions = (*conditions, _amount_about(alike))
        if _contradicted(conditions, others):
            return None
    return Draft(about="transaction", conditions=conditions, actions=tuple(actions))


def draft_of(rhythm: Seen, actions: Sequence[Action]) -> Draft | None:
    """The rule that meets the next time of a rhythm."""
    who = recognise(rhythm.last)
    if who is None or rhythm.last.flow is None:
        return None
    beat = RhythmCondition(every=rhythm.every, on=rhythm.last.day, within_days=BESIDE[rhythm.every])
    conditions = (who, FlowCondition(flow=rhythm.last.flow), _amount_about(rhythm.times), beat)
    return Draft(about="transaction", conditions=conditions, actions=tuple(actions))


def recognise(facts: Facts) -> Condition | None:
    """By what the other side of a transaction is known again: its direct debit, its account, its name, or the first words told."""
    if facts.creditor_id:
        return CreditorCondition(creditor_id=plain(facts.creditor_id), mandate_id=plain(facts.mandate_id) or None)
    if facts.iban:
        return IbanCondition(any_of=(plain(facts.iban),))
    if len(facts.counterparty) >= SHORTEST:
        return CounterpartyCondition(any_of=((facts.counterparty_name or "").strip()[:LONGEST],))
    words = _lasting_words(facts.words)
    return TextCondition(any_of=(words,)) if len(fold(words)) >= SHORTEST + 1 else None


def meets(draft: Draft, facts: Facts) -> bool:
    """Whether a rule is about this thing."""
    return draft.about == facts.about and all(holds(one)(facts) for one in draft.conditions)


def covers(book: Book, facts: Facts) -> Standing | None:
    """The rule that answers already, if any."""
    return next((rule for rule in book.matching(facts) if any(one.kind in ("mark", "attach") for one in rule.draft.actions)), None)


def _lasting_words(words: str) -> str:
    """The first words without digits: numbers, days and references change from one time to the next."""
    lasting: list[str] = []
    for word in words.split():
        if any(sign.isdigit() for sign in word) or len(lasting) == MOST_WORDS:
            break
        lasting.append(word)
    return " ".join(lasting)[:LONGEST].strip()


def _contradicted(conditions: Sequence[Condition], others: Sequence[Known]) -> bool:
    tests = [holds(one) for one in conditions]
    return any(one.same is False and all(test(one.facts) for test in tests) for one in others)


def _amount_about(seen: Sequence[Facts]) -> AmountCondition:
    sizes = [abs(one.amount or Decimal(0)) for one in seen]
    low = (min(sizes) * (1 - ROOM)).quantize(Decimal("0.01"), ROUND_FLOOR)
    high = (max(sizes) * (1 + ROOM)).quantize(Decimal("0.01"), ROUND_CEILING)
    return AmountCondition(at_least=low, at_most=high, currency=seen[0].currency)
