"""The to-do list: what is open, derived each time it is asked for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, paging
from core.todo import presence
from core.todo.asked import with_asked
from core.todo.entry import Entry, Place
from core.todo.open_bookings import open_bookings, with_titles
from core.todo.open_card_lines import open_card_lines
from core.todo.open_connections import open_connections
from core.todo.open_deliveries import failed_deliveries, missing_accountant
from core.todo.open_documents import count_open_documents, list_open_documents
from core.todo.open_expected import open_expected
from core.todo.open_gaps import open_gaps
from core.todo.open_mail import open_mail
from core.todo.open_pairs import open_pairs
from core.todo.open_suggestions import Offers, open_suggestions
from core.todo.open_transactions import count_open_transactions, list_open_transactions
from core.todo.presence import Presence
from core.todo.question import Question

MOST_COUNTED = 1000
"""Nobody reads a larger number; counting on would make a first day with years of history slow."""

COUNTED = (Question.DOCUMENT_UNPAID, Question.UNREADABLE_DOCUMENT, Question.TRANSACTION_WITHOUT_DOCUMENT)
"""Those of which there may be many: counted in SQL, and read a page at a time."""


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
    so it is read whole, and not at all where a first look says that there is none. Raises InvalidCursor.
    """
    today, place = clock.brussels_day(now), _place(after)
    there = await presence.look(session, company_id, today=today)
    offers = await open_suggestions(session, company_id, today=today) if there.suggestions else Offers((), frozenset())
    few = [*offers.entries, *await _few(session, company_id, there, now=now, today=today)]
    counts = await _count(session, company_id, few, today=today, covered=offers.covered)
    found = [entry for entry in few if kind in (None, entry.question) and (place is None or entry.place.key() > place.key())]
    asked: dict[str, Any] = {"today": today, "covered": offers.covered, "after": place, "limit": limit + 1}
    for question in (Question.DOCUMENT_UNPAID, Question.UNREADABLE_DOCUMENT):
        if kind in (None, question) and counts[question]:
            found += await list_open_documents(session, company_id, question, **asked)
    if kind in (None, Question.TRANSACTION_WITHOUT_DOCUMENT) and counts[Question.TRANSACTION_WITHOUT_DOCUMENT]:
        found += await list_open_transactions(session, company_id, **asked)
    found.sort(key=lambda entry: entry.place.key())
    page = paging.page(found, limit, lambda entry: entry.place.key())
    shown = await _titled(session, company_id, page.items)
    return TodoList(await with_asked(session, company_id, shown) if there.asked else shown, page.next, counts)


async def _few(session: AsyncSession, company_id: UUID, there: Presence, *, now: datetime, today: date) -> list[Entry]:
    found: list[Entry] = []
    if there.bookings:
        found += await open_bookings(session, company_id, today=today, most=MOST_COUNTED)
    if there.pairs:
        found += await open_pairs(session, company_id, today=today, most=MOST_COUNTED)
    if there.failures:
        found += await failed_deliveries(session, company_id, most=MOST_COUNTED)
    if there.expected:
        found += await open_expected(session, company_id, today=today, most=MOST_COUNTED)
    if there.mail:
        found += await open_mail(session, company_id, most=MOST_COUNTED)
    if there.connections:
        found += await open_connections(session, company_id, today=today)
    if there.card_lines:
        found += await open_card_lines(session, company_id, most=MOST_COUNTED)
    if there.gaps:
        found += await open_gaps(session, company_id, today=today, most=MOST_COUNTED)
    if not there.accountant:
        found += await missing_accountant(session, company_id, now=now)
    return found


async def _count(
    session: AsyncSession, company_id: UUID, few: Sequence[Entry], *, today: date, covered: frozenset[UUID]
) -> dict[Question, int]:
    counts = dict.fromkeys(Question, 0) | Counter(entry.question for entry in few)
    asked = {"company_id": company_id, "today": today, "covered": list(covered), "most": MOST_COUNTED}
    row = (await session.execute(_counts(bool(covered)), asked)).one()
    return {question: min(count, MOST_COUNTED) for question, count in (counts | dict(zip(COUNTED, row, strict=True))).items()}


@cache
def _counts(covered: bool) -> Select[*tuple[int, ...]]:  # noqa: FBT001 # the key of the cache
    documents = (count_open_documents(question, covered=covered) for question in COUNTED[:2])
    return select(*documents, count_open_transactions(covered=covered))


async def _titled(session: AsyncSession, company_id: UUID, entries: Sequence[Entry]) -> list[Entry]:
    """Bookings get their titles once it is known which of them are shown."""
    bookings = [entry for entry in entries if entry.subject_type == "booking"]
    if not bookings:
        return list(entries)
    titles = await with_titles(session, company_id, bookings)
    return [replace(entry, title=titles.get(entry.subject_id, entry.title)) for entry in entries]


def _place(after: str | None) -> Place | None:
    if after is None:
        return None
    later, since, row_id = paging.decode(after, int, date, UUID)
    return Place(urgent=later == 0, since=since, row_id=row_id)
