"""The published rules of others as matchers over the same years: pairs they would make by themselves.

Dext's bank match as its help page tells it: equal totals, paid within thirty days of the document's date or ten days of the due day,
nothing older than six months. Midday's scores as they stand in its source of April 2026, with automatic matching switched on and its
threshold at the lowest it allows; confirmed history is taken as given, which favours it. The plain two of three: any two of counterparty,
amount and date, the best first. None of them knows sets. Each takes first what it scores highest, as they do.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal

from bench.matching.world import World
from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.names import likeness

Pair = tuple[str, str]
Score = Callable[[DocumentCandidate, TransactionCandidate], float]

_SIX_MONTHS = 183


def dext(world: World) -> set[Pair]:
    """Equal total, within the days."""

    def score(document: DocumentCandidate, movement: TransactionCandidate) -> float:
        issued, day = document.issue_date or date.min, movement.booking_date
        near_issue = 0 <= (day - issued).days <= 30
        near_due = document.due_date is not None and abs((day - document.due_date).days) <= 10
        return 1 - abs((day - issued).days) / 1000 if near_issue or near_due else 0.0

    return _greedy(world, _equal_amounts(world), score)


def midday(world: World) -> set[Pair]:
    """Name 10, amount 30, date 15, currency 5 of 60, with its floors and penalties; 0.88 links."""

    def score(document: DocumentCandidate, movement: TransactionCandidate) -> float:
        name = likeness(document.counterparty_name or "", movement.counterparty_name or "")
        if (
            document.invoice_number
            and len(document.invoice_number) >= 4
            and document.invoice_number in (movement.remittance_information or "")
        ):
            name = max(name, 0.95)
        amount, day = _amount_ladder(document, movement), _midday_date(document, movement)
        same = document.currency == movement.currency
        total = (name * 10 + amount * 30 + day * 15 + (1.0 if same else 0.3) * 5) / 60
        if amount == 1.0 and same:
            total = max(total, 0.92 if name >= 0.5 and day >= 0.7 else 0.85 if name >= 0.3 and day >= 0.5 else 0.78 if day >= 0.6 else 0)
        if name == 0:
            total *= 0.55
        return total * (0.65 if day < 0.2 else 1.0)

    return set(_greedy(world, _near_amounts(world), score, least=0.88))


def two_of_three(world: World) -> set[Pair]:
    """Counterparty, amount, date: two that agree are enough."""

    def score(document: DocumentCandidate, movement: TransactionCandidate) -> float:
        name = likeness(document.counterparty_name or "", movement.counterparty_name or "") >= 0.75
        amount = document.currency == movement.currency and document.movement == movement.amount
        expected = document.due_date or document.issue_date or date.min
        day = abs((movement.booking_date - expected).days) <= 30
        agreeing = name + amount + day
        return agreeing + (1 - abs((movement.booking_date - expected).days) / 10_000) if agreeing >= 2 else 0.0

    return _greedy(world, {**_equal_amounts(world), **_same_names(world)}, score)


PEERS: dict[str, Callable[[World], set[Pair]]] = {"Dext's rule": dext, "Midday's rule": midday, "two of three": two_of_three}


def _greedy(world: World, candidates: Iterable[Pair], score: Score, *, least: float = 0.0) -> set[Pair]:
    documents = {each.id: each for each in world.documents}
    movements = {each.id: each for each in world.transactions}
    scored = [(score(documents[one], movements[other]), one, other) for one, other in candidates]
    taken: set[str] = set()
    made: set[Pair] = set()
    for points, one, other in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if points <= least or one in taken or other in taken:
            continue
        taken.update((one, other))
        made.add((one, other))
    return made


def _equal_amounts(world: World) -> dict[Pair, None]:
    by_amount: dict[tuple[str | None, Decimal | None], list[DocumentCandidate]] = defaultdict(list)
    for document in world.documents:
        by_amount[document.currency, document.movement].append(document)
    return {
        (document.id, movement.id): None
        for movement in world.transactions
        for document in by_amount.get((movement.currency, movement.amount), ())
        if _recent(document, movement)
    }


def _near_amounts(world: World) -> dict[Pair, None]:
    """The same currency, the same sign, and amounts that differ a fifth at most, ninety days before to four months after."""
    ordered = sorted((each for each in world.documents if each.movement), key=lambda each: (each.movement or Decimal(0), each.id))
    found: dict[Pair, None] = {}
    amounts = [each.movement or Decimal(0) for each in ordered]
    for movement in world.transactions:
        low, high = sorted((movement.amount * Decimal("0.8"), movement.amount * Decimal("1.2")))
        for document in ordered[bisect_left(amounts, low) : bisect_right(amounts, high)]:
            days = (movement.booking_date - (document.issue_date or date.min)).days
            if document.currency == movement.currency and -90 <= days <= 123:
                found[document.id, movement.id] = None
    return found


def _same_names(world: World) -> dict[Pair, None]:
    by_word: dict[str, list[DocumentCandidate]] = defaultdict(list)
    for document in world.documents:
        for word in set((document.counterparty_name or "").upper().split()):
            by_word[word].append(document)
    return {
        (document.id, movement.id): None
        for movement in world.transactions
        for word in (movement.counterparty_name or "").split()
        for document in by_word.get(word, ())
        if _recent(document, movement)
    }


def _recent(document: DocumentCandidate, movement: TransactionCandidate) -> bool:
    return document.issue_date is not None and abs(movement.booking_date - document.issue_date) <= timedelta(days=_SIX_MONTHS)


def _amount_ladder(document: DocumentCandidate, movement: TransactionCandidate) -> float:
    asked = document.movement
    if not asked or document.currency != movement.currency:
        return 0.0
    off = abs(movement.amount - asked) / abs(asked)
    steps = ((Decimal(0), 1.0), (Decimal("0.01"), 0.98), (Decimal("0.02"), 0.95), (Decimal("0.05"), 0.85), (Decimal("0.1"), 0.6))
    return next((points for most, points in steps if off <= most), 0.3 if off <= Decimal("0.2") else 0.0)


def _midday_date(document: DocumentCandidate, movement: TransactionCandidate) -> float:
    """Highest at the usual terms of payment, with three days for the bank."""
    days = (movement.booking_date - (document.issue_date or date.min)).days
    if document.kind == "receipt":
        return max(0.0, 1 - abs(days) / 30)
    return max((max(0.0, 1 - max(0, abs(days - term) - 3) / 20) for term in (0, 7, 15, 30, 60, 90)), default=0.0)
