"""The owner's word on parts of messages, and what is remembered of their senders."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.deps import CompanyId, Now, Transaction
from api.mailboxes.schemas import MailMessage, MailSender, MailSenderPage
from api.permissions import Permission
from api.routing import Routes
from core.intake.mailbox import decide_part, senders
from core.intake.mailbox.decide_part import Scope
from core.intake.mailbox.errors import (
    MailMessageNotFound,
    MailMessageOutOfReach,
    MailPartCannotBeTaken,
    MailPartNotFound,
    MailSenderNotFound,
    MailSenderTooWide,
)

routes = Routes("mailboxes")
Remember = Annotated[Scope, Query(description="How far this goes: this part alone, or all such parts of this address or its domain.")]


@routes.put(
    "/mail-messages/{id}/parts/{position}/wanted",
    permission=Permission.MAILBOXES_WRITE,
    problems=(MailMessageNotFound, MailPartNotFound, MailPartCannotBeTaken, MailMessageOutOfReach, MailSenderTooWide),
)
async def take_mail_part(
    id: UUID, position: int, transaction: Transaction, company_id: CompanyId, now: Now, remember: Remember = "part"
) -> MailMessage:
    """Take it after all: a file, the text as a PDF, or what a link leads to. It follows in the background."""
    message = await decide_part.take_part(transaction, company_id, id, position, scope=remember, now=now)
    return MailMessage.model_validate(message)


@routes.delete(
    "/mail-messages/{id}/parts/{position}/wanted",
    permission=Permission.MAILBOXES_WRITE,
    problems=(MailMessageNotFound, MailPartNotFound, MailSenderTooWide),
)
async def leave_mail_part(
    id: UUID, position: int, transaction: Transaction, company_id: CompanyId, now: Now, remember: Remember = "part"
) -> MailMessage:
    """Leave it: its document is put away, from where it can be restored; a link is not asked about any more."""
    message = await decide_part.leave_part(transaction, company_id, id, position, scope=remember, now=now)
    return MailMessage.model_validate(message)


@routes.get("/mail-senders", permission=Permission.MAILBOXES_READ)
async def list_mail_senders(transaction: Transaction, company_id: CompanyId) -> MailSenderPage:
    """What is remembered of senders."""
    rows = await senders.list_senders(transaction, company_id)
    return MailSenderPage(items=[MailSender.model_validate(row) for row in rows], next=None)


@routes.delete("/mail-senders/{id}", permission=Permission.MAILBOXES_WRITE, status_code=204, problems=(MailSenderNotFound,))
async def forget_mail_sender(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Forget it: what comes from now on is judged as if nothing had been said."""
    await senders.forget(transaction, company_id, id)
