"""Where a request stands."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class State(StrEnum):
    """What a person wants to know of a request."""

    SENDING = "sending"
    NOT_SENT = "not_sent"
    WAITING = "waiting"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides it."""

    mails_asked: int
    mails_sent: int
    has_problem: bool
    answers: int
    return_on: date
    expires_at: datetime
    revoked_at: datetime | None


def is_live(*, expires_at: datetime, revoked_at: datetime | None, now: datetime) -> bool:
    """Whether the links of a request still open something."""
    return revoked_at is None and now < expires_at


def state_of(request: Standing, *, now: datetime, today: date) -> State:
    """The first of these that holds; what came back outlives an end, and an end the mails."""
    if request.answers:
        return State.ANSWERED
    if request.revoked_at is not None:
        return State.REVOKED
    if request.has_problem:
        return State.NOT_SENT
    if now >= request.expires_at:
        return State.EXPIRED
    if request.mails_sent == 0:
        return State.SENDING
    return State.OVERDUE if today >= request.return_on else State.WAITING
