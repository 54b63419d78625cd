"""One payment for several documents, and several payments for one, by exact sums."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.matching.criteria import Comparison
from core.matching.policy import Policy
from core.matching.subsets import exact_subsets
from core.matching.tiers import reserves


@dataclass(frozen=True, slots=True)
class Answer:
    """Documents and transactions whose amounts close to the cent; `pairs` are the comparisons they rest on."""

    documents: frozenset[str]
    transactions: frozenset[str]
    pairs: tuple[Comparison, ...]
    referenced: bool

    @property
    def members(self) -> frozenset[str]:
        """Ids of both kinds, told apart."""
        return frozenset({f"d{each}" for each in self.documents} | {f"t{each}" for each in self.transactions})


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets that stand alone, those that exclude each other, and ids for which there was too much to combine."""

    chosen: tuple[Answer, ...]
    contested: tuple[Answer, ...]
    too_many: frozenset[str]


def find_sets(pairs: Iterable[Comparison], policy: Policy, *, referenced: bool) -> Sets:
    """Look for sets among `pairs`, both ways.

    With `referenced`, only around a document or transaction that a reference ties to others; without, among all that
    share a counterparty. A set stands when its centre has no second answer and no other set wants a member of it.
    """
    by_transaction: dict[str, list[Comparison]] = defaultdict(list)
    by_document: dict[str, list[Comparison]] = defaultdict(list)
    for one in pairs:
        if _combinable(one):
            by_transaction[one.transaction.id].append(one)
            by_document[one.document.id].append(one)
    answers: list[Answer] = []
    too_many: set[str] = set()
    for identity, group in sorted(by_transaction.items()):
        found = _around(group, group[0].transaction.transaction.amount, policy, referenced=referenced, of_documents=True)
        answers.extend(found or ())
        too_many.update([f"t{identity}"] if found is None else [])
    for identity, group in sorted(by_document.items()):
        target = group[0].document.movement
        found = _around(group, target, policy, referenced=referenced, of_documents=False) if target is not None else []
        answers.extend(found or ())
        too_many.update([f"d{identity}"] if found is None else [])
    distinct = {(answer.documents, answer.transactions): answer for answer in answers}
    wanted = Counter(member for answer in distinct.values() for member in answer.members)
    alone = [answer for answer in distinct.values() if all(wanted[member] == 1 for member in answer.members)]
    contested = [answer for answer in distinct.values() if any(wanted[member] > 1 for member in answer.members)]
    return Sets(tuple(alone), tuple(contested), frozenset(too_many))


def _around(group: Sequence[Comparison], target: Decimal, policy: Policy, *, referenced: bool, of_documents: bool) -> list[Answer] | None:
    """Answers around one centre; None when there is too much to combine."""
    tied = [one for one in group if reserves(one)]
    if bool(tied) != referenced:
        return []
    if len(tied) >= 2 and sum((_part(one, of_documents=of_documents) for one in tied), Decimal(0)) == target:
        return [_answer(tied, referenced=True)]
    most = policy.set_members
    loose = [one for one in group if not reserves(one) and one.counterparty_agrees and one.date_allowed is not False]
    if not referenced:
        most = most if of_documents else policy.unreferenced_payments
    members = [*tied, *loose]
    if len(members) > policy.set_candidates:
        members = [*tied, *(one for one in loose if one.date_agrees)]
    if len(members) < 2:
        return []
    if len(members) > policy.set_candidates:
        return None
    amounts = [_part(one, of_documents=of_documents) for one in members]
    found = exact_subsets(target, amounts, most_members=most, required=frozenset(range(len(tied))), answers=3)
    return [_answer([members[at] for at in chosen], referenced=referenced) for chosen in found]


def _combinable(one: Comparison) -> bool:
    """Same currency, a known amount, and a reference or a counterparty; sums may hold both signs."""
    same = one.document.document.currency == one.transaction.transaction.currency
    paid_elsewhere = one.document.document.payment_way == "cash"
    grounded = reserves(one) or (one.counterparty_agrees and one.contradiction is None)
    return same and grounded and not paid_elsewhere and bool(one.document.movement) and one.transaction.transaction.purpose is None


def _part(one: Comparison, *, of_documents: bool) -> Decimal:
    return (one.document.movement or Decimal(0)) if of_documents else one.transaction.transaction.amount


def _answer(members: Sequence[Comparison], *, referenced: bool) -> Answer:
    return Answer(
        frozenset(one.document.id for one in members),
        frozenset(one.transaction.id for one in members),
        tuple(sorted(members, key=lambda one: one.pair)),
        referenced,
    )
