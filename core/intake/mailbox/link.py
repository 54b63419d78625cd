"""Link, change and unlink a mailbox."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.intake.mailbox.errors import MailboxLinkedAlready
from core.intake.mailbox.models import Mailbox
from core.jobs import CheckMailbox
from core.outbox.schedules import drop_schedule, set_schedule
from core.outbox.stage import stage

CHECK_EVERY = timedelta(minutes=5)
"""Gentle to the server: one sign-in, one question a folder, nothing downloaded twice."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a mailbox is, without its password."""

    address: str
    host: str
    port: int
    username: str


async def link_mailbox(session: AsyncSession, company_id: UUID, mailbox_id: UUID, address: Address, *, sealed_password: bytes) -> Mailbox:
    """Keep a mailbox whose sign-in was just tried, and look into it now and from now on. Raises MailboxLinkedAlready."""
    same = (Mailbox.company_id == company_id, Mailbox.host == address.host, Mailbox.username == address.username)
    if await session.scalar(select(Mailbox.id).where(*same)) is not None:
        raise MailboxLinkedAlready(host=address.host, username=address.username)
    mailbox = Mailbox(
        company_id=company_id,
        id=mailbox_id,
        address=address.address,
        host=address.host,
        port=address.port,
        username=address.username,
        sealed_password=sealed_password,
    )
    session.add(mailbox)
    await session.flush()
    await set_schedule(session, company_id, CheckMailbox, mailbox_id, every=CHECK_EVERY)
    await _changed(session, mailbox, "mailbox.linked")
    return mailbox


async def change_password(session: AsyncSession, mailbox: Mailbox, *, sealed_password: bytes) -> Mailbox:
    """Take another password, whose sign-in was just tried, and look again at once."""
    mailbox.sealed_password = sealed_password
    mailbox.problem = None
    await _changed(session, mailbox, "mailbox.changed")
    return mailbox


async def unlink_mailbox(session: AsyncSession, mailbox: Mailbox) -> None:
    """Forget a mailbox and its password; what was taken from it stays."""
    await drop_schedule(session, mailbox.company_id, CheckMailbox, mailbox.id)
    await audit.record(session, mailbox.company_id, "mailbox.unlinked", subject_type="mailbox", subject_id=mailbox.id)
    await session.delete(mailbox)


async def _changed(session: AsyncSession, mailbox: Mailbox, action: str) -> None:
    await stage(session, mailbox.company_id, CheckMailbox(mailbox_id=mailbox.id))
    events.tell(session, mailbox.company_id, action, subject_type="mailbox", subject_id=mailbox.id)
    await audit.record(
        session, mailbox.company_id, action, subject_type="mailbox", subject_id=mailbox.id, host=mailbox.host, username=mailbox.username
    )
