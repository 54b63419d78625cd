"""Write down what the bank says became of a payment file."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.payments.errors import ReportOfAnotherFile
from core.payments.models import Payment, PaymentFile, PaymentState
from core.payments.queries import get_file, payments_of
from core.payments.status_report import PaymentStatus, StatusReport
from core.storable import storable_json


async def record_status(session: AsyncSession, company_id: UUID, file_id: UUID, report: StatusReport) -> PaymentFile:
    """Each payment as the bank tells it; what it refused can be paid again. The same report twice changes nothing.

    A payment that was withdrawn here but that the bank carries out all the same counts as accepted: the bank's word is the fact.
    Raises PaymentFileNotFound, ReportOfAnotherFile.
    """
    file = await get_file(session, company_id, file_id, lock=True)
    if report.message_id != file.message_id:
        raise ReportOfAnotherFile(payment_file_id=file_id, message_id=report.message_id[:70])
    file.status_report = storable_json({"code": report.code, "reason": report.reason})
    for payment in (await payments_of(session, company_id, [file_id]))[file_id]:
        told = report.of(payment.end_to_end_id)
        if told is not None:
            _tell(session, payment, told)
    events.tell(session, company_id, "payment_file.reported", subject_type="payment_file", subject_id=file_id)
    facts = {"code": report.code, "reason": report.reason}
    await audit.record(session, company_id, "payment_file.reported", subject_type="payment_file", subject_id=file_id, **facts)
    return file


def _tell(session: AsyncSession, payment: Payment, told: PaymentStatus) -> None:
    payment.state = PaymentState.REFUSED if told.refused else PaymentState.ACCEPTED
    payment.bank_code = " ".join(part for part in (told.code, told.reason) if part)[:40]
    events.tell(session, payment.company_id, "document.payment_reported", subject_type="document", subject_id=payment.document_id)
