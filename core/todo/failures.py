"""Which failed deliveries are one question: a broken address is asked about once, however many documents it keeps back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from core.delivery.errors import AccountantUnreachable, RefusedForNow
from core.delivery.problem import ACCOUNTANT
from core.egress import NameServerSilent
from core.todo.entry import Title
from core.todo.item import Item
from core.todo.question import Answer, Question

PASSING = frozenset(error.code() for error in (AccountantUnreachable, RefusedForNow, NameServerSilent))
"""A server that stayed away for longer than was waited: it may be back, where a refusal stays one."""

ON_THE_DOCUMENT = (Answer.RETRY, Answer.DONE_WITH_MESSAGE)
ON_STATEMENTS = (Answer.RETRY,)
"""The next ones follow from them: there is no being done with one."""
AT_THE_ADDRESS = (Answer.CORRECT_ADDRESS, Answer.RETRY, Answer.TAKE_BACK)
AT_THE_SERVER = (Answer.RETRY, Answer.CORRECT_ADDRESS, Answer.TAKE_BACK)


@dataclass(frozen=True, slots=True)
class Failure:
    """A hand-over that was given up, and nobody has said anything about since."""

    delivery_id: UUID
    document_id: UUID | None
    channel: str
    recipient: str
    failed_on: date
    problem: Mapping[str, Any] | None
    title: Title

    @property
    def code(self) -> str:
        """Of its problem."""
        return (self.problem or {}).get("code", "")

    @property
    def cause(self) -> tuple[str, str] | UUID:
        """What it shares with others that one answer cures: the channel and its problem, or nothing but itself."""
        return (self.channel, self.code) if (self.problem or {}).get("about") == ACCOUNTANT else self.delivery_id


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, the failure that was first, and how many documents it is about."""

    item: Item
    first: Failure
    is_shared: bool
    """Whether it is about the address and not about the one document."""


def ask(failures: Iterable[Failure]) -> list[Asked]:
    """The questions about `failures`, which are given the oldest first."""
    by_cause: dict[object, list[Failure]] = {}
    for failure in failures:
        by_cause.setdefault(failure.cause, []).append(failure)
    return [_ask(alike) for alike in by_cause.values()]


def _ask(alike: list[Failure]) -> Asked:
    first = alike[0]
    is_shared = not isinstance(first.cause, UUID)
    if not is_shared:
        answers, facts = ON_THE_DOCUMENT if first.document_id is not None else ON_STATEMENTS, {}
    else:
        answers = AT_THE_SERVER if first.code in PASSING else AT_THE_ADDRESS
        facts = {"documents": str(len(alike)), "channel": first.channel}
    item = Item(Question.DELIVERY_FAILED, str(first.delivery_id), first.failed_on, answers, urgent=True, facts=facts)
    return Asked(item, first, is_shared)
