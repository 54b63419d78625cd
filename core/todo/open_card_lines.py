"""Card statements whose lines do not come to the total they state."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.cards.queries import list_waiting
from core.todo.entry import Entry, Title
from core.todo.item import card_lines_item


async def open_card_lines(session: AsyncSession, company_id: UUID, *, most: int) -> list[Entry]:
    """Each asks whether its lines are to be taken as they are."""
    entries: list[Entry] = []
    for statement, account, document in await list_waiting(session, company_id, most=most):
        total = None if statement.total is None else str(statement.total)
        since = clock.brussels_day(statement.created_at)
        item = card_lines_item(str(statement.id), since=since, total=total, lines_sum=str(statement.lines_sum))
        title = Title(name=account.name, filename=document.filename, currency=account.currency, day=statement.period_end)
        entries.append(Entry(item, statement.id, "card_statement", statement.id, title, within=document.id))
    return entries
