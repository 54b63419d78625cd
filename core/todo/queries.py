"""The to-do list: what is open, derived each time it is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, paging
from core.todo.entry import Entry, Place
from core.todo.item import Question
from core.todo.open_bookings import open_bookings, with_titles
from core.todo.open_connections import open_connections
from core.todo.open_deliveries import failed_deliveries, missing_accountant
from core.todo.open_documents import count_open_documents, list_open_documents
from core.todo.open_pairs import open_pairs
from core.todo.open_suggestions import open_suggestions
from core.todo.open_transactions import count_open_transactions, list_open_transactions

MOST_COUNTED = 1000
"""Nobody reads a larger number; counting on would make a first day with years of history slow."""


@dataclass(frozen=True, slots=True)
class TodoList:
    """A page of the list, and how much there is of each kind, counted up to MOST_COUNTED."""

    items: Sequence[Entry]
    next: str | None
    counts: Mapping[Question, int]

    @property
    def total(self) -> int:
        """Everything counted."""
        return sum(self.counts.values())


async def list_todo(
    session: AsyncSession, company_id: UUID, *, now: datetime, kind: Question | None = None, after: str | None = None, limit: int
) -> TodoList:
    """The open questions: urgent ones first, then those that stand longest. A snooze ends because its day is compared with today.

    Documents and transactions are paged and counted in SQL, by the partial indexes of what is open; of everything else there is little,
    so it is read whole. Raises InvalidCursor.
    """
    today, place = clock.brussels_day(now), _place(after)
    offers = await open_suggestions(session, company_id, today=today)
    few = [
        *offers.entries,
        *await open_bookings(session, company_id, today=today, most=MOST_COUNTED),
        *await open_pairs(session, company_id, today=today, most=MOST_COUNTED),
        *await failed_deliveries(session, company_id, today=today, most=MOST_COUNTED),
        *await open_connections(session, company_id, today=today),
        *await missing_accountant(session, company_id, now=now),
    ]
    found = [entry for entry in few if kind in (None, entry.question) and (place is None or entry.place.key() > place.key())]
    for question in (Question.DOCUMENT_UNPAID, Question.UNREADABLE_DOCUMENT):
        if kind in (None, question):
            found += await list_open_documents(
                session, company_id, question, today=today, covered=offers.covered, after=place, limit=limit + 1
            )
    if kind in (None, Question.TRANSACTION_WITHOUT_DOCUMENT):
        found += await list_open_transactions(session, company_id, today=today, covered=offers.covered, after=place, limit=limit + 1)
    found.sort(key=lambda entry: entry.place.key())
    page = paging.page(found, limit, lambda entry: entry.place.key())
    counts = await _count(session, company_id, few, today=today, covered=offers.covered)
    return TodoList(await _titled(session, company_id, page.items), page.next, counts)


async def _count(
    session: AsyncSession, company_id: UUID, few: Sequence[Entry], *, today: date, covered: frozenset[UUID]
) -> dict[Question, int]:
    counts = {question: sum(entry.question is question for entry in few) for question in Question}
    for question in (Question.DOCUMENT_UNPAID, Question.UNREADABLE_DOCUMENT):
        counts[question] = await count_open_documents(session, company_id, question, today=today, covered=covered, most=MOST_COUNTED)
    counts[Question.TRANSACTION_WITHOUT_DOCUMENT] = await count_open_transactions(
        session, company_id, today=today, covered=covered, most=MOST_COUNTED
    )
    return {question: min(count, MOST_COUNTED) for question, count in counts.items()}


async def _titled(session: AsyncSession, company_id: UUID, entries: Sequence[Entry]) -> list[Entry]:
    """Bookings get their titles once it is known which of them are shown."""
    titles = await with_titles(session, company_id, [entry for entry in entries if entry.subject_type == "booking"])
    return [replace(entry, title=titles.get(entry.subject_id, entry.title)) for entry in entries]


def _place(after: str | None) -> Place | None:
    if after is None:
        return None
    later, since, row_id = paging.decode(after, int, date, UUID)
    return Place(urgent=later == 0, since=since, row_id=row_id)
