"""Lists of documents by what they say and by what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bookings.models import BookingDocument
from core.delivery.models import Delivery, DeliveryState
from core.documents.models import Document, Kind, PaymentMark
from core.documents.queries import DocumentFilter, list_documents


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a document; None does not ask.

    `open`: still waiting for its payment or for an answer. `sent`: the accountant has some version of it.
    """

    open: bool | None = None
    sent: bool | None = None


async def find_documents(
    session: AsyncSession,
    company_id: UUID,
    wanted: DocumentFilter,
    standing: Standing,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> Sequence[Document]:
    """The newest arrivals first; `after` is the (created_at, id) of the last one seen."""
    besides: list[ColumnElement[bool]] = []
    if standing.open is not None:
        besides.append(_is_open() if standing.open else ~_is_open())
    if standing.sent is not None:
        besides.append(_is_sent() if standing.sent else ~_is_sent())
    return await list_documents(session, company_id, wanted, after=after, limit=limit, besides=besides)


async def bookings_of_documents(session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """The booking of each document that is in one."""
    rows = await session.execute(
        select(BookingDocument.document_id, BookingDocument.booking_id).where(
            BookingDocument.company_id == company_id, BookingDocument.document_id.in_(document_ids)
        )
    )
    return {row.document_id: row.booking_id for row in rows}


def _is_open() -> ColumnElement[bool]:
    booked = exists().where(BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id)
    settled = Document.payment_mark.in_((PaymentMark.PRIVATE_MONEY, PaymentMark.CASH))
    return (
        Document.closed_at.is_(None)
        & Document.superseded_by.is_(None)
        & Document.kind.not_in((Kind.CONTRACT, Kind.OTHER))
        & settled.is_not(True)
        & ~booked
    )


def _is_sent() -> ColumnElement[bool]:
    return exists().where(
        Delivery.company_id == Document.company_id, Delivery.document_id == Document.id, Delivery.state == DeliveryState.SENT
    )
