"""Which days a statement tells whole, and what the balance was around them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_files.statement import Statement
from core.coverage.calendar import A_DAY, Told
from core.coverage.tell import tell_days


async def note_days(session: AsyncSession, company_id: UUID, account_id: UUID, statements: Sequence[Statement]) -> None:
    """Keep what an account's statements tell, once their movements are stored."""
    await tell_days(session, company_id, account_id, [told for statement in statements for told in told_by(statement)])


def told_by(statement: Statement) -> Sequence[Told]:
    """Nothing, for a statement without a day.

    It begins behind the day of its opening balance and ends with that of its closing balance, where it says them: between those and its
    movements nothing moved.
    """
    days = statement.days
    if days is None:
        return ()
    first, last = days
    opening, closing = statement.opening, statement.closing
    if not statement.entries:
        first = last
    if opening is not None and opening.on is not None and opening.on < first:
        first = opening.on + A_DAY
    if closing is not None and closing.on is not None and closing.on > last:
        last = closing.on
    first = min(first, last)
    before = (first - A_DAY, opening.amount) if opening is not None else None
    after = (last, closing.amount) if closing is not None else None
    return (Told(first, last, firm=True, before=before, after=after),)
