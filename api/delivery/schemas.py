"""The accountant and deliveries in the contract."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from api.identity.schemas import Email
from api.schemas import Amount, In, Out
from api.stored_problem import StoredProblem
from core.delivery.models import Channel, DeliveryState, Form, PdfPlace
from core.documents.models import Direction, Kind

Host = Annotated[str, StringConstraints(min_length=1, max_length=253), Field(examples=["sftp.fiduciaire.be"])]
Port = Annotated[int, Field(ge=1, le=65535, examples=[22])]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200), Field(examples=["Fiduciaire Peeters"])]
Folder = Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00-\x1f\x7f]*$"), Field(examples=["in/invoices"])]
HostKeyLine = Annotated[
    str,
    StringConstraints(max_length=2000),
    Field(description="The server's public key as OpenSSH writes it, confirmed by its fingerprint.", examples=["ssh-ed25519 AAAAC3..."]),
]


class DeliveryProblem(StoredProblem):
    """Why a hand-over did not work; `about` says whether the accountant's address or the document is to be looked at."""

    about: str = Field(examples=["accountant"])


class Accountant(Out):
    """Where the company's documents go. The password is never shown."""

    name: str
    channel: Channel
    email: str | None
    host: str | None
    port: int | None
    username: str | None
    host_key: str | None
    fingerprint: str | None = Field(examples=["SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"])
    folder: str
    pdf: PdfPlace
    tested_at: datetime | None
    test_problem: DeliveryProblem | None
    version: int


class AccountantWrite(In):
    """The address: `email`, or `host`, `username`, `password` and the confirmed `host_key`."""

    name: Name
    channel: Channel
    email: Email | None = None
    host: Host | None = None
    port: Port | None = None
    username: Annotated[str, StringConstraints(max_length=200)] | None = None
    password: Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=False)] | None = Field(
        default=None, description="Left out: it stays as it is, for the same server and user name."
    )
    host_key: HostKeyLine | None = None
    folder: Folder = ""
    pdf: PdfPlace = Field(
        default=PdfPlace.INSIDE, description="Where the accounting program wants the PDF: inside the UBL, also beside it, or nowhere."
    )


class HostKeyRequest(In):
    """A server to ask for its key."""

    host: Host
    port: Port = 22


class HostKey(Out):
    """What the server showed: compare the fingerprint with what the accountant says."""

    host_key: str
    fingerprint: str


class DeliveredDocument(Out):
    """What was handed over, in short."""

    id: UUID
    filename: str
    kind: Kind
    direction: Direction | None
    supplier_name: str | None
    customer_name: str | None
    invoice_number: str | None
    issue_date: date | None
    due_date: date | None
    currency: str | None
    tax_inclusive_amount: Amount | None
    structured_communication: str | None
    pages: int | None


class DeliveredAccount(Out):
    """Whose statements were handed over."""

    id: UUID
    iban: str
    name: str


class Delivery(Out):
    """One hand-over of one version of a document, or of statements of an account."""

    id: UUID
    document_id: UUID | None = Field(description="Null where statements are handed over.")
    document: DeliveredDocument | None
    account: DeliveredAccount | None = Field(description="Null where a document is handed over.")
    document_version: int
    form: Form
    channel: Channel
    recipient: str = Field(examples=["sftp://bakker@sftp.fiduciaire.be:22/in"])
    state: DeliveryState
    attempts: int
    problem: DeliveryProblem | None
    next_try_at: datetime | None = Field(description="When it is tried again by itself.")
    filename: str | None
    sent_at: datetime | None
    proof: dict[str, Any] | None = Field(description="What the other side said, or what was read back there.")
    created_at: datetime


class DeliveryPage(Out):
    """Some deliveries, the newest first."""

    items: list[Delivery]
    next: str | None


class DeliveryRequest(In):
    """What to send: the e-invoice, or the file as it came."""

    form: Literal[Form.UBL, Form.ORIGINAL] = Form.UBL


class FailuresAnswered(Out):
    """How many deliveries an answer was about."""

    deliveries: int
