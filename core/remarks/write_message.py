"""Messages beside something, read by the company's people and its accountant."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.remarks.errors import MessageNotFound, NotYourMessage
from core.remarks.find_subject import find_subject
from core.remarks.models import Message
from core.remarks.subject import Subject


async def write_message(session: AsyncSession, company_id: UUID, subject: Subject, text: str, *, written_by: UUID | None) -> Message:
    """Add a message to the thread beside something; `written_by` is None for a program. Raises as find_subject."""
    await find_subject(session, company_id, subject)
    said_by = "user" if written_by is not None else "key"
    message = put_message(session, company_id, subject, text, written_by=written_by, said_by=said_by)
    events.tell(session, company_id, "remark.changed", subject_type=subject.type, subject_id=subject.id)
    await session.flush()
    await audit.record(
        session, company_id, "message.written", subject_type=subject.type, subject_id=subject.id, message=str(message.id), text=text
    )
    return message


async def withdraw_message(session: AsyncSession, company_id: UUID, message_id: UUID, *, asked_by: UUID | None) -> None:
    """Take one's own message back; one that a rule wrote may be taken back by anybody. Again does no harm.

    Raises MessageNotFound, NotYourMessage.
    """
    wanted = select(Message).where(Message.company_id == company_id, Message.id == message_id)
    message = await session.scalar(wanted.with_for_update())
    if message is None:
        raise MessageNotFound(message_id=message_id)
    if not message.said_by.startswith("rule:") and message.written_by != asked_by:
        raise NotYourMessage(message_id=message_id)
    if message.withdrawn_at is not None:
        return
    message.withdrawn_at = clock.now()
    subject_type, subject_id = next(
        (one, value) for one in ("document", "transaction", "booking") if (value := getattr(message, f"{one}_id")) is not None
    )
    events.tell(session, company_id, "remark.changed", subject_type=subject_type, subject_id=subject_id)
    await audit.record(session, company_id, "message.withdrawn", subject_type=subject_type, subject_id=subject_id, message=str(message_id))


def put_message(
    session: AsyncSession, company_id: UUID, subject: Subject, text: str, *, written_by: UUID | None = None, said_by: str
) -> Message:
    """Add a message without a word to anybody."""
    message = Message(company_id=company_id, id=ids.uuid7(), text=text, written_by=written_by, said_by=said_by, **subject.keys)
    session.add(message)
    return message
