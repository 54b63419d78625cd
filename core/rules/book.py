"""All rules of a company, so arranged that each thing is held only against those that could be about it.

A rule is entered under what it recognises by: an account, a creditor, a VAT number, or three letters of each of its phrases. A thing is
looked up by its own numbers and by the threes of letters in its words, so that a thousand rules cost about as much as ten.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from core.folding import fold
from core.rules.action import Action, slot_of
from core.rules.condition import (
    SHORTEST,
    Condition,
    CounterpartyCondition,
    CreditorCondition,
    IbanCondition,
    SenderCondition,
    TextCondition,
    VatNumberCondition,
)
from core.rules.draft import Draft
from core.rules.facts import Facts
from core.rules.holds import Holds, holds, plain

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """A rule that is switched on."""

    id: UUID
    version: int
    draft: Draft


@dataclass(frozen=True, slots=True)
class Deed:
    """What one rule does to one thing."""

    rule_id: UUID
    rule_version: int
    slot: str
    action: Action


class Book:
    """The rules in their order. It is only read once it is made."""

    def __init__(self, rules: Sequence[Standing]) -> None:
        self._rules = tuple(rules)
        self._tests: tuple[tuple[Holds, ...], ...] = tuple(tuple(holds(one) for one in rule.draft.conditions) for rule in rules)
        self._slots = tuple(tuple((slot_of(action), action) for action in rule.draft.actions) for rule in rules)
        self._under: dict[Key, list[int]] = defaultdict(list)
        self._everywhere: dict[str, list[int]] = defaultdict(list)
        for place, rule in enumerate(rules):
            keys = _keys(rule.draft.conditions, self._under)
            for key in keys:
                self._under[key].append(place)
            if not keys:
                self._everywhere[rule.draft.about].append(place)
        self._threes = frozenset(letters for kind, letters in self._under if kind == "three")

    def __len__(self) -> int:
        return len(self._rules)

    def matching(self, facts: Facts) -> list[Standing]:
        """The rules that are about this thing, in their order."""
        return [self._rules[place] for place in self._places(facts)]

    def decide(self, facts: Facts) -> list[Deed]:
        """What the rules do to it: of those that would decide the same of it, the first does."""
        taken: set[str] = set()
        deeds: list[Deed] = []
        for place in self._places(facts):
            rule = self._rules[place]
            for slot, action in self._slots[place]:
                if slot not in taken:
                    taken.add(slot)
                    deeds.append(Deed(rule.id, rule.version, slot, action))
        return deeds

    def _places(self, facts: Facts) -> list[int]:
        possible = set(self._everywhere[facts.about]) if facts.about in self._everywhere else set[int]()
        for key in self._keys_of(facts):
            possible.update(self._under.get(key, ()))
        return [
            place
            for place in sorted(possible)
            if self._rules[place].draft.about == facts.about and all(test(facts) for test in self._tests[place])
        ]

    def _keys_of(self, facts: Facts) -> Iterable[Key]:
        for kind, number in (("iban", facts.iban), ("creditor", facts.creditor_id), ("vat", facts.vat_number)):
            if number:
                yield kind, plain(number)
        if self._threes:
            there = threes(facts.text)
            if facts.sender:
                there |= threes(facts.folded_sender)
            for letters in there & self._threes:
                yield "three", letters


def threes(text: str) -> set[str]:
    """Every three letters that follow one another in a text."""
    return {text[at : at + SHORTEST] for at in range(len(text) - SHORTEST + 1)}


def _keys(conditions: Sequence[Condition], used: dict[Key, list[int]]) -> list[Key]:
    """The keys of the narrowest condition there is; a thing that has none of them cannot be meant. Words under their rarest letters."""
    for one in conditions:
        match one:
            case IbanCondition(any_of=numbers):
                return [("iban", number) for number in numbers]
            case VatNumberCondition(any_of=numbers):
                return [("vat", number) for number in numbers]
            case CreditorCondition(creditor_id=creditor):
                return [("creditor", creditor)]
            case _:
                continue
    for one in conditions:
        if isinstance(one, TextCondition | CounterpartyCondition | SenderCondition):
            return list(dict.fromkeys(_rarest(fold(phrase), used) for phrase in one.any_of))
    return []


def _rarest(phrase: str, used: dict[Key, list[int]]) -> Key:
    return min((("three", letters) for letters in sorted(threes(phrase))), key=lambda key: len(used.get(key, ())))
