"""Put a comparison into reasons: what speaks for it, and the first thing that speaks against it."""

from collections import defaultdict
from collections.abc import Iterable
from heapq import nsmallest

from core.matching.criteria import Comparison
from core.matching.decision import Code, Reason
from core.matching.index import Pairs
from core.matching.policy import Policy
from core.matching.tiers import Recurring, weak_amount


def grounds(one: Comparison) -> list[Reason]:
    """Everything that agrees."""
    subjects = one.pair
    movement, paper = one.transaction.transaction, one.document.document
    reasons: list[Reason] = []
    if one.key:
        reference = paper.invoice_number if one.key == "invoice_number" else one.document.communication or one.document.end_to_end_id
        reasons.append(Reason(Code(one.key), subjects, {"reference": reference or ""}))
    if one.counterparty_agrees:
        reasons.append(Reason(Code.COUNTERPARTY, subjects, {"by": one.counterparty.by}))
    if one.amount_exact:
        code = Code.AMOUNT if paper.currency == movement.currency else Code.ORIGINAL_CURRENCY
        reasons.append(Reason(code, subjects, {"amount": str(abs(one.expected or 0)), "currency": paper.currency or ""}))
    if one.amount_rounded:
        reasons.append(
            Reason(Code.ROUNDING, subjects, {"difference": str((one.moved or 0) - (one.expected or 0)), "currency": paper.currency or ""})
        )
    if one.amount_converted:
        reasons.append(Reason(Code.CONVERTED, subjects, _conversion(one)))
    if one.date_agrees:
        reasons.append(Reason(Code.DATE, subjects, {"days": str(one.offset)}))
    return reasons


def objection(one: Comparison, policy: Policy, recurring: Recurring) -> Reason:
    """The first thing that keeps a pair from being linked."""
    subjects = one.pair
    movement, paper = one.transaction.transaction, one.document.document
    if one.expected is None:
        return Reason(Code.AMOUNT_UNKNOWN, subjects)
    if one.currency_agrees is None:
        return Reason(Code.CURRENCY_UNKNOWN, subjects)
    if not one.currency_agrees and not one.amount_converted:
        return Reason(Code.CURRENCY_DIFFERS, subjects, {"document": paper.currency or "", "transaction": movement.currency})
    if one.contradiction:
        return Reason(Code(one.contradiction), subjects)
    if one.direction_agrees is False:
        return Reason(Code.DIRECTION_DIFFERS, subjects)
    if not (one.amount_exact or one.amount_rounded or one.amount_converted):
        return Reason(
            Code.AMOUNT_DIFFERS, subjects, {"expected": str(one.expected), "moved": str(one.moved), "currency": paper.currency or ""}
        )
    if paper.payment_way == "cash":
        return Reason(Code.PAID_CASH, subjects)
    if movement.purpose and paper.kind != "card_statement":
        return Reason(Code.NEEDS_NO_DOCUMENT, subjects, {"purpose": movement.purpose})
    if not one.counterparty_agrees:
        if not one.date_agrees:
            return Reason(Code.DATE_OUTSIDE_WINDOW, subjects, {"days": "" if one.offset is None else str(one.offset)})
        if one.counterparty.verdict == "differs":
            return Reason(Code.COUNTERPARTY_DIFFERS, subjects)
        if weak := weak_amount(one, policy, recurring):
            return Reason(weak, subjects, {"amount": str(abs(movement.amount))})
    return Reason(Code.AMBIGUOUS, subjects)


def _conversion(one: Comparison) -> dict[str, str]:
    """What was asked, what that is at the day's rate, and how far what moved may be from it."""
    movement, paper = one.transaction.transaction, one.document.document
    return {
        "asked": str(abs(one.expected or 0)),
        "currency": paper.currency or "",
        "converted": str(abs(one.converted or 0)),
        "to": movement.currency,
        "tolerance": str(one.rate_tolerance),
    }


class Surroundings:
    """All pairs around each document and transaction, to say why the others lost."""

    def __init__(self, pairs: Pairs, policy: Policy, recurring: Recurring) -> None:
        self.policy = policy
        self.recurring = recurring
        self._near = _by_member(pairs.compared)
        self._apart = _by_member(pairs.undone)

    def losers(self, members: frozenset[str]) -> list[Reason]:
        """Why the other pairs around the members of a decision lost, nearest first, at most `policy.losers`.

        `members` are ids with their kind in front, as `sets.Answer.members` has them.
        """
        told = [Reason(Code.UNDONE_BEFORE, one.pair) for one in sorted(_around(members, self._apart), key=lambda one: one.pair)]
        others = (one for one in _around(members, self._near) if not members.issuperset(member_ids(one)))
        nearest = nsmallest(self.policy.losers, others, key=lambda one: (_remoteness(one), one.pair))
        return [*told, *(self._lost(one) for one in nearest)][: self.policy.losers]

    def _lost(self, one: Comparison) -> Reason:
        reason = objection(one, self.policy, self.recurring)
        return Reason(Code.LINKED_ELSEWHERE, one.pair) if reason.code is Code.AMBIGUOUS else reason


def member_ids(one: Comparison) -> tuple[str, str]:
    """The ids of a pair with their kind in front, so that a document and a transaction may have the same id."""
    return one.document.member, one.transaction.member


def _by_member(pairs: Iterable[Comparison]) -> dict[str, list[Comparison]]:
    members: dict[str, list[Comparison]] = defaultdict(list)
    for one in pairs:
        for member in member_ids(one):
            members[member].append(one)
    return members


def _around(members: frozenset[str], pairs: dict[str, list[Comparison]]) -> list[Comparison]:
    return list({one.pair: one for member in members for one in pairs.get(member, ())}.values())


def _remoteness(one: Comparison) -> int:
    agreeing = (one.key is not None) * 3 + one.amount_exact * 2 + one.counterparty_agrees + bool(one.date_agrees)
    return 10 - agreeing
