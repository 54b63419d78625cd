"""Link, change and unlink a mailbox."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.intake.mailbox.errors import MailboxLinkedAlready
from core.intake.mailbox.models import Mailbox, MailboxFolder
from core.intake.mailbox.queries import get_mailbox
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
    row = insert(Mailbox).values(
        company_id=company_id,
        id=mailbox_id,
        address=address.address,
        host=address.host,
        port=address.port,
        username=address.username,
        sealed_password=sealed_password,
        created_at=clock.now(),
    )
    once = row.on_conflict_do_nothing(index_elements=["company_id", "host", "username"])
    if await session.scalar(once.returning(Mailbox.id)) is None:
        raise MailboxLinkedAlready(host=address.host, username=address.username)
    mailbox = await get_mailbox(session, company_id, mailbox_id, lock=True)
    await set_schedule(session, company_id, CheckMailbox, mailbox_id, every=CHECK_EVERY)
    await _changed(session, mailbox, "mailbox.linked")
    return mailbox


async def change_mailbox(session: AsyncSession, mailbox: Mailbox, address: Address, *, sealed_password: bytes | None) -> Mailbox:
    """Take another address or password, whose sign-in was just tried, and look again at once. Raises MailboxLinkedAlready.

    Another server or name is another mailbox: how far its folders were read begins anew, by their own numbering, and a check of the old
    one that is still under way records nothing more.
    """
    if (mailbox.host, mailbox.port, mailbox.username) != (address.host, address.port, address.username):
        same = (Mailbox.company_id == mailbox.company_id, Mailbox.host == address.host, Mailbox.username == address.username)
        if await session.scalar(select(Mailbox.id).where(*same, Mailbox.id != mailbox.id)) is not None:
            raise MailboxLinkedAlready(host=address.host, username=address.username)
        folders = (MailboxFolder.company_id == mailbox.company_id, MailboxFolder.mailbox_id == mailbox.id)
        await session.execute(update(MailboxFolder).where(*folders).values(uid_validity=None, last_uid=0, stuck_uid=None))
        mailbox.generation += 1
    mailbox.address, mailbox.host, mailbox.port, mailbox.username = address.address, address.host, address.port, address.username
    if sealed_password is not None:
        mailbox.sealed_password = sealed_password
    mailbox.problem = None
    await _changed(session, mailbox, "mailbox.changed")
    return mailbox


async def ask_for_check(session: AsyncSession, company_id: UUID, mailbox_id: UUID) -> None:
    """Look into a mailbox now. Raises MailboxNotFound."""
    await get_mailbox(session, company_id, mailbox_id)
    await stage(session, company_id, CheckMailbox(mailbox_id=mailbox_id), priority=10)


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
