"""What is known of a sender: documents taken before, and what the owner said; remembered, shown, and forgotten."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import delete, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.intake.mailbox.errors import MailSenderNotFound
from core.intake.mailbox.models import MailMessage, MailSender
from core.intake.mailbox.relevance import Outcome, Standing
from core.intake.mailbox.sender import domain_of, names_of, narrowest


async def standing_of(session: AsyncSession, company_id: UUID, sender: str, *, is_sent: bool) -> Standing:
    """What to go by when a message of this sender is judged."""
    if is_sent or not sender:
        return Standing(is_sent=is_sent)
    wanted = select(MailSender.sender, MailSender.because, MailSender.outcome)
    said = await session.execute(wanted.where(MailSender.company_id == company_id, MailSender.sender.in_(names_of(sender))))
    learned = narrowest([(name, because, outcome) for name, because, outcome in said], sender)
    domain = domain_of(sender)
    same = MailMessage.sender == sender
    of_firm = same if domain is None else or_(same, MailMessage.sender.endswith(domain, autoescape=True))
    taken = select(MailMessage.id).where(MailMessage.company_id == company_id, MailMessage.outcome == "taken", of_firm).limit(1)
    return Standing(
        is_known=await session.scalar(taken) is not None, learned={because: cast(Outcome, outcome) for because, outcome in learned.items()}
    )


async def remember(session: AsyncSession, company_id: UUID, sender: str, because: str, outcome: Outcome) -> None:
    """Keep what the owner said of this sender; the last word counts."""
    row = insert(MailSender).values(
        company_id=company_id, id=ids.uuid7(), created_at=clock.now(), sender=sender, because=because, outcome=outcome
    )
    key = ["company_id", "sender", "because"]
    await session.execute(row.on_conflict_do_update(index_elements=key, set_={"outcome": outcome, "created_at": clock.now()}))
    events.tell(session, company_id, "mail_sender.remembered", subject_type="company", subject_id=company_id, sender=sender)
    facts = {"sender": sender, "because": because, "outcome": outcome}
    await audit.record(session, company_id, "mail_sender.remembered", subject_type="company", subject_id=company_id, **facts)


async def list_senders(session: AsyncSession, company_id: UUID) -> Sequence[MailSender]:
    """All that is remembered, by name."""
    wanted = select(MailSender).where(MailSender.company_id == company_id).order_by(MailSender.sender, MailSender.because)
    return (await session.scalars(wanted)).all()


async def forget(session: AsyncSession, company_id: UUID, sender_id: UUID) -> None:
    """Judge what comes from now on as if nothing had been said; what was taken or left stays so. Raises MailSenderNotFound."""
    wanted = delete(MailSender).where(MailSender.company_id == company_id, MailSender.id == sender_id).returning(MailSender.sender)
    sender = await session.scalar(wanted)
    if sender is None:
        raise MailSenderNotFound(mail_sender_id=sender_id)
    events.tell(session, company_id, "mail_sender.forgotten", subject_type="company", subject_id=company_id, sender=sender)
    await audit.record(session, company_id, "mail_sender.forgotten", subject_type="company", subject_id=company_id, sender=sender)
