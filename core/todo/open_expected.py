"""Documents that should have come and did not."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.absence.models import ExpectedDocument
from core.absence.queries import list_missing
from core.todo.entry import Entry, Title
from core.todo.item import Item
from core.todo.question import ANSWERS, Question


async def open_expected(session: AsyncSession, company_id: UUID, *, today: date, most: int) -> list[Entry]:
    """One question for each supplier who is late, and for each reminder without its invoice, called after the supplier."""
    return [_entry(row) for row in await list_missing(session, company_id, today=today, most=most)]


def _entry(row: ExpectedDocument) -> Entry:
    question, facts = Question.DOCUMENT_EXPECTED, {"expected_on": row.expected_on.isoformat(), "times": str(row.times)}
    if row.period is not None:
        facts["period"] = row.period
    item = Item(question, str(row.document_id), row.late_on, ANSWERS[question], facts=facts)
    title = Title(name=row.supplier_name, amount=row.amount, currency=row.currency, day=row.expected_on)
    return Entry(item, row.document_id, "expected_document", row.document_id, title, within=row.document_id)
