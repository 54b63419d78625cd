"""Messages that could not be taken in: looked at again, or dealt with."""

from uuid import UUID

from api.deps import CompanyId, Now, Transaction
from api.mailboxes.schemas import MailMessage
from api.permissions import Permission
from api.routing import Routes
from core.intake.mailbox import answer_message
from core.intake.mailbox.errors import MailMessageNotFound, MailMessageOutOfReach

routes = Routes("mailboxes")


@routes.put("/mail-messages/{id}/not-needed", permission=Permission.MAILBOXES_WRITE, problems=(MailMessageNotFound,))
async def answer_mail_message(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> MailMessage:
    """Say that the message is dealt with: its files were uploaded, or none of them is needed."""
    return MailMessage.model_validate(await answer_message.answer_message(transaction, company_id, id, now=now))


@routes.delete("/mail-messages/{id}/not-needed", permission=Permission.MAILBOXES_WRITE, problems=(MailMessageNotFound,))
async def withdraw_mail_message_answer(id: UUID, transaction: Transaction, company_id: CompanyId) -> MailMessage:
    """Ask about the message again."""
    return MailMessage.model_validate(await answer_message.withdraw_answer(transaction, company_id, id))


@routes.post(
    "/mail-messages/{id}/retries",
    permission=Permission.MAILBOXES_WRITE,
    status_code=202,
    problems=(MailMessageNotFound, MailMessageOutOfReach),
)
async def retry_mail_message(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> None:
    """Look once more, and at once, at a message that failed."""
    await answer_message.retry_message(transaction, company_id, id, now=now)
