"""Take a payment file back: the owner says that the bank never got it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.payments.errors import AlreadyCarriedOut
from core.payments.models import PaymentFile, PaymentState
from core.payments.queries import get_file, paid_documents, payments_of


async def withdraw_file(session: AsyncSession, company_id: UUID, file_id: UUID, *, now: datetime) -> PaymentFile:
    """Its invoices can be paid again. Saying so twice changes nothing.

    Raises PaymentFileNotFound, and AlreadyCarriedOut when the bank accepted a payment or the account shows one.
    """
    file = await get_file(session, company_id, file_id, lock=True)
    if file.withdrawn_at is not None:
        return file
    payments = (await payments_of(session, company_id, [file_id]))[file_id]
    accepted = [one for one in payments if one.state == PaymentState.ACCEPTED]
    if accepted or await paid_documents(session, company_id, [one.document_id for one in payments]):
        raise AlreadyCarriedOut(payment_file_id=file_id)
    file.withdrawn_at = now
    for payment in payments:
        payment.state = PaymentState.WITHDRAWN
        events.tell(session, company_id, "document.out_of_payment_file", subject_type="document", subject_id=payment.document_id)
    events.tell(session, company_id, "payment_file.withdrawn", subject_type="payment_file", subject_id=file_id)
    await audit.record(session, company_id, "payment_file.withdrawn", subject_type="payment_file", subject_id=file_id)
    return file
