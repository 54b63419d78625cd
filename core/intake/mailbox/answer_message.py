"""Say that a message we could not read is dealt with."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.intake.mailbox.models import MailMessage
from core.intake.mailbox.queries import get_message


async def answer_message(session: AsyncSession, company_id: UUID, message_id: UUID, *, now: datetime) -> MailMessage:
    """The owner has looked at the message (uploaded its files, or needs none of them): it is not asked about again.

    Saying it twice changes nothing. Raises MailMessageNotFound.
    """
    message = await get_message(session, company_id, message_id, lock=True)
    if message.answered_at is None:
        message.answered_at = now
        await session.flush()
        events.tell(session, company_id, "mail_message.answered", subject_type="mail_message", subject_id=message_id)
        await audit.record(session, company_id, "mail_message.answered", subject_type="mail_message", subject_id=message_id)
    return message
