"""A hand-over that somebody took up: what the sender needs to know, as plain values."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.companies.models import Company
from core.delivery.facts import CompanyFacts, DocumentFacts
from core.delivery.models import Accountant, Channel, Delivery, Form, PdfPlace
from core.delivery.patience import SENDING_TAKES
from core.delivery.recipient import recipient_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An accountant's address as it was when the delivery was taken up; its password still sealed."""

    accountant_id: UUID
    channel: Channel
    recipient: str
    email: str | None
    host: str | None
    port: int | None
    username: str | None
    sealed_password: bytes | None
    host_key: str | None
    folder: str
    pdf: PdfPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One hand-over that is ours until `held_until`, which also tells our hold from any later one."""

    delivery_id: UUID
    key: str
    form: Form
    document: DocumentFacts | None
    """None where statements are handed over."""
    company: CompanyFacts
    address: Address
    held_until: datetime
    attempts: int
    package_sha256: str | None
    filename: str | None
    may_have_left: bool


@dataclass(frozen=True, slots=True)
class NotNow:
    """Why nothing is to be sent, and the moment at which to look again, when there is one."""

    reason: str
    look_again_at: datetime | None = None


def address_of(accountant: Accountant) -> Address:
    """The accountant's row as a value."""
    return Address(
        accountant_id=accountant.id,
        channel=Channel(accountant.channel),
        recipient=recipient_of(
            channel=accountant.channel,
            email=accountant.email,
            host=accountant.host,
            port=accountant.port,
            username=accountant.username,
            folder=accountant.folder,
        ),
        email=accountant.email,
        host=accountant.host,
        port=accountant.port,
        username=accountant.username,
        sealed_password=accountant.sealed_password,
        host_key=accountant.host_key,
        folder=accountant.folder,
        pdf=PdfPlace(accountant.pdf),
    )


def company_facts(company: Company) -> CompanyFacts:
    """The company's row as a value."""
    return CompanyFacts(
        id=company.id,
        name=company.name,
        vat_number=company.vat_number,
        language=company.language,
        street=company.street,
        postal_code=company.postal_code,
        city=company.city,
    )


def held(delivery: Delivery | None, now: datetime) -> NotNow | None:
    """Whether somebody else has it, or it waits for its next try."""
    if delivery is None or delivery.held_until is None or delivery.held_until <= now:
        return None
    return NotNow("held", delivery.held_until)


def take_up(delivery: Delivery, address: Address, now: datetime) -> None:
    """Hold it for one attempt to this address."""
    if delivery.recipient != address.recipient:
        delivery.leaving_at = None  # what may have reached another address has not reached this one
    delivery.channel = address.channel
    delivery.recipient = address.recipient
    delivery.attempts += 1
    delivery.problem = None
    delivery.held_until = now + SENDING_TAKES
    delivery.updated_at = now


def assignment_of(delivery: Delivery, document: DocumentFacts | None, company: Company, address: Address, now: datetime) -> Assignment:
    """What was taken up `now`."""
    return Assignment(
        delivery_id=delivery.id,
        key=delivery.idempotency_key,
        form=Form(delivery.form or Form.UBL),
        document=document,
        company=company_facts(company),
        address=address,
        held_until=now + SENDING_TAKES,
        attempts=delivery.attempts,
        package_sha256=delivery.package_sha256,
        filename=delivery.filename,
        may_have_left=delivery.leaving_at is not None,
    )
