"""Record what becomes of one message, together with the documents it brings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.documents.models import Direction
from core.intake.filename import clean_filename
from core.intake.mailbox.imap import Outline
from core.intake.mailbox.message import Letter
from core.intake.mailbox.models import MailboxFolder, MailMessage
from core.intake.mailbox.queries import hold_address
from core.intake.mailbox.reason import MailReason
from core.intake.mailbox.relevance import Judged, is_own_sale, overall
from core.intake.receive import Source, Stored, receive
from core.storable import storable_json


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message stands: under this numbering its UID means this message and no other.

    `generation` is that of the mailbox's address: another server numbers other messages alike.
    """

    mailbox_id: UUID
    generation: int
    folder: str
    uid_validity: int
    uid: int


async def take_in(
    session: AsyncSession,
    company_id: UUID,
    place: Place,
    letter: Letter,
    *,
    judged: Sequence[Judged],
    kept: dict[int, Stored],
    is_sent: bool = False,
) -> bool:
    """Make the taken parts documents and note the others with their reason; False when the message was recorded before.

    `kept` holds the stored bytes of the taken parts, by position; `is_sent` says that the message stands among what was sent. All of it
    is one transaction: a message that has a row has all its documents. Raises MailboxNotFound, MailboxMoved.
    """
    outcome, reason = overall(judged)
    values: dict[str, Any] = {
        "message_id": letter.message_id,
        "sender": letter.sender,
        "subject": letter.subject,
        "sent_at": letter.sent_at,
        "outcome": outcome,
        "reason": reason,
        "parts": [],
    }
    row_id = await _insert(session, company_id, place, values)
    if row_id is None:
        return False
    parts: list[dict[str, Any]] = []
    for one in judged:
        part: dict[str, Any] = {
            "position": one.part.position,
            "kind": one.part.kind,
            "filename": clean_filename(one.part.filename) if one.part.kind == "file" else one.part.filename,
            "media_type": one.part.media_type,
            "size": len(one.part.data),
            "within": list(one.part.within),
            "url": one.part.url,
            "outcome": one.outcome,
            "reason": one.reason,
            "because": one.because,
            "document_id": None,
        }
        if one.part.position in kept:
            sale = Direction.SALE if is_sent and is_own_sale(letter, one.part) else None
            stored, reference = kept[one.part.position], f"mail_message/{row_id}"
            received = await receive(session, company_id, stored, Source.MAILBOX, reference=reference, presumed=sale)
            part["document_id"] = str(received.document.id)
        parts.append(part)
    row = (MailMessage.company_id == company_id, MailMessage.id == row_id)
    await session.execute(update(MailMessage).where(*row).values(parts=storable_json(parts)))
    await _advance(session, company_id, place)
    return True


async def leave(session: AsyncSession, company_id: UUID, place: Place, outline: Outline, reason: str, *, failed: bool = False) -> None:
    """Note a message that was not downloaded, or could not be taken apart, with the reason. Raises MailboxNotFound, MailboxMoved."""
    values: dict[str, Any] = {
        "message_id": outline.message_id,
        "sender": outline.sender,
        "subject": outline.subject,
        "sent_at": None,
        "outcome": "failed" if failed else "left",
        "reason": reason,
        "parts": [],
    }
    await _insert(session, company_id, place, values)
    await _advance(session, company_id, place)


async def _insert(session: AsyncSession, company_id: UUID, place: Place, values: dict[str, Any]) -> UUID | None:
    await hold_address(session, company_id, place.mailbox_id, place.generation)
    key = {
        "mailbox_id": place.mailbox_id,
        "generation": place.generation,
        "folder": place.folder,
        "uid_validity": place.uid_validity,
        "uid": place.uid,
    }
    again = (*(getattr(MailMessage, name) == value for name, value in key.items()), MailMessage.reason == MailReason.ASKED_AGAIN)
    await session.execute(delete(MailMessage).where(MailMessage.company_id == company_id, *again))
    row = insert(MailMessage).values(values | key | {"company_id": company_id, "id": ids.uuid7(), "created_at": clock.now()})
    once = row.on_conflict_do_nothing(index_elements=["company_id", *key])
    return await session.scalar(once.returning(MailMessage.id))


async def _advance(session: AsyncSession, company_id: UUID, place: Place) -> None:
    """Messages are taken in ascending order, so all up to this one have a row; and of this very address, since it is held."""
    folder = (
        MailboxFolder.company_id == company_id,
        MailboxFolder.mailbox_id == place.mailbox_id,
        MailboxFolder.name == place.folder,
        MailboxFolder.uid_validity == place.uid_validity,
        MailboxFolder.last_uid < place.uid,
    )
    await session.execute(update(MailboxFolder).where(*folder).values(last_uid=place.uid, stuck_uid=None, stuck_checks=0))
