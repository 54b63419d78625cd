"""Find one question on the list."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.todo.entry import Entry
from core.todo.queries import MOST_COUNTED, list_todo
from core.todo.question import Question

PAGE = 100


async def find_entry(session: AsyncSession, company_id: UUID, question: Question, row_id: UUID, *, now: datetime) -> Entry | None:
    """The question about this row if it is open now, among as many as the list counts; None when it is not, or not any more."""
    after: str | None = None
    for _ in range(MOST_COUNTED // PAGE):
        page = await list_todo(session, company_id, now=now, kind=question, after=after, limit=PAGE)
        for entry in page.items:
            if entry.row_id == row_id:
                return entry
        if page.next is None:
            return None
        after = page.next
    return None
