"""Decide over all open documents and transactions at once: linked, suggested or unmatched.

A pure function of its arguments: nothing is read, written or remembered, so a policy can be tried on history.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from core.matching.assignment import assign
from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.counterparties import UNKNOWN, Aliases
from core.matching.criteria import Comparison, compare
from core.matching.decision import Code, Decision, Reason
from core.matching.explain import Surroundings, grounds, member_ids
from core.matching.index import Pairs, pair_up
from core.matching.payouts import Payout, find_payouts
from core.matching.policy import Policy
from core.matching.rates import NO_RATES, Rates
from core.matching.sets import Answer, find_sets
from core.matching.suggestions import offer_cancellations, offer_pairs, offer_payouts, offer_sets, payout_reason
from core.matching.tiers import (
    by_amount_and_date,
    by_counterparty_and_amount,
    by_rate,
    by_reference,
    by_rounding,
    fits_amount_and_day,
    fits_at_a_rate,
    fits_but_for_rounding,
    recurring_amounts,
    reference_grade,
    reserves,
)

DEFAULT_POLICY = Policy()


@dataclass(frozen=True, slots=True)
class _Link:
    """Pairs that belong together for certain."""

    pairs: tuple[Comparison, ...]
    score: float
    in_series: bool = False
    grounds: tuple[Reason, ...] = ()
    """What speaks for it as a whole."""


@dataclass(slots=True)
class _Field:
    """What is still free while the tiers are played one after another."""

    pairs: Pairs
    policy: Policy
    taken: set[str] = field(default_factory=set[str])
    """In a link already."""
    held: set[str] = field(default_factory=set[str])
    """Contested, or spoken for by a reference: not to be linked on weaker grounds."""
    links: list[_Link] = field(default_factory=list[_Link])
    contested_sets: list[Answer] = field(default_factory=list[Answer])
    payouts: list[Payout] = field(default_factory=list[Payout])
    """Contested, or short by what a provider kept: offered."""
    too_many: set[str] = field(default_factory=set[str])

    left: list[Comparison] = field(default_factory=list[Comparison])
    """Pairs of which neither side was taken when last looked at."""

    def free(self) -> list[Comparison]:
        """Pairs of which neither side is taken or held."""
        held = self.held
        return [one for one in self.open() if one.document.member not in held and one.transaction.member not in held]

    def open(self) -> list[Comparison]:
        """Pairs of which neither side is taken: what may be offered."""
        taken = self.taken
        self.left = [one for one in self.left if one.document.member not in taken and one.transaction.member not in taken]
        return self.left


def decide(  # noqa: PLR0917 # each is a part of the question
    documents: Sequence[DocumentCandidate],
    transactions: Sequence[TransactionCandidate],
    policy: Policy = DEFAULT_POLICY,
    undone: frozenset[tuple[str, str]] = frozenset(),
    aliases: Aliases = frozenset(),
    rates: Rates = NO_RATES,
) -> list[Decision]:
    """One decision for each link and each suggestion, and one `unmatched` for each id in neither.

    `undone` are (document id, transaction id) pairs a user took apart: never linked or offered together again, not
    inside a set either. Neither the order of the input nor the ids change what is linked. Ids are unique among
    documents and among transactions.
    """
    pairs = pair_up(documents, transactions, policy, undone, aliases, rates)
    recurring = recurring_amounts(pairs, policy)
    play = _Field(pairs, policy, left=list(pairs.compared))
    _link_pairs(play, by_reference, by_reference, reference_grade, 0.99)
    _link_sets(play, referenced=True, score=0.96)
    _link_pairs(play, lambda one: one.hard and by_rounding(one), fits_but_for_rounding, _even, 0.94, strict=True)
    for one in play.free():
        if reserves(one):
            play.held.update(member_ids(one))
    _link_pairs(play, by_counterparty_and_amount, by_counterparty_and_amount, _even, 0.95)
    _link_sets(play, referenced=False, score=0.9)
    _link_pairs(play, by_rounding, fits_but_for_rounding, _even, 0.9)
    _link_pairs(play, by_rate, fits_at_a_rate, _even, 0.85, strict=True)
    _link_payouts(play, undone)
    _link_pairs(play, lambda one: by_amount_and_date(one, policy, recurring), fits_amount_and_day, _even, 0.8, strict=True)

    around = Surroundings(pairs, policy, recurring)
    decisions = sorted((_linked(link, around) for link in play.links), key=lambda each: (each.documents, each.transactions))
    offered = offer_sets([answer for answer in play.contested_sets if play.taken.isdisjoint(answer.members)], policy)
    offered += offer_payouts([payout for payout in play.payouts if play.taken.isdisjoint(payout.members)], policy)
    offered += offer_pairs(play.open(), policy, recurring)
    offered += offer_cancellations((each for each in pairs.documents.values() if f"d{each.id}" not in play.taken), policy)
    offered.sort(key=lambda each: (-each.score, each.documents, each.transactions))
    return [*decisions, *offered, *_rest(play, [*decisions, *offered], around)]


def _link_pairs(
    play: _Field,
    eligible: Callable[[Comparison], bool],
    considered: Callable[[Comparison], bool],
    grade: Callable[[Comparison], int],
    score: float,
    *,
    strict: bool = False,
) -> None:
    free = play.free()
    able = [one for one in free if eligible(one)]
    result = assign(able, [one for one in free if considered(one)], play.policy, grade=grade, strict=strict)
    for chosen, in_series in ((result.chosen, False), (result.in_series, True)):
        for one in chosen:
            sure = score + (0.01 if one.counterparty_agrees and one.date_agrees else 0) - (0.03 if in_series else 0)
            play.links.append(_Link((one,), round(sure, 2), in_series))
            play.taken.update(member_ids(one))
    for one in result.contested:
        play.held.update(member_ids(one))


def _link_sets(play: _Field, *, referenced: bool, score: float) -> None:
    sets = find_sets(play.free(), play.policy, referenced=referenced)
    for answer in sets.chosen:
        play.links.append(_Link(answer.pairs, score))
        play.taken.update(answer.members)
    for answer in sets.contested:
        play.held.update(answer.members)
    play.contested_sets.extend(sets.contested)
    play.too_many.update(sets.too_many)


def _link_payouts(play: _Field, undone: frozenset[tuple[str, str]]) -> None:
    gone = play.taken | play.held
    papers = [each for each in play.pairs.documents.values() if f"d{each.id}" not in gone]
    movements = [each for each in play.pairs.transactions.values() if f"t{each.id}" not in gone]
    found = find_payouts(papers, movements, play.policy, undone)
    for payout in found.chosen:
        pairs = tuple(compare(paper, payout.transaction, play.policy, UNKNOWN) for paper in payout.documents)
        play.links.append(_Link(pairs, 0.93, grounds=(payout_reason(payout),)))
        play.taken.update(payout.members)
    play.payouts.extend((*found.contested, *found.near))
    play.held.update(member for payout in play.payouts for member in payout.members)


def _linked(link: _Link, around: Surroundings) -> Decision:
    documents = tuple(sorted({one.document.id for one in link.pairs}))
    transactions = tuple(sorted({one.transaction.id for one in link.pairs}))
    reasons = [reason for one in link.pairs for reason in grounds(one)]
    reasons += link.grounds
    if len(link.pairs) > 1 and not link.grounds:
        reasons.append(Reason(Code.SET_ADDS_UP, (*documents, *transactions)))
    if link.in_series:
        reasons.append(Reason(Code.SERIES_IN_ORDER, (*documents, *transactions)))
    reasons += around.losers(frozenset(member for one in link.pairs for member in member_ids(one)))
    return Decision("linked", documents, transactions, link.score, tuple(reasons))


def _rest(play: _Field, decided: Iterable[Decision], around: Surroundings) -> list[Decision]:
    placed = {f"d{each}" for decision in decided for each in decision.documents}
    placed |= {f"t{each}" for decision in decided for each in decision.transactions}
    rest: list[Decision] = []
    for identity, document in play.pairs.documents.items():
        if f"d{identity}" not in placed:
            known = [Reason(Code.PAID_CASH, (identity,))] if document.document.payment_way == "cash" else []
            rest.append(Decision("unmatched", (identity,), (), 0.0, _why_not(f"d{identity}", known, play, around)))
    for identity, transaction in play.pairs.transactions.items():
        if f"t{identity}" not in placed:
            purpose = transaction.transaction.purpose
            known = [Reason(Code.NEEDS_NO_DOCUMENT, (identity,), {"purpose": purpose})] if purpose else []
            rest.append(Decision("unmatched", (), (identity,), 0.0, _why_not(f"t{identity}", known, play, around)))
    return rest


def _why_not(member: str, known: list[Reason], play: _Field, around: Surroundings) -> tuple[Reason, ...]:
    if member in play.too_many:
        known = [*known, Reason(Code.TOO_MANY_TO_COMBINE, (member[1:],), {"most": str(play.policy.set_candidates)})]
    return (*known, *around.losers(frozenset({member}))) or (Reason(Code.NOTHING_FITS, (member[1:],)),)


def _even(_: Comparison) -> int:
    return 0
