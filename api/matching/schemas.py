"""What the contract says of candidates."""

from pydantic import Field

from api.bookings.schemas import DocumentSummary, Reason, TransactionSummary
from api.schemas import Out


class _Candidate(Out):
    score: float = Field(ge=0, le=1, description="How likely they belong together.")
    reasons: list[Reason]
    partial: bool = Field(description="The transaction would pay only a part of the document.")


class TransactionCandidate(_Candidate):
    """A transaction that may have paid the document."""

    transaction: TransactionSummary


class DocumentCandidate(_Candidate):
    """A document that the transaction may have paid."""

    document: DocumentSummary


class TransactionCandidatePage(Out):
    """The likeliest first, and never more than one page of them."""

    items: list[TransactionCandidate]
    next: str | None


class DocumentCandidatePage(Out):
    """The likeliest first, and never more than one page of them."""

    items: list[DocumentCandidate]
    next: str | None
