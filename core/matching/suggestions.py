"""What is offered where nothing was certain: ranked, explained, few."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.matching.criteria import Comparison
from core.matching.decision import Code, Decision, Reason
from core.matching.differences import name_difference
from core.matching.explain import grounds, objection
from core.matching.names import key, likeness
from core.matching.payouts import Payout
from core.matching.policy import Policy
from core.matching.prepared import PreparedDocument
from core.matching.sets import Answer
from core.matching.tiers import Recurring

_WEIGHTS = {"amount": 0.40, "counterparty": 0.35, "date": 0.25}
"""Shares of the three criteria, spread anew over those that are present."""

_HIGHEST = 0.89
"""A suggestion never looks as sure as a link."""

_SET_SCORE = 0.7

_NEAR = 0.7
"""From this the amount is as good as agreed, but for a difference that has a name."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A pair with its score."""

    comparison: Comparison
    score: float


def offer_pairs(pairs: Iterable[Comparison], policy: Policy, recurring: Recurring) -> list[Decision]:
    """The best pairs among what is free, at most `policy.suggestions` for one document or one transaction."""
    ranked = sorted(
        (Offered(one, score) for one in pairs if (score := pair_score(one, policy)) >= policy.suggest_from),
        key=lambda offered: (-offered.score, offered.comparison.distance or 0, offered.comparison.pair),
    )
    used: Counter[str] = Counter()
    kept: list[Offered] = []
    for offered in ranked:
        ids = (offered.comparison.document.member, offered.comparison.transaction.member)
        if all(used[each] < policy.suggestions for each in ids):
            used.update(ids)
            kept.append(offered)
    beside: dict[str, list[Offered]] = defaultdict(list)
    for offered in kept:
        for member in (offered.comparison.document.member, offered.comparison.transaction.member):
            beside[member].append(offered)
    return [_decision(offered, beside, policy, recurring) for offered in kept]


def offer_sets(answers: Sequence[Answer], policy: Policy) -> list[Decision]:
    """Sets of which more than one would do: each is offered, each says so; three around one member at most."""
    used: Counter[str] = Counter()
    decisions: list[Decision] = []
    holding: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        for member in answer.members:
            holding[member].append(answer)
    for answer in sorted(answers, key=lambda each: (len(each.members), sorted(each.members))):
        if any(used[member] >= policy.suggestions for member in answer.members):
            continue
        used.update(answer.members)
        documents, transactions = tuple(sorted(answer.documents)), tuple(sorted(answer.transactions))
        rivals = sorted(
            {member[1:] for held in answer.members for other in holding[held] if other is not answer for member in other.members}
        )
        reasons = (Reason(Code.SET_ADDS_UP, (*documents, *transactions)), Reason(Code.SEVERAL_SETS, tuple(rivals)))
        decisions.append(Decision("suggested", documents, transactions, _SET_SCORE, reasons))
    return decisions


def offer_payouts(payouts: Sequence[Payout], policy: Policy) -> list[Decision]:
    """Days of sales that may be a payout: more than one choice of days, or something was kept of them."""
    used: Counter[str] = Counter()
    decisions: list[Decision] = []
    for payout in sorted(payouts, key=lambda one: (one.transaction.id, len(one.documents), sorted(one.members))):
        if any(used[member] >= policy.suggestions for member in payout.members):
            continue
        used.update(payout.members)
        documents, movement = tuple(sorted(each.id for each in payout.documents)), payout.transaction.id
        reasons = [payout_reason(payout)]
        if payout.kept:
            currency = payout.transaction.transaction.currency
            reasons.append(Reason(Code.BANK_CHARGES, (*documents, movement), {"difference": str(payout.kept), "currency": currency}))
        rivals = {other.transaction.id for other in payouts if other is not payout and other.members & payout.members}
        if rivals:
            reasons.append(Reason(Code.SEVERAL_SETS, tuple(sorted(rivals))))
        decisions.append(Decision("suggested", documents, (movement,), _SET_SCORE, tuple(reasons)))
    return decisions


def payout_reason(payout: Payout) -> Reason:
    """That these are all the sales of these days."""
    days = sorted(day for each in payout.documents if (day := each.document.payment_date or each.document.issue_date))
    ids = tuple(sorted(each.id for each in payout.documents))
    return Reason(
        Code.PAYOUT, (*ids, payout.transaction.id), {"from": days[0].isoformat(), "to": days[-1].isoformat(), "count": str(len(ids))}
    )


def offer_cancellations(documents: Iterable[PreparedDocument], policy: Policy) -> list[Decision]:
    """An invoice and a later credit note of the same party that cancel it to the cent, when there is one of each."""
    credits: dict[tuple[str, str, Decimal], list[PreparedDocument]] = defaultdict(list)
    invoices: dict[tuple[str, str, Decimal], list[PreparedDocument]] = defaultdict(list)
    for each in documents:
        if each.movement and each.document.currency:
            of_kind = credits if each.document.kind == "credit_note" else invoices if each.document.kind == "invoice" else None
            if of_kind is not None:
                of_kind[each.document.direction, each.document.currency, abs(each.movement)].append(each)
    decisions: list[Decision] = []
    for slot, notes in sorted(credits.items()):
        fitting = [(invoice, note) for note in notes for invoice in invoices.get(slot, ()) if _cancels(invoice, note, policy)]
        for invoice, note in fitting:
            if sum(1 for pair in fitting if pair[0] is invoice or pair[1] is note) == 1:
                ids = tuple(sorted((invoice.id, note.id)))
                decisions.append(Decision("suggested", ids, (), _SET_SCORE, (Reason(Code.CANCELS_OUT, ids, {"amount": str(slot[2])}),)))
    return decisions


def pair_score(one: Comparison, policy: Policy) -> float:
    """How likely a pair is, 0 to 1, over the signals that are present; 0 when it is not worth offering."""
    if one.direction_agrees is False or one.expected is None or one.document.document.payment_way == "cash":
        return 0.0
    if one.transaction.transaction.purpose and not one.hard:
        return 0.0
    amount = _amount_signal(one, policy)
    if not one.hard and not one.amount_exact:
        near = amount is not None and amount >= _NEAR
        if not (one.counterparty_agrees and (near or (one.date_agrees and (amount is None or amount > 0)))):
            return 0.0
    signals = {
        "amount": amount,
        "counterparty": {"agrees": one.counterparty.score, "unclear": 0.4, "differs": 0.0}.get(one.counterparty.verdict),
        "date": None if one.date_agrees is None else 1.0 if one.date_agrees else 0.4 if one.date_allowed else 0.0,
    }
    present = {name: value for name, value in signals.items() if value is not None}
    score = sum(_WEIGHTS[name] * value for name, value in present.items()) / (sum(_WEIGHTS[name] for name in present) or 1)
    if one.hard:
        score = max(score, 0.6) + 0.1
    if one.contradiction:
        score *= 0.7
    if amount is None:
        score *= 0.7
    return round(min(score, _HIGHEST), 2)


def _amount_signal(one: Comparison, policy: Policy) -> float | None:
    share = one.share
    if one.amount_converted:
        return 0.9
    if share is None:
        return None
    if one.amount_exact:
        return 1.0
    if one.amount_rounded:
        return 0.95
    if name_difference(one, policy) is not None:
        return 0.8
    if abs(1 - share) <= policy.close_ratio:
        return 0.7
    return 0.35 if policy.partial_least <= share <= policy.partial_most else 0.0


def _decision(offered: Offered, beside: dict[str, list[Offered]], policy: Policy, recurring: Recurring) -> Decision:
    one = offered.comparison
    against = objection(one, policy, recurring)
    reasons = [*grounds(one), against]
    share = one.share
    if against.code is Code.AMOUNT_DIFFERS and share is not None:
        named = name_difference(one, policy)
        if named is not None:
            short = {"difference": str(abs((one.expected or 0) - (one.moved or 0))), "currency": one.document.document.currency or ""}
            reasons.append(Reason(named, one.pair, short))
        elif abs(1 - share) <= policy.close_ratio:
            reasons.append(Reason(Code.AMOUNT_CLOSE, one.pair, {"difference": str((one.moved or 0) - (one.expected or 0))}))
        elif share < 1:
            reasons.append(
                Reason(
                    Code.PARTIAL_PAYMENT,
                    one.pair,
                    {"open": str(abs((one.expected or 0) - (one.moved or 0))), "currency": one.document.document.currency or ""},
                )
            )
    rivals = [
        Reason(Code.AMBIGUOUS, other.comparison.pair)
        for other in (*beside[one.document.member], *beside[one.transaction.member])
        if other is not offered
    ]
    return Decision("suggested", (one.document.id,), (one.transaction.id,), offered.score, (*reasons, *rivals[: policy.losers]))


def _cancels(invoice: PreparedDocument, note: PreparedDocument, policy: Policy) -> bool:
    one, other = invoice.document, note.document
    if (invoice.movement or 0) + (note.movement or 0) != 0:
        return False
    if (one.issue_date or date.min) > (other.issue_date or date.max):
        return False
    if one.counterparty_vat_number and other.counterparty_vat_number:
        return one.counterparty_vat_number == other.counterparty_vat_number
    names = one.counterparty_name, other.counterparty_name
    return bool(names[0] and names[1] and key(names[0]) and likeness(names[0], names[1]) >= policy.name_agrees)
