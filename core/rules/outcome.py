"""What comes of an action on a thing as it stands now."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.folding import fold
from core.rules.action import Action, AttachAction, CategoryAction, DeliverAction, HoldAction, MarkAction, PayMarkAction, TagAction
from core.rules.facts import Facts


class Outcome(StrEnum):
    """What a rule comes to on one thing."""

    WOULD = "would"
    """It would do it."""
    ALREADY = "already"
    """It is so already."""
    ANSWERED = "answered"
    """Somebody gave another answer, which stands."""
    SETTLED = "settled"
    """It is booked, closed, or taken back by the bank: the question is no longer there."""
    EARLIER_RULE = "earlier_rule"
    """Another rule decides: one that stands before it, or that has spoken already."""
    UNDONE = "undone"
    """Somebody undid this very rule on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """How a thing stands."""

    explanation: str | None = None
    explained_by: str | None = None
    booking_id: UUID | None = None
    closed: bool = False
    gone: bool = False
    """Deleted, led by another arrival, or taken back by the bank."""
    payment_mark: str | None = None
    payment_mark_by: str | None = None
    released: bool = False
    kept_back: bool = False
    category: str | None = None
    tags: frozenset[str] = frozenset()
    """Folded."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A transaction or document: what rules ask about it, and how it stands."""

    facts: Facts
    now: Now


def outcome_of(action: Action, now: Now, *, rule_id: UUID, contract_booking: UUID | None = None) -> Outcome:
    """What it comes to when this rule does it. `contract_booking` is where the contract of an Attach is booked, if it is."""
    if now.gone:
        return Outcome.SETTLED
    match action:
        case TagAction(tag=tag):
            return Outcome.ALREADY if fold(tag) in now.tags else Outcome.WOULD
        case CategoryAction(category=category):
            same = now.category is not None and fold(now.category) == fold(category)
            return Outcome.ALREADY if same else Outcome.WOULD if now.category is None else Outcome.ANSWERED
        case MarkAction(explanation=explanation):
            return _answering(now, rule_id, already=now.explanation == explanation)
        case AttachAction():
            if contract_booking is not None and now.booking_id == contract_booking:
                return Outcome.ALREADY
            return _answering(now, rule_id, already=False)
        case PayMarkAction(mark=mark):
            if now.payment_mark == mark and now.payment_mark_by == "user":
                return Outcome.ALREADY
            if now.booking_id is not None or now.closed:
                return Outcome.SETTLED
            return Outcome.ANSWERED if now.payment_mark_by == "user" else Outcome.WOULD
        case DeliverAction() | HoldAction():
            wanted, other = (now.released, now.kept_back) if isinstance(action, DeliverAction) else (now.kept_back, now.released)
            return Outcome.ALREADY if wanted else Outcome.ANSWERED if other else Outcome.WOULD
        case _:
            return Outcome.WOULD


def _answering(now: Now, rule_id: UUID, *, already: bool) -> Outcome:
    """A person's answer stands, also one that took an explanation back, and so does that of another rule of the company. What was
    recognised without the company's doing gives way, and what this very rule said before it was changed."""
    if already:
        return Outcome.ALREADY
    if now.explained_by == "user":
        return Outcome.ANSWERED
    if now.booking_id is not None or now.closed:
        return Outcome.SETTLED
    return Outcome.EARLIER_RULE if is_own_rule(now.explained_by) and now.explained_by != said_by(rule_id) else Outcome.WOULD


def said_by(rule_id: UUID) -> str:
    """How a thing names the rule that said something of it."""
    return f"rule:{rule_id}"


def is_own_rule(teller: str | None) -> bool:
    """Whether a rule of the company, not one that comes with the product, said so."""
    head, _, rest = (teller or "").partition(":")
    try:
        return head == "rule" and bool(UUID(rest))
    except ValueError:
        return False
