"""Which of the rarer questions may be open: one look, so that the usual list does without a statement for each of them."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Integer, Select, Uuid, bindparam, exists, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from core.absence.queries import is_late
from core.bank_feeds.models import BankConnection
from core.bookings.models import Booking
from core.cards.models import CardStatement, StatementState
from core.coverage.models import CoverageGap
from core.delivery.models import Accountant, Delivery, DeliveryState
from core.duplicates.models import DocumentPair
from core.intake.mailbox.models import Mailbox
from core.intake.mailbox.queries import is_unanswered_failure
from core.matching.models import MatchDecision
from core.requests.models import DocumentRequest
from core.todo.item import WARN_DAYS

# What the statements of the list are asked with. They are made once: to make one costs more than PostgreSQL needs to answer it.
COMPANY = bindparam("company_id", type_=Uuid())
TODAY = bindparam("today", type_=Date())
"""The accounting day in Belgium."""
MOST = bindparam("most", type_=Integer())
COVERED = bindparam("covered", type_=ARRAY(Uuid()))
"""The documents and transactions that a suggestion asks about already, as one array however many they are."""
SINCE = bindparam("since", type_=Date())
AFTER_ID = bindparam("after_id", type_=Uuid())
RANK = bindparam("rank", type_=Integer())
"""With `SINCE` and `AFTER_ID` the place in the list behind which a page begins: core.todo.entry.Place."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether there is any; what is not there is not looked for, what is there need not be a question."""

    suggestions: bool
    bookings: bool
    pairs: bool
    failures: bool
    mail: bool
    connections: bool
    gaps: bool
    card_lines: bool
    accountant: bool
    asked: bool
    expected: bool


async def look(session: AsyncSession, company_id: UUID, *, today: date) -> Presence:
    """What there is of a company today."""
    row = (await session.execute(_presence(), {"company_id": company_id, "today": today})).one()
    return Presence(*row)


@cache
def _presence() -> Select[*tuple[Any, ...]]:
    there: dict[str, ColumnElement[bool]] = {  # in the order of the fields of Presence
        "suggestions": exists().where(
            MatchDecision.company_id == COMPANY, MatchDecision.outcome == "suggested", MatchDecision.superseded_at.is_(None)
        ),
        "bookings": exists().where(Booking.company_id == COMPANY),
        "pairs": exists().where(DocumentPair.company_id == COMPANY, DocumentPair.decision.is_(None)),
        "failures": exists().where(Delivery.company_id == COMPANY, Delivery.state == DeliveryState.FAILED),
        "mail": exists().where(*is_unanswered_failure(COMPANY)),
        "connections": or_(_uneasy_connection(), exists().where(Mailbox.company_id == COMPANY, Mailbox.problem.is_not(None))),
        "gaps": exists().where(CoverageGap.company_id == COMPANY, CoverageGap.accepted_at.is_(None)),
        "card_lines": exists().where(CardStatement.company_id == COMPANY, CardStatement.state == StatementState.WAITING),
        "accountant": exists().where(Accountant.company_id == COMPANY),
        "asked": exists().where(DocumentRequest.company_id == COMPANY, DocumentRequest.revoked_at.is_(None)),
        "expected": exists().where(*is_late(COMPANY, TODAY)),
    }
    return select(*(one.label(name) for name, one in there.items()))


def _uneasy_connection() -> ColumnElement[bool]:
    """A permission that has ended or ends within the days of the first warning, or a connection with a problem."""
    soon = BankConnection.valid_until <= TODAY + timedelta(days=WARN_DAYS[0])
    uneasy = or_(BankConnection.status.in_(("expired", "revoked")), BankConnection.problem.is_not(None), soon)
    return exists().where(BankConnection.company_id == COMPANY, uneasy)
