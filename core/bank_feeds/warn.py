"""Say that a bank's permission is about to end, or has ended: once for each of the days on which it is said."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import events
from core.bank_feeds import consent
from core.bank_feeds.models import BankConnection
from core.bank_feeds.queries import get_connection

ENDED = 0
"""What `warned` is once the end itself was told."""


async def warn_of_end(session: AsyncSession, company_id: UUID, connection_id: UUID, *, today: date) -> int | None:
    """Tell `consent.ending` with the days that are left, or `consent.ended`; which warning was given, or None.

    The to-do list says it in any case, by itself; this is for those who are not looking at it. Called at every poll, four times a day:
    a day on which nothing ran is made good on the next. Raises ConnectionNotFound.
    """
    connection = await get_connection(session, company_id, connection_id)
    if connection.status in ("expired", "revoked"):
        return _tell(session, connection, ENDED, "consent.ended", how=connection.status) if connection.warned != ENDED else None
    if connection.status != "valid" or connection.valid_until is None:
        return None
    due = consent.warning_due(connection.valid_until, today, connection.warned)
    if due is None:
        return None
    left = consent.days_left(connection.valid_until, today)
    return _tell(session, connection, due, "consent.ending", days=left, valid_until=connection.valid_until.isoformat())


def _tell(session: AsyncSession, connection: BankConnection, warning: int, kind: str, **facts: object) -> int:
    connection.warned = warning
    facts |= {"institution_id": connection.institution_id}
    events.tell(session, connection.company_id, kind, subject_type="bank_connection", subject_id=connection.id, **facts)
    return warning
