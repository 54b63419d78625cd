"""What becomes of the parts that the owner wanted after all."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import events
from core.documents.parts import is_split
from core.duplicates.delete_document import restore_document
from core.intake.mailbox.decide_part import conclude
from core.intake.mailbox.models import MailMessage
from core.intake.mailbox.queries import get_message
from core.intake.mailbox.reason import MailReason
from core.intake.receive import Source, Stored, receive


def wanted_positions(message: MailMessage) -> frozenset[int]:
    """The parts that are on their way."""
    return frozenset(int(one["position"]) for one in message.parts if one["reason"] == MailReason.ON_ITS_WAY)


async def record_parts(session: AsyncSession, company_id: UUID, message_id: UUID, found: Mapping[int, Stored | str]) -> None:
    """Make documents of what was fetched, and say of the rest, by its reason, what stood in the way. Raises MailMessageNotFound.

    A document that was put away comes back: the owner asked for it.
    """
    message = await get_message(session, company_id, message_id, lock=True)
    parts = [dict(one) for one in message.parts]
    for part in parts:
        got = found.get(int(part["position"]))
        if got is None or part["reason"] != MailReason.ON_ITS_WAY:
            continue
        if isinstance(got, str):
            part["reason"] = got
            continue
        received = await receive(session, company_id, got, Source.MAILBOX, reference=f"mail_message/{message_id}")
        if not await is_split(session, company_id, received.document.id):
            await restore_document(session, company_id, received.document.id)
        part.update(outcome="taken", reason=MailReason.TAKEN_AS_YOU_SAID, document_id=str(received.document.id))
    message.parts = parts
    conclude(message)
    await session.flush()
    events.tell(session, company_id, "mail_message.taken", subject_type="mail_message", subject_id=message_id)
