"""Look at what is new in a mailbox: what is asked of the server, and what it brings, a message at a time."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events, ids
from core.egress import AddressForbidden, HostUnknown, NameServerSilent, PortForbidden
from core.errors import DomainError
from core.intake.mailbox.errors import (
    MailboxCertificateInvalid,
    MailboxMoved,
    MailboxPasswordRefused,
    MailboxUnreachable,
    MailServerMisbehaves,
)
from core.intake.mailbox.imap import Folder, ImapReader, Outline
from core.intake.mailbox.message import LARGEST
from core.intake.mailbox.models import MailboxFolder
from core.intake.mailbox.outlines import outlines_of
from core.intake.mailbox.queries import asked_again, get_mailbox, hold_address, list_folders
from core.intake.mailbox.take_in import Place
from core.storable import storable_json

MOST_AT_ONCE = 200
"""Messages looked at in one run: a first visit goes on in the next run, and a restart loses little."""
LARGEST_TEXT = 1024 * 1024
"""Bytes of a message without files: the longest receipts of apps are a fifth of it."""
HISTORY_MONTHS = 4
"""How far back a first visit looks: the quarter under way and the end of the one before."""

_OF_THE_MAILBOX = (
    *(MailboxUnreachable, MailboxCertificateInvalid, MailboxPasswordRefused, MailServerMisbehaves),
    *(AddressForbidden, HostUnknown, NameServerSilent, PortForbidden),
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a folder was read when the check began; `uid_validity` None on a first visit. `again` are the numbers of messages that are
    looked at once more."""

    uid_validity: int | None
    last_uid: int
    again: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """One message to decide about. `renumbered` says that the server gave the whole folder new numbers."""

    place: Place
    outline: Outline
    renumbered: bool
    missing: bool = False
    """The server lists it, and tells nothing of it that can be understood."""
    refusal: MailServerMisbehaves | None = None
    """What the server said when it was asked about it."""

    @property
    def skip(self) -> str | None:
        """Why the message need not be downloaded."""
        if not self.outline.may_have_files and self.outline.size > LARGEST_TEXT:
            return "no_attachment"
        return "too_large" if self.outline.size > LARGEST else None


def history_start(today: date) -> date:
    """The first day of a first visit."""
    months = today.year * 12 + today.month - 1 - HISTORY_MONTHS
    return date(months // 12, months % 12 + 1, 1)


async def progress(session: AsyncSession, company_id: UUID, mailbox_id: UUID) -> dict[str, Progress]:
    """How far each folder has been read."""
    again = await asked_again(session, company_id, mailbox_id)
    return {
        row.name: Progress(row.uid_validity, row.last_uid, tuple(again.get(row.name, ())))
        for row in await list_folders(session, company_id, mailbox_id)
    }


async def open_folder(
    session: AsyncSession, company_id: UUID, mailbox_id: UUID, folder: Folder, uid_validity: int, *, generation: int
) -> None:
    """Note a folder's numbering before its messages are read; a new numbering begins at nothing. Raises MailboxNotFound, MailboxMoved."""
    await hold_address(session, company_id, mailbox_id, generation)
    row = insert(MailboxFolder).values(
        company_id=company_id,
        id=ids.uuid7(),
        mailbox_id=mailbox_id,
        name=folder.name,
        is_sent=folder.is_sent,
        uid_validity=uid_validity,
        last_uid=0,
        created_at=clock.now(),
    )
    renumbered = MailboxFolder.uid_validity.is_distinct_from(row.excluded.uid_validity)
    anew = {"uid_validity": uid_validity, "last_uid": 0, "stuck_uid": None}
    key = ["company_id", "mailbox_id", "name"]
    await session.execute(row.on_conflict_do_update(index_elements=key, set_=anew, where=renumbered))


async def look(
    reader: ImapReader,
    mailbox_id: UUID,
    folder: Folder,
    known: Progress | None,
    uid_validity: int,
    *,
    generation: int,
    most: int,
    today: date,
) -> tuple[list[Look], bool]:
    """The messages of an examined folder that have not been looked at, in ascending order, then those to look at once more, `most` at the
    most; whether there are more."""
    same_numbering = known is not None and known.uid_validity == uid_validity
    after = known.last_uid if known is not None and same_numbering else 0
    since = None if same_numbering and after else history_start(today)
    uids = await reader.uids(after=after, since=since)
    if known is not None and same_numbering:  # after the new ones: a message that its server does not give holds up nothing else
        uids = [*uids, *known.again]
    renumbered = known is not None and not same_numbering
    looks = [
        Look(
            Place(mailbox_id, generation, folder.name, uid_validity, told.outline.uid),
            told.outline,
            renumbered,
            missing=told.missing,
            refusal=told.refusal,
        )
        for told in await outlines_of(reader, uids[:most])
    ]
    return looks, len(uids) > most


def is_of_the_mailbox(problem: DomainError) -> bool:
    """Whether the mailbox or its server is at fault, so that its owner is told; anything else is our own trouble."""
    return isinstance(problem, _OF_THE_MAILBOX)


async def record_check(
    session: AsyncSession, company_id: UUID, mailbox_id: UUID, problem: DomainError | None, *, looked: int, generation: int
) -> None:
    """Note how a check ended: screens show when a mailbox last worked, and what is wrong with it. Raises MailboxNotFound, MailboxMoved."""
    mailbox = await get_mailbox(session, company_id, mailbox_id, lock=True)
    if mailbox.generation != generation:
        raise MailboxMoved(mailbox_id=mailbox_id)
    mailbox.checked_at = clock.now()
    mailbox.problem = None if problem is None else storable_json(problem.as_json())
    if problem is None:
        mailbox.succeeded_at = mailbox.checked_at
    events.tell(
        session,
        company_id,
        "mailbox.checked",
        subject_type="mailbox",
        subject_id=mailbox_id,
        looked=looked,
        problem=problem.code() if problem else None,
    )
