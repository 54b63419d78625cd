"""Payouts of terminals and payment providers: the sales of some days in one amount, by whole days instead of by search."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.matching.candidates import TransactionCandidate
from core.matching.names import words_of
from core.matching.policy import Policy
from core.matching.prepared import PreparedDocument, PreparedTransaction
from core.matching.subsets import exact_subsets

PROVIDERS = words_of(
    "paypal sumup square zettle izettle stripe mollie ccv adyen buckaroo paynl worldline viva multisafepay klarna payconiq bancontact "
    "mistercash wero"
)
MOST_KEPT = Decimal("0.04")
"""The largest share that providers keep of what they pay out (cards of other continents, with the fixed part of small amounts)."""

MOST_SEARCHED = 16
"""Sales that are tried in every combination, two halves of 256 each."""


@dataclass(frozen=True, slots=True)
class Payout:
    """One movement and the sales it pays out; `kept` is what the provider took of them, 0 when the sums agree."""

    transaction: PreparedTransaction
    documents: tuple[PreparedDocument, ...]
    kept: Decimal

    @property
    def members(self) -> frozenset[str]:
        """Ids of both kinds, told apart."""
        return frozenset({f"d{each.id}" for each in self.documents} | {f"t{self.transaction.id}"})


@dataclass(frozen=True, slots=True)
class Payouts:
    """Those that stand, those that exclude each other, and those that fit but for what the provider kept, or only as a choice among
    the sales of these days."""

    chosen: tuple[Payout, ...]
    contested: tuple[Payout, ...]
    near: tuple[Payout, ...]


def is_payout(movement: TransactionCandidate) -> bool:
    """Money that came in from who carries the money of others."""
    text = f"{movement.counterparty_name or ''} {movement.remittance_information or ''}"
    return movement.amount > 0 and movement.purpose is None and not PROVIDERS.isdisjoint(words_of(text))


def find_payouts(
    documents: Iterable[PreparedDocument],
    transactions: Iterable[PreparedTransaction],
    policy: Policy,
    undone: Collection[tuple[str, str]],
) -> Payouts:
    """All sales of consecutive days, within the policy's days before the payout, whose sum is the payout's amount.

    Whole days only: of a search over single sales too many sums would come out right. One answer alone is taken.
    """
    by_day = _sales_by_day(documents)
    exact: list[Payout] = []
    near: list[Payout] = []
    for movement in transactions:
        if not is_payout(movement.transaction):
            continue
        runs = list(_runs(by_day, movement, policy))
        of_sum = [one for one in runs if one.kept == 0 and not _parted(one, undone)]
        exact.extend({one.members: one for one in of_sum}.values())
        if not of_sum:
            short = {one.members: one for one in runs if one.kept > 0 and not _parted(one, undone)}
            near.extend(short.values() if len(short) == 1 else _searched(by_day, movement, policy, undone))
    wanted = Counter(member for one in exact for member in one.members)
    return Payouts(
        tuple(one for one in exact if all(wanted[member] == 1 for member in one.members)),
        tuple(one for one in exact if any(wanted[member] > 1 for member in one.members)),
        tuple(near),
    )


_Days = Mapping[tuple[str, bool], Mapping[date, Sequence[PreparedDocument]]]


def _sales_by_day(documents: Iterable[PreparedDocument]) -> _Days:
    """By currency, and by whether the paper says that it was paid on the spot or says nothing of it: each pool by day."""
    days: dict[tuple[str, bool], dict[date, list[PreparedDocument]]] = {}
    for each in documents:
        paper = each.document
        way, day = paper.payment_way, paper.payment_date or paper.issue_date
        if paper.direction != "sale" or not each.movement or not paper.currency or day is None or way not in {"card", None}:
            continue
        for told in {way == "card", False}:
            days.setdefault((paper.currency, told), {}).setdefault(day, []).append(each)
    return days


def _runs(by_day: _Days, movement: PreparedTransaction, policy: Policy) -> Iterable[Payout]:
    booked, amount = movement.transaction.booking_date, movement.transaction.amount
    for told in (True, False):
        pool = by_day.get((movement.transaction.currency, told), {})
        back = [_before(booked, days) for days in range(policy.payout_days + 1)]
        for last in range(len(back)):
            papers: list[PreparedDocument] = []
            for day in back[last:]:
                papers = [*papers, *pool.get(day, ())]
                kept = sum((each.movement or Decimal(0) for each in papers), Decimal(0)) - amount
                if len(papers) > 1 and 0 <= kept <= amount * MOST_KEPT:
                    yield Payout(movement, tuple(papers), kept)


def _searched(by_day: _Days, movement: PreparedTransaction, policy: Policy, undone: Collection[tuple[str, str]]) -> list[Payout]:
    """Some of the sales before the payout that add up to it: to be offered, where there are few enough to search."""
    booked, amount = movement.transaction.booking_date, movement.transaction.amount
    for told in (True, False):
        pool = by_day.get((movement.transaction.currency, told), {})
        days = {_before(booked, days) for days in range(policy.payout_days + 1)}
        papers = [each for day in sorted(days) for each in pool.get(day, ()) if (each.id, movement.id) not in undone]
        if 2 <= len(papers) <= MOST_SEARCHED:
            found = exact_subsets(amount, [each.movement or Decimal(0) for each in papers], most_members=len(papers), answers=3)
            if found:
                return [Payout(movement, tuple(papers[at] for at in chosen), Decimal(0)) for chosen in found]
    return []


def _before(day: date, days: int) -> date:
    return day - timedelta(days=days) if day > date.min + timedelta(days=days) else date.min


def _parted(one: Payout, undone: Collection[tuple[str, str]]) -> bool:
    return any((paper.id, one.transaction.id) in undone for paper in one.documents)
