"""Whether there is what a remark is to stand beside."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.queries import get_transaction
from core.bookings.queries import get_booking
from core.documents.queries import get_document, get_living_document
from core.remarks.subject import Subject


async def find_subject(session: AsyncSession, company_id: UUID, subject: Subject, *, hold: bool = False) -> None:
    """Look for it; `hold` locks it, so that two who write beside it follow one another.

    Raises DocumentNotFound, TransactionNotFound, BookingNotFound; and, to be written beside, DocumentIsDeleted.
    """
    match subject.type:
        case "document" if hold:
            await get_living_document(session, company_id, subject.id)
        case "document":
            await get_document(session, company_id, subject.id)
        case "transaction":
            await get_transaction(session, company_id, subject.id, lock=hold)
        case "booking":
            await get_booking(session, company_id, subject.id, lock=hold)
