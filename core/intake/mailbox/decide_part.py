"""The owner's word on one part of a message: take it after all, or leave it; and, if wanted, of all such that this sender sends."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.documents.models import Arrival
from core.documents.parts import is_split
from core.duplicates.delete_document import delete_document, restore_document
from core.intake.mailbox.errors import MailMessageOutOfReach, MailPartCannotBeTaken, MailPartNotFound
from core.intake.mailbox.models import MailMessage
from core.intake.mailbox.queries import can_be_read_again, get_message
from core.intake.mailbox.reason import MailReason
from core.intake.mailbox.relevance import UNTAKEABLE
from core.intake.mailbox.sender import wanted_name
from core.intake.mailbox.senders import remember
from core.jobs import TakeMailParts
from core.outbox.stage import stage

Scope = Literal["part", "address", "domain"]
"""How far the word goes: this part alone, all such parts of this address, or of its domain."""


async def take_part(
    session: AsyncSession, company_id: UUID, message_id: UUID, position: int, *, scope: Scope, now: datetime
) -> MailMessage:
    """Make a document of a part that was left: at once where it was taken before, else by fetching it from the mailbox again.

    Raises MailMessageNotFound, MailPartNotFound, MailPartCannotBeTaken, MailMessageOutOfReach, MailSenderTooWide.
    """
    message = await get_message(session, company_id, message_id, lock=True)
    part, others = _part(message, position)
    if part["reason"] in UNTAKEABLE:
        raise MailPartCannotBeTaken(reason=part["reason"])
    await _learn(session, message, part, "taken", scope)
    if part["outcome"] == "taken" or part["reason"] == MailReason.ON_ITS_WAY:
        return message
    part["because"] = part.get("because") or part["reason"]
    if part["document_id"] is not None:
        if not await is_split(session, company_id, UUID(part["document_id"])):
            await restore_document(session, company_id, UUID(part["document_id"]))
        part.update(outcome="taken", reason=MailReason.TAKEN_AS_YOU_SAID)
    else:
        if part["kind"] != "link" and not await can_be_read_again(session, message):
            raise MailMessageOutOfReach(mail_message_id=message_id)
        part["reason"] = MailReason.ON_ITS_WAY
        await stage(session, company_id, TakeMailParts(mail_message_id=message_id), priority=10)
    message.answered_at = message.answered_at or now
    return await _decided(session, message, [*others, part], "mail_part.wanted")


async def leave_part(
    session: AsyncSession, company_id: UUID, message_id: UUID, position: int, *, scope: Scope, now: datetime
) -> MailMessage:
    """Put a part's document away, which can be undone, unless it came in another way too; or say that a part which waits is not needed.

    Raises MailMessageNotFound, MailPartNotFound, MailSenderTooWide.
    """
    message = await get_message(session, company_id, message_id, lock=True)
    part, others = _part(message, position)
    await _learn(session, message, part, "left", scope)
    if part["outcome"] == "left" and part["reason"] == MailReason.LEFT_AS_YOU_SAID:
        return message
    part["because"] = part.get("because") or part["reason"]
    if part["outcome"] == "taken" and part["document_id"] is not None:
        document_id = UUID(part["document_id"])
        wanted = select(func.count()).where(Arrival.company_id == company_id, Arrival.document_id == document_id)
        if await session.scalar(wanted) == 1:
            await delete_document(session, company_id, document_id)
    part.update(outcome="left", reason=MailReason.LEFT_AS_YOU_SAID)
    message.answered_at = message.answered_at or now
    return await _decided(session, message, [*others, part], "mail_part.left")


def _part(message: MailMessage, position: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A copy of the part, and the others. Raises MailPartNotFound."""
    found = next((dict(one) for one in message.parts if one.get("position") == position), None)
    if found is None:
        raise MailPartNotFound(mail_message_id=message.id, position=position)
    return found, [one for one in message.parts if one.get("position") != position]


async def _learn(
    session: AsyncSession, message: MailMessage, part: dict[str, Any], outcome: Literal["taken", "left"], scope: Scope
) -> None:
    if scope == "part" or not message.sender:
        return
    because = str(part.get("because") or part["reason"])
    # A link that was fetched and one that waits are one question: may links of this sender be followed?
    if because in (MailReason.LINK_OF_KNOWN_SENDER, MailReason.LINK_GAVE_NO_DOCUMENT) or part["kind"] == "link":
        for reason in (MailReason.LINK_OF_KNOWN_SENDER, MailReason.LINK_MAY_HOLD_INVOICE):
            await remember(session, message.company_id, wanted_name(message.sender, scope), reason, outcome)
        return
    await remember(session, message.company_id, wanted_name(message.sender, scope), because, outcome)


async def _decided(session: AsyncSession, message: MailMessage, parts: list[dict[str, Any]], action: str) -> MailMessage:
    message.parts = sorted(parts, key=lambda one: int(one["position"]))
    conclude(message)
    await session.flush()
    events.tell(session, message.company_id, action, subject_type="mail_message", subject_id=message.id)
    await audit.record(session, message.company_id, action, subject_type="mail_message", subject_id=message.id)
    return message


def conclude(message: MailMessage) -> None:
    """Say of the message as a whole what is true of its parts."""
    taken = next((one for one in message.parts if one["outcome"] == "taken"), None)
    if taken is not None:
        message.outcome, message.reason = "taken", str(taken["reason"])
    elif message.outcome == "taken" or message.reason == MailReason.LINK_MAY_HOLD_INVOICE:
        told = next((one for one in message.parts if one["kind"] != "body"), None)
        message.outcome, message.reason = "left", str(told["reason"]) if told else MailReason.NO_ATTACHMENT
