"""What the contract says of pairs of documents."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from api.bookings.schemas import DocumentSummary, Reason
from api.schemas import In, Out


class DocumentPair(Out):
    """Two documents that say the same, or may."""

    id: UUID
    first: DocumentSummary
    second: DocumentSummary
    likeness: Literal["same", "maybe"]
    reasons: list[Reason]
    decision: Literal["same", "two_invoices"] | None
    decided_by: Literal["user", "engine"] | None
    decided_at: datetime | None


class DocumentPairPage(Out):
    """Some pairs, the latest first."""

    items: list[DocumentPair]
    next: str | None


class PairDecisionWrite(In):
    """`same`: one leads and the other is a version of it. `two_invoices`: they part, and stay parted."""

    decision: Literal["same", "two_invoices"]
