"""What is looked up again and again about one candidate, worked out once."""

from dataclasses import dataclass
from decimal import Decimal

from core.banking.structured_communication import find, normalise
from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.policy import Policy
from core.matching.references import number_tokens, number_variants
from core.matching.timing import Expectation, expectation

_NO_END_TO_END = {"", "NOTPROVIDED", "NOTPROVIDE", "NONREF", "NONE"}
"""What banks write where the payer gave no end-to-end id (ISO 20022 usage)."""


@dataclass(frozen=True, slots=True, eq=False)
class PreparedDocument:
    """A document with its references normalised and its payment dated."""

    id: str
    member: str
    """The id with its kind in front: a document and a transaction may have the same id."""
    document: DocumentCandidate
    communication: str | None
    numbers: tuple[str, ...]
    end_to_end_id: str | None
    movement: Decimal | None
    expected: Expectation | None


@dataclass(frozen=True, slots=True, eq=False)
class PreparedTransaction:
    """A transaction with every reference its texts carry."""

    id: str
    member: str
    transaction: TransactionCandidate
    communications: tuple[str, ...]
    tokens: frozenset[str]
    end_to_end_id: str | None


def prepare_document(document: DocumentCandidate, policy: Policy) -> PreparedDocument:
    """Work out a document's side."""
    return PreparedDocument(
        document.id,
        f"d{document.id}",
        document,
        normalise(document.structured_communication),
        number_variants(document.invoice_number, shortest=policy.shortest_number),
        _end_to_end(document.end_to_end_id),
        document.movement,
        expectation(document, policy),
    )


def prepare_transaction(transaction: TransactionCandidate) -> PreparedTransaction:
    """Work out a transaction's side; the reference field may hold free text, and free text a reference."""
    given = transaction.structured_communication
    communications = [reference for reference in (normalise(given), *find(given), *find(transaction.remittance_information)) if reference]
    text = " \n ".join(part for part in (given, transaction.remittance_information) if part)
    return PreparedTransaction(
        transaction.id,
        f"t{transaction.id}",
        transaction,
        tuple(dict.fromkeys(communications)),
        number_tokens(text),
        _end_to_end(transaction.end_to_end_id),
    )


def _end_to_end(told: str | None) -> str | None:
    plain = (told or "").strip().upper()
    return None if plain in _NO_END_TO_END else plain
