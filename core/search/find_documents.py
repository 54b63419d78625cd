"""Lists of documents by what they say and by what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists
from sqlalchemy.ext.asyncio import AsyncSession

from core.bookings.models import BookingDocument
from core.delivery.models import Delivery, DeliveryState
from core.documents.listing import DocumentFilter, ListedDocument, list_documents
from core.documents.models import Document, Kind, PaymentMark
from core.folding import fold
from core.search import tagged


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a document; None does not ask.

    `open`: still waiting for its payment or for an answer. `sent`: the accountant has some version of it.
    """

    open: bool | None = None
    sent: bool | None = None
    tag: str | None = None


async def find_documents(
    session: AsyncSession,
    company_id: UUID,
    wanted: DocumentFilter,
    standing: Standing,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> Sequence[ListedDocument]:
    """The newest arrivals first; `after` is the (created_at, id) of the last one seen."""
    besides: tuple[ColumnElement[bool], ...] = ()
    if standing.open is not None:
        besides = (*besides, _OPEN if standing.open else _NOT_OPEN)
    if standing.sent is not None:
        besides = (*besides, _SENT if standing.sent else _NOT_SENT)
    values = None
    if standing.tag:
        besides, values = (*besides, tagged.DOCUMENTS), {"tag": fold(standing.tag)}
    return await list_documents(session, company_id, wanted, after=after, limit=limit, besides=besides, values=values)


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


_OPEN, _SENT = _is_open(), _is_sent()
_NOT_OPEN, _NOT_SENT = ~_OPEN, ~_SENT
