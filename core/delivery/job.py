"""Which job makes a hand-over."""

from core.delivery.models import Delivery
from core.jobs import DeliverDocument, DeliverStatements, Job


def job_of(delivery: Delivery) -> Job:
    """For a document its delivery is looked for anew, because the document decides; statements never change."""
    if delivery.document_id is None:
        return DeliverStatements(delivery_id=delivery.id)
    return DeliverDocument(document_id=delivery.document_id)


def subject_of(delivery: Delivery) -> dict[str, str]:
    """What it hands over, as events and the audit trail name it."""
    if delivery.document_id is None:
        return {"bank_account_id": str(delivery.bank_account_id)}
    return {"document_id": str(delivery.document_id)}
