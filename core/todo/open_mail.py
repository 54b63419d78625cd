"""Messages in a mailbox that may hold documents and could not be taken in."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.intake.mailbox.queries import list_unanswered_failures
from core.intake.mailbox.reason import MailReason
from core.todo.entry import Entry, Title
from core.todo.item import mail_item


async def open_mail(session: AsyncSession, company_id: UUID, *, most: int) -> list[Entry]:
    """The messages that nobody has dealt with, called after their sender."""
    entries: list[Entry] = []
    for message, address in await list_unanswered_failures(session, company_id, most):
        looked_on = clock.brussels_day(message.created_at)
        item = mail_item(str(message.id), since=looked_on, mailbox=address, reason=MailReason(message.reason))
        title = Title(name=message.sender or None, description=message.subject or None, day=looked_on)
        entries.append(Entry(item, message.id, "mail_message", message.id, title, within=message.mailbox_id))
    return entries
