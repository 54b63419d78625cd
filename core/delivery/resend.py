"""Sending a document knowingly: again, because it changed after it was sent, or as it came, because it cannot be translated."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, ids
from core.delivery.assignment import address_of
from core.delivery.errors import AlreadyDelivered
from core.delivery.models import Delivery, DeliveryState, Form
from core.delivery.queries import find_open_delivery, find_sent, get_accountant
from core.delivery.retry import make_ready
from core.documents.queries import get_living_document
from core.jobs import DeliverDocument
from core.outbox.stage import stage


async def send_document(session: AsyncSession, company_id: UUID, document_id: UUID, form: Form, *, now: datetime) -> Delivery:
    """Ask for a hand-over of the document as it is now, due or not.

    Raises DocumentNotFound, DocumentIsDeleted, NoAccountant, and AlreadyDelivered when this very version has gone.
    """
    document = await get_living_document(session, company_id, document_id)
    address = address_of(await get_accountant(session, company_id))
    sent = await find_sent(session, company_id, document_id)
    if sent is not None and sent.document_version >= document.version:
        raise AlreadyDelivered(sent_at=sent.sent_at, recipient=sent.recipient)
    delivery = await find_open_delivery(session, company_id, document_id)
    if delivery is None:
        delivery_id = ids.uuid7()
        delivery = Delivery(
            id=delivery_id,
            company_id=company_id,
            document_id=document_id,
            document_version=document.version,
            channel=address.channel,
            recipient=address.recipient,
            idempotency_key=delivery_id.hex,
            state=DeliveryState.PLANNED,
            attempts=0,
            created_at=now,
        )
        session.add(delivery)
    else:
        make_ready(delivery, now=now)
    if delivery.package_sha256 is None:  # otherwise it may have left, and is finished as it was begun
        delivery.form = form
        delivery.requested = True
    await session.flush()
    await stage(session, company_id, DeliverDocument(document_id=document_id))
    await audit.record(
        session, company_id, "delivery.requested", subject_type="delivery", subject_id=delivery.id, document_id=str(document_id), form=form
    )
    return delivery
