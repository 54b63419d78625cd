"""Say that a message we could not read is dealt with, or have it looked at again."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.intake.mailbox.errors import MailMessageOutOfReach
from core.intake.mailbox.models import MailMessage
from core.intake.mailbox.queries import can_be_read_again, get_message
from core.intake.mailbox.reason import MailReason
from core.jobs import CheckMailbox
from core.outbox.stage import stage


async def answer_message(session: AsyncSession, company_id: UUID, message_id: UUID, *, now: datetime) -> MailMessage:
    """The owner has looked at the message (uploaded its files, or needs none of them): it is not asked about again.

    Saying it twice changes nothing. Raises MailMessageNotFound.
    """
    message = await get_message(session, company_id, message_id, lock=True)
    if message.answered_at is None:
        message.answered_at = now
        await _told(session, message, "mail_message.answered")
    return message


async def withdraw_answer(session: AsyncSession, company_id: UUID, message_id: UUID) -> MailMessage:
    """Ask about the message again. Saying it twice changes nothing. Raises MailMessageNotFound."""
    message = await get_message(session, company_id, message_id, lock=True)
    if message.answered_at is not None:
        message.answered_at = None
        await _told(session, message, "mail_message.asked")
    return message


async def retry_message(session: AsyncSession, company_id: UUID, message_id: UUID, *, now: datetime) -> None:
    """Have the mailbox's next check, which is asked for now, look at a message that failed as if for the first time.

    Its row stays until that check writes another, so that nothing is lost whatever happens between. Nothing happens to a message that was
    taken or left for its contents, or that is waited for already. Raises MailMessageNotFound, MailMessageOutOfReach.
    """
    message = await get_message(session, company_id, message_id, lock=True)
    if message.outcome != "failed" or message.reason == MailReason.ASKED_AGAIN:
        return
    if not await can_be_read_again(session, message):
        raise MailMessageOutOfReach(mail_message_id=message_id)
    message.reason, message.answered_at = MailReason.ASKED_AGAIN, now
    await _told(session, message, "mail_message.retried")
    await stage(session, company_id, CheckMailbox(mailbox_id=message.mailbox_id), priority=10)


async def _told(session: AsyncSession, message: MailMessage, action: str) -> None:
    await session.flush()
    events.tell(session, message.company_id, action, subject_type="mail_message", subject_id=message.id)
    await audit.record(session, message.company_id, action, subject_type="mail_message", subject_id=message.id)
