"""Taking up the hand-over of a document: whether it may go, and what the sender needs to know."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.delivery import facts as reading
from core.delivery.assignment import Assignment, NotNow, address_of, assignment_of, held, take_up
from core.delivery.eligibility import DeliveryFacts, Verdict, VerdictReason, judge_delivery
from core.delivery.facts import DocumentFacts
from core.delivery.models import Delivery, DeliveryState
from core.delivery.queries import find_accountant, find_open_delivery, get_company, load_facts
from core.delivery.retry import start_over
from core.documents.models import Document
from core.documents.queries import get_document

_NEVER = frozenset({VerdictReason.DELETED, VerdictReason.SUPERSEDED, VerdictReason.NOT_READ_YET})
"""Not even when the user asks for it."""


async def plan_delivery(
    session: AsyncSession, company_id: UUID, document_id: UUID, *, now: datetime, undo_window: timedelta
) -> Assignment | NotNow:
    """Take the document's hand-over up, alone, or say why not.

    A hand-over whose bytes may have left is finished as it is, whatever became of the document since (unless it was deleted). One that
    certainly has not left follows the document: its version, its fields, and the accountant's address of today.
    Raises DocumentNotFound.
    """
    document = await get_document(session, company_id, document_id, lock=True)
    accountant = await find_accountant(session, company_id)
    if accountant is None:
        return NotNow("no_accountant")
    delivery = await find_open_delivery(session, company_id, document_id)
    refusal = held(delivery, now) or _refusal(delivery, document)
    if refusal is not None:
        return refusal
    if delivery is None or delivery.package_sha256 is None:
        known = (await load_facts(session, company_id, [document_id], undo_window=undo_window))[document_id]
        verdict = judge_delivery(known, now=now)
        if not verdict.due and not (delivery is not None and _is_asked_for(delivery, known, verdict)):
            return NotNow(verdict.reason, verdict.due_at)
    if delivery is None:
        delivery_id = ids.uuid7()
        delivery = Delivery(
            id=delivery_id, company_id=company_id, document_id=document_id, idempotency_key=delivery_id.hex, attempts=0, created_at=now
        )
        session.add(delivery)
    address = address_of(accountant)
    _follow(delivery, document)
    take_up(delivery, address, now)
    await session.flush()
    return assignment_of(delivery, document_facts(document), await get_company(session, company_id), address, now)


def _refusal(delivery: Delivery | None, document: Document) -> NotNow | None:
    if delivery is None:
        return None
    start_over(delivery)
    has_changed = delivery.package_sha256 is None and delivery.document_version != document.version
    if delivery.state == DeliveryState.FAILED and not has_changed:
        return NotNow("failed")
    if document.deleted_at is not None:
        return NotNow(VerdictReason.DELETED)
    return None


def _is_asked_for(delivery: Delivery, known: DeliveryFacts, verdict: Verdict) -> bool:
    """The user asked for it knowingly: then nothing is waited for, but what never goes does not go, and nothing goes twice."""
    return delivery.requested and verdict.reason not in _NEVER and known.sent_version != known.version


def _follow(delivery: Delivery, document: Document) -> None:
    """Let what certainly has not left be of the document's version of now."""
    if delivery.package_sha256 is None:
        if delivery.document_version != document.version:
            delivery.attempts = 0
        delivery.document_version = document.version
        delivery.state = DeliveryState.PLANNED


def document_facts(document: Document) -> DocumentFacts:
    """The document's row as a value, with what its extraction alone knows."""
    return DocumentFacts(
        id=document.id,
        version=document.version,
        sha256=document.sha256,
        filename=document.filename,
        media_type=document.media_type,
        kind=document.kind,
        direction=document.direction,
        supplier_name=document.supplier_name,
        supplier_vat_number=document.supplier_vat_number,
        customer_name=document.customer_name,
        customer_vat_number=document.customer_vat_number,
        invoice_number=document.invoice_number,
        issue_date=document.issue_date,
        due_date=document.due_date,
        currency=document.currency,
        tax_inclusive_amount=document.tax_inclusive_amount,
        tax_exclusive_amount=document.tax_exclusive_amount,
        vat_amount=document.vat_amount,
        iban=document.iban,
        bic=reading.text_in(document.extraction, "bic"),
        structured_communication=document.structured_communication,
        payment_means=document.payment_means,
        vat_breakdown=reading.breakdown_in(document.extraction),
        corrected=reading.corrected_in(document.corrections),
        may_carry_xml=reading.may_carry_xml(document.extraction, document.media_type),
    )
