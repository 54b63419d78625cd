"""Rows of delivery as the contract shows them."""

from api.delivery.schemas import Accountant, DeliveredAccount, DeliveredDocument, Delivery, DeliveryProblem
from core.banking.models import BankAccount
from core.delivery import models
from core.delivery.channels.sftp_session import fingerprint
from core.delivery.models import Channel, DeliveryState, Form, PdfPlace
from core.documents.models import Document


def accountant_of(row: models.Accountant) -> Accountant:
    """The address, without its password."""
    return Accountant(
        name=row.name,
        channel=Channel(row.channel),
        email=row.email,
        host=row.host,
        port=row.port,
        username=row.username,
        host_key=row.host_key,
        fingerprint=fingerprint(row.host_key) if row.host_key else None,
        folder=row.folder,
        pdf=PdfPlace(row.pdf),
        tested_at=row.tested_at,
        test_problem=DeliveryProblem(**row.test_problem) if row.test_problem else None,
        version=row.version,
    )


def delivery_of(row: models.Delivery, document: Document | None, account: BankAccount | None = None) -> Delivery:
    """One hand-over with its document, or with the account whose statements it hands over."""
    return Delivery(
        id=row.id,
        document_id=row.document_id,
        document=DeliveredDocument.model_validate(document) if document is not None else None,
        account=DeliveredAccount.model_validate(account) if account is not None else None,
        document_version=row.document_version,
        form=Form(row.form),
        channel=Channel(row.channel),
        recipient=row.recipient,
        state=DeliveryState(row.state),
        attempts=row.attempts,
        problem=DeliveryProblem(**row.problem) if row.problem else None,
        next_try_at=row.held_until if row.problem else None,
        filename=row.filename,
        sent_at=row.sent_at,
        proof=row.proof,
        created_at=row.created_at,
    )
