"""Try a policy on what a company already has: what it would have linked by itself, beside what stands."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.bookings.models import Booking, BookingDocument, BookingTransaction
from core.bookings.queries import undone_pairs
from core.documents.models import Document, ReadingState
from core.matching import open_items
from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.decision import Decision, Reason
from core.matching.engine import decide
from core.matching.policy import Policy

MOST = 2000
"""Of each kind, the latest: an engine run over them takes about a second, and two are made."""
SHOWN = 60
"""At most so many differences are told one by one; all are counted."""

Difference = Literal["would_link", "would_ask", "otherwise"]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Changed:
    """One link that the policy makes and the present one does not, one that it no longer makes, or one that contradicts what stands."""

    difference: Difference
    documents: tuple[str, ...]
    transactions: tuple[str, ...]
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one policy makes of the history, in links.

    `same` stand as they are, `otherwise` have a member that stands in another booking, `new` have none that is booked. `asked` are the
    suggestions. `least_sure` is the lowest score among the links, `confirmed` how many of the pairs that users made or confirmed
    themselves it links too, of `by_users`.
    """

    linked: int
    same: int
    otherwise: int
    new: int
    asked: int
    least_sure: float | None
    confirmed: int
    by_users: int


@dataclass(frozen=True, slots=True)
class BackTest:
    """Two policies over the same history, and what differs between them."""

    documents: int
    transactions: int
    since: date | None
    present: Outcome
    tried: Outcome
    differing: int
    changes: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class _History:
    documents: Sequence[DocumentCandidate]
    transactions: Sequence[TransactionCandidate]
    undone: frozenset[Pair]
    aliases: frozenset[tuple[str, str]]
    standing: frozenset[Pair]
    by_users: frozenset[Pair]


async def back_test(session: AsyncSession, company_id: UUID, present: Policy, tried: Policy, *, today: date) -> BackTest:
    """Run both policies over the latest documents and transactions of the company as if none were linked yet. Changes nothing."""
    history = await _history(session, company_id, today=today)
    return await asyncio.to_thread(_compare, history, present, tried)


async def _history(session: AsyncSession, company_id: UUID, *, today: date) -> _History:
    papers = open_items.documents_for_matching(company_id).where(
        Document.deleted_at.is_(None),
        Document.superseded_by.is_(None),
        Document.reading_state == ReadingState.READ,
        Document.kind.in_(open_items.PAYABLE),
        Document.direction.is_not(None),
        or_(Document.issue_date.is_(None), Document.issue_date >= today - open_items.LOOK_BACK),
    )
    moves = open_items.transactions_for_matching(company_id).where(
        BankTransaction.vanished_at.is_(None), BankTransaction.booking_date >= today - open_items.LOOK_BACK
    )
    found = await session.execute(papers.order_by(Document.created_at.desc(), Document.id).limit(MOST))
    documents = [open_items.document_candidate(*row) for row in found]
    rows = await session.scalars(moves.order_by(BankTransaction.booking_date.desc(), BankTransaction.id).limit(MOST))
    transactions = [open_items.transaction_candidate(row) for row in rows]
    seen = {each.id for each in documents} | {each.id for each in transactions}
    booked = await session.execute(
        select(BookingDocument.document_id, BookingTransaction.transaction_id, Booking.made_by)
        .join(Booking, and_(Booking.company_id == BookingDocument.company_id, Booking.id == BookingDocument.booking_id))
        .join(
            BookingTransaction,
            and_(BookingTransaction.company_id == BookingDocument.company_id, BookingTransaction.booking_id == BookingDocument.booking_id),
        )
        .where(BookingDocument.company_id == company_id)
    )
    pairs = [((str(one), str(other)), made_by) for one, other, made_by in booked if {str(one), str(other)} <= seen]
    return _History(
        documents,
        transactions,
        await undone_pairs(session, company_id),
        await open_items.aliases(session, company_id),
        frozenset(pair for pair, _ in pairs),
        frozenset(pair for pair, made_by in pairs if made_by == "user"),
    )


def _compare(history: _History, present: Policy, tried: Policy) -> BackTest:
    before, after = _links(history, present), _links(history, tried)
    had = {(each.documents, each.transactions) for each in before if each.outcome == "linked"}
    has = {(each.documents, each.transactions) for each in after if each.outcome == "linked"}
    members = {member for pair in history.standing for member in pair}
    changes = [
        Changed(_difference(each, history, members), each.documents, each.transactions, each.score, each.reasons)
        for each in after
        if each.outcome == "linked" and ((each.documents, each.transactions) not in had or _is_otherwise(each, history, members))
    ]
    changes += [
        Changed("would_ask", each.documents, each.transactions, each.score, each.reasons)
        for each in before
        if each.outcome == "linked" and (each.documents, each.transactions) not in has
    ]
    changes.sort(key=lambda one: (one.difference != "otherwise", one.difference, one.score, one.documents, one.transactions))
    days = [each.booking_date for each in history.transactions]
    return BackTest(
        len(history.documents),
        len(history.transactions),
        min(days, default=None),
        _outcome(before, history, members),
        _outcome(after, history, members),
        len(changes),
        tuple(changes[:SHOWN]),
    )


def _links(history: _History, policy: Policy) -> list[Decision]:
    return decide(history.documents, history.transactions, policy, undone=history.undone, aliases=history.aliases)


def _outcome(decisions: Iterable[Decision], history: _History, members: set[str]) -> Outcome:
    found = list(decisions)
    linked = [each for each in found if each.outcome == "linked"]
    pairs = {pair for each in linked for pair in _pairs(each)}
    same = sum(history.standing.issuperset(_pairs(each)) for each in linked)
    otherwise = sum(_is_otherwise(each, history, members) for each in linked)
    return Outcome(
        len(linked),
        same,
        otherwise,
        len(linked) - same - otherwise,
        sum(each.outcome == "suggested" for each in found),
        min((each.score for each in linked), default=None),
        len(pairs & history.by_users),
        len(history.by_users),
    )


def _difference(each: Decision, history: _History, members: set[str]) -> Difference:
    return "otherwise" if _is_otherwise(each, history, members) else "would_link"


def _is_otherwise(each: Decision, history: _History, members: set[str]) -> bool:
    """Whether it takes something out of a booking that stands."""
    return not history.standing.issuperset(_pairs(each)) and not members.isdisjoint((*each.documents, *each.transactions))


def _pairs(each: Decision) -> list[Pair]:
    return [(one, other) for one in each.documents for other in each.transactions]
