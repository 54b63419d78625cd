"""Every SELECT over mailboxes and what became of their messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.intake.mailbox.errors import MailboxMoved, MailboxNotFound, MailMessageNotFound
from core.intake.mailbox.models import Mailbox, MailboxFolder, MailMessage
from core.intake.mailbox.reason import MailReason

_SAME_MAILBOX = and_(
    Mailbox.company_id == MailMessage.company_id,
    Mailbox.id == MailMessage.mailbox_id,
    Mailbox.generation == MailMessage.generation,
)
_SAME_FOLDER = and_(
    MailboxFolder.company_id == MailMessage.company_id,
    MailboxFolder.mailbox_id == MailMessage.mailbox_id,
    MailboxFolder.name == MailMessage.folder,
    MailboxFolder.uid_validity == MailMessage.uid_validity,
)


async def get_mailbox(session: AsyncSession, company_id: UUID, mailbox_id: UUID, *, lock: bool = False) -> Mailbox:
    """The company's mailbox. Raises MailboxNotFound."""
    wanted = select(Mailbox).where(Mailbox.company_id == company_id, Mailbox.id == mailbox_id)
    mailbox = await session.scalar(wanted.with_for_update() if lock else wanted)
    if mailbox is None:
        raise MailboxNotFound(mailbox_id=mailbox_id)
    return mailbox


async def hold_address(session: AsyncSession, company_id: UUID, mailbox_id: UUID, generation: int) -> None:
    """Keep the mailbox's server and user name what they were when its check began, until this transaction ends.

    Raises MailboxNotFound, MailboxMoved.
    """
    wanted = select(Mailbox.generation).where(Mailbox.company_id == company_id, Mailbox.id == mailbox_id)
    now = await session.scalar(wanted.with_for_update(read=True))
    if now is None:
        raise MailboxNotFound(mailbox_id=mailbox_id)
    if now != generation:
        raise MailboxMoved(mailbox_id=mailbox_id)


async def list_mailboxes(session: AsyncSession, company_id: UUID) -> Sequence[Mailbox]:
    """The company's mailboxes, oldest first."""
    wanted = select(Mailbox).where(Mailbox.company_id == company_id)
    return (await session.scalars(wanted.order_by(Mailbox.created_at, Mailbox.id))).all()


@dataclass(frozen=True, slots=True)
class Looked:
    """How many messages were taken from, and how many were left."""

    taken: int = 0
    left: int = 0


async def count_messages(session: AsyncSession, company_id: UUID, mailbox_ids: Sequence[UUID]) -> dict[UUID, Looked]:
    """What became of the messages of each mailbox, in numbers."""
    taken = func.count().filter(MailMessage.outcome == "taken")
    rows = await session.execute(
        select(MailMessage.mailbox_id, taken, func.count() - taken)
        .where(MailMessage.company_id == company_id, MailMessage.mailbox_id.in_(mailbox_ids))
        .group_by(MailMessage.mailbox_id)
    )
    return dict.fromkeys(mailbox_ids, Looked()) | {mailbox_id: Looked(taken, left) for mailbox_id, taken, left in rows}


async def list_folders(session: AsyncSession, company_id: UUID, mailbox_id: UUID) -> Sequence[MailboxFolder]:
    """How far each folder of a mailbox has been read."""
    wanted = select(MailboxFolder).where(MailboxFolder.company_id == company_id, MailboxFolder.mailbox_id == mailbox_id)
    return (await session.scalars(wanted)).all()


async def asked_again(session: AsyncSession, company_id: UUID, mailbox_id: UUID) -> dict[str, list[int]]:
    """By folder, the numbers of the messages that its owner wants looked at once more; ascending."""
    wanted = (
        select(MailMessage.folder, MailMessage.uid)
        .join_from(MailMessage, Mailbox, _SAME_MAILBOX)
        .join(MailboxFolder, _SAME_FOLDER)
        .where(MailMessage.company_id == company_id, MailMessage.mailbox_id == mailbox_id)
        .where(MailMessage.outcome == "failed", MailMessage.reason == MailReason.ASKED_AGAIN)
    )
    found: dict[str, list[int]] = {}
    for folder, uid in await session.execute(wanted.order_by(MailMessage.folder, MailMessage.uid)):
        found.setdefault(folder, []).append(uid)
    return found


async def can_be_read_again(session: AsyncSession, message: MailMessage) -> bool:
    """Whether the message's number still means this message: same server, same numbering of its folder."""
    wanted = select(MailMessage.id).join_from(MailMessage, Mailbox, _SAME_MAILBOX).join(MailboxFolder, _SAME_FOLDER)
    mine = (MailMessage.company_id == message.company_id, MailMessage.id == message.id)
    return await session.scalar(wanted.where(*mine)) is not None


async def known_message_ids(session: AsyncSession, company_id: UUID, mailbox_id: UUID, message_ids: Sequence[str]) -> frozenset[str]:
    """Which of these Message-IDs have been looked at in this mailbox, in whatever folder and numbering."""
    wanted = select(MailMessage.message_id).where(
        MailMessage.company_id == company_id,
        MailMessage.mailbox_id == mailbox_id,
        MailMessage.message_id.in_(message_ids),
        MailMessage.reason != MailReason.ASKED_AGAIN,
    )
    return frozenset(one for one in await session.scalars(wanted) if one is not None)


async def list_messages(
    session: AsyncSession,
    company_id: UUID,
    mailbox_id: UUID,
    *,
    outcome: str | None,
    asked: bool = False,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> Sequence[MailMessage]:
    """What was looked at, latest first, with what was taken and left; `asked`: only what nobody has dealt with."""
    wanted = select(MailMessage).where(MailMessage.company_id == company_id, MailMessage.mailbox_id == mailbox_id)
    if outcome is not None:
        wanted = wanted.where(MailMessage.outcome == outcome)
    if asked:
        wanted = wanted.where(*is_unanswered_failure(company_id))
    if after is not None:
        wanted = wanted.where(tuple_(MailMessage.created_at, MailMessage.id) < after)
    return (await session.scalars(wanted.order_by(MailMessage.created_at.desc(), MailMessage.id.desc()).limit(limit))).all()


async def get_message(session: AsyncSession, company_id: UUID, message_id: UUID, *, lock: bool = False) -> MailMessage:
    """The company's message. Raises MailMessageNotFound."""
    wanted = select(MailMessage).where(MailMessage.company_id == company_id, MailMessage.id == message_id)
    message = await session.scalar(wanted.with_for_update() if lock else wanted)
    if message is None:
        raise MailMessageNotFound(mail_message_id=message_id)
    return message


def is_unanswered_failure(company_id: UUID | ColumnElement[UUID]) -> tuple[ColumnElement[bool], ...]:
    """A message that could not be read and may hold documents, and with which the owner has not dealt; a partial index covers it."""
    return (
        MailMessage.company_id == company_id,
        MailMessage.answered_at.is_(None),
        (MailMessage.outcome == "failed") | MailMessage.reason.in_(("too_large", MailReason.LINK_MAY_HOLD_INVOICE)),
    )


async def list_unanswered_failures(session: AsyncSession, company_id: UUID, limit: int) -> Sequence[tuple[MailMessage, str]]:
    """Messages we could not read and that may hold documents, until the owner has dealt with them, each with the address of its mailbox;
    oldest first."""
    mailbox = and_(Mailbox.company_id == MailMessage.company_id, Mailbox.id == MailMessage.mailbox_id)
    wanted = select(MailMessage, Mailbox.address).join(Mailbox, mailbox).where(*is_unanswered_failure(company_id))
    rows = await session.execute(wanted.order_by(MailMessage.created_at, MailMessage.id).limit(limit))
    return [(message, address) for message, address in rows]
