"""Count, kind by kind, what a matcher made of a world."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bench.matching.world import FIRST_DAY, Truth, World
from core.matching.decision import Decision

Pair = tuple[str, str]


@dataclass
class Row:
    """What happened to the pairs of one kind."""

    transactions: int = 0
    linkable: int = 0
    linked: int = 0
    """Of the linkable."""
    made: int = 0
    """All links made that touch a transaction of this kind."""
    wrong: int = 0
    rest: int = 0
    """True pairs that were not linked."""
    offered: int = 0
    """Of those, the ones among the first three suggestions of their transaction."""
    questions: int = 0
    errors: list[Pair] = field(default_factory=list[Pair])

    def __iadd__(self, other: "Row") -> "Row":
        for name in ("transactions", "linkable", "linked", "made", "wrong", "rest", "offered", "questions"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.errors += other.errors
        return self


def pairs_of(truth: Truth) -> list[Pair]:
    return [(document, movement) for document in truth.documents for movement in truth.transactions]


def linked_pairs(decisions: Iterable[Decision]) -> set[Pair]:
    """Pairs inside the links that are made alone."""
    return {(one, other) for each in decisions if each.outcome == "linked" for one in each.documents for other in each.transactions}


def score(world: World, made: Collection[Pair], decisions: Sequence[Decision] = ()) -> dict[str, Row]:
    """One row for each kind; suggestions and questions are counted where there are decisions."""
    rows: dict[str, Row] = defaultdict(Row)
    true = {pair: truth for truth in world.truth for pair in pairs_of(truth)}
    for identity, kind in world.kind_of.items():
        if identity.startswith("t"):
            rows[kind].transactions += 1
    for pair in sorted(made):
        row = rows[world.kind_of[pair[1]]]
        row.made += 1
        if pair not in true:
            row.wrong += 1
            row.errors.append(pair)
    first = _first_three(decisions)
    for pair, truth in true.items():
        row = rows[truth.kind]
        row.linkable += truth.linkable
        if pair in made:
            row.linked += truth.linkable
        else:
            row.rest += 1
            row.offered += pair in first
    for kind in _questions(world, decisions):
        rows[kind].questions += 1
    return rows


def _first_three(decisions: Iterable[Decision]) -> set[Pair]:
    """Pairs inside the three best suggestions around each transaction."""
    by_transaction: dict[str, list[Decision]] = defaultdict(list)
    for each in decisions:
        if each.outcome == "suggested":
            for movement in each.transactions:
                by_transaction[movement].append(each)
    return {
        (one, movement)
        for movement, offered in by_transaction.items()
        for each in sorted(offered, key=lambda each: -each.score)[:3]
        for one in each.documents
    }


def _questions(world: World, decisions: Sequence[Decision]) -> list[str]:
    """By kind, what the owner is asked: as the to-do list asks, each member in one question at most, on the last day of the time."""
    today = FIRST_DAY + timedelta(days=world.days)
    documents = {each.id: each for each in world.documents}
    purposes = {each.id: each.purpose for each in world.transactions}
    asked: list[str] = []
    covered: set[str] = set()
    for each in sorted((one for one in decisions if one.outcome == "suggested"), key=lambda one: -one.score):
        members = {*each.documents, *each.transactions}
        if members.isdisjoint(covered) and any(_asks(one, documents, purposes, today) for one in members):
            covered |= members
            asked.append(world.kind_of[(each.transactions or each.documents)[0]])
    alone = {one for each in decisions if each.outcome != "linked" for one in (*each.documents, *each.transactions)} - covered
    return [*asked, *(world.kind_of[one] for one in sorted(alone) if _asks(one, documents, purposes, today))]


def _asks(identity: str, documents: Mapping[str, object], purposes: Mapping[str, str | None], today: date) -> bool:
    """A movement without explanation, and an invoice that is due."""
    if identity in purposes:
        return purposes[identity] is None
    due = getattr(documents[identity], "due_date", None) or getattr(documents[identity], "issue_date", None)
    return due is None or due < today
