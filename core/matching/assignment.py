"""Choose among many pairs at once, and refuse where two readings are possible."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core.matching.criteria import Comparison
from core.matching.policy import Policy

_LONGEST_SERIES = 36
"""Three years of monthly invoices."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Pairs that stand, those that stand as part of a series, and those left open because of a rival."""

    chosen: tuple[Comparison, ...]
    in_series: tuple[Comparison, ...]
    contested: tuple[Comparison, ...]


def assign(
    eligible: Sequence[Comparison],
    considered: Iterable[Comparison],
    policy: Policy,
    *,
    grade: Callable[[Comparison], int],
    strict: bool = False,
) -> Assignment:
    """The pairs of `eligible` that are each other's only plausible partner.

    `considered` are all pairs that count as rivals, `eligible` among them. A pair stands when every rival that shares
    its document or its transaction has a lower grade, or fits the dates worse by the policy's margin; with `strict`
    any rival of the same grade is one too many. What is chosen leaves the field, and the rest is judged again.
    The order of the input does not matter.
    """
    field = list({comparison.pair: comparison for comparison in (*considered, *eligible)}.values())
    able = {comparison.pair for comparison in eligible}
    chosen: list[Comparison] = []
    while True:
        rivals = _neighbours(field)
        standing = [
            each for each in field if each.pair in able and all(_clear(each, other, policy, grade, strict=strict) for other in rivals(each))
        ]
        if not standing:
            break
        chosen.extend(standing)
        field = _without(field, standing)
    series = [] if strict else [pair for group in _groups(field) for pair in _in_order(group, able, policy, grade)]
    field = _without(field, series)
    return Assignment(tuple(chosen), tuple(series), tuple(each for each in field if each.pair in able))


def _clear(one: Comparison, rival: Comparison, policy: Policy, grade: Callable[[Comparison], int], *, strict: bool) -> bool:
    if grade(one) != grade(rival):
        return grade(one) > grade(rival)
    if strict or one.distance is None or rival.distance is None or not one.date_agrees:
        return False
    if _on_the_spot(one) and _on_the_spot(rival):
        margin = policy.margin_between_card_days
    elif one.document is rival.document:
        margin = policy.margin_between_transactions
    else:
        margin = policy.margin_between_documents
    return rival.distance - one.distance >= margin


def _in_order(group: list[Comparison], able: set[tuple[str, str]], policy: Policy, grade: Callable[[Comparison], int]) -> list[Comparison]:
    """As many payments as documents, paid in order: the whole series, when no two payments could be exchanged."""
    documents = {each.document.id: each.document for each in group}
    transactions = {each.transaction.id: each.transaction for each in group}
    if len(documents) != len(transactions) or len(documents) > _LONGEST_SERIES or len({grade(each) for each in group}) != 1:
        return []
    dated = [(document.expected.begins, document.expected.ends, document.id) for document in documents.values() if document.expected]
    if len(dated) != len(documents) or len({begins for begins, _, _ in dated}) != len(dated):
        return []
    paid = sorted((each.transaction.booking_date, each.id) for each in transactions.values())
    if len({day for day, _ in paid}) != len(paid):
        return []
    of_pair = {each.pair: each for each in group}
    order = [(document, transaction) for (_, _, document), (_, transaction) in zip(sorted(dated), paid, strict=True)]
    if any(pair not in able or pair not in of_pair or not of_pair[pair].date_agrees for pair in order):
        return []
    series = [of_pair[pair] for pair in order]
    for at, one in enumerate(series):
        for other in series[at + 1 :]:
            if not _exchange_is_worse(one, other, of_pair, policy):
                return []
    return series


def _exchange_is_worse(one: Comparison, other: Comparison, of_pair: dict[tuple[str, str], Comparison], policy: Policy) -> bool:
    first = of_pair.get((one.document.id, other.transaction.id))
    second = of_pair.get((other.document.id, one.transaction.id))
    if first is None or second is None:
        return True
    costs = [each.distance for each in (first, second, one, other)]
    exchanged, kept = (costs[0] or 0) + (costs[1] or 0), (costs[2] or 0) + (costs[3] or 0)
    margin = policy.margin_between_card_days if _on_the_spot(one) and _on_the_spot(other) else policy.margin_in_series
    return exchanged - kept >= margin


def _on_the_spot(comparison: Comparison) -> bool:
    return comparison.document.document.payment_way == "card"


def _neighbours(field: list[Comparison]) -> Callable[[Comparison], Iterable[Comparison]]:
    by_document: dict[str, list[Comparison]] = defaultdict(list)
    by_transaction: dict[str, list[Comparison]] = defaultdict(list)
    for each in field:
        by_document[each.document.id].append(each)
        by_transaction[each.transaction.id].append(each)

    def rivals(one: Comparison) -> Iterable[Comparison]:
        for other in (*by_document[one.document.id], *by_transaction[one.transaction.id]):
            if other is not one:
                yield other

    return rivals


def _without(field: list[Comparison], taken: list[Comparison]) -> list[Comparison]:
    documents = {each.document.id for each in taken}
    transactions = {each.transaction.id for each in taken}
    return [each for each in field if each.document.id not in documents and each.transaction.id not in transactions]


def _groups(field: list[Comparison]) -> list[list[Comparison]]:
    """Pairs that hang together through a shared document or transaction."""
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for each in field:
        parent[root(f"d{each.document.id}")] = root(f"t{each.transaction.id}")
    groups: dict[str, list[Comparison]] = defaultdict(list)
    for each in field:
        groups[root(f"d{each.document.id}")].append(each)
    return [groups[name] for name in sorted(groups)]
