"""What a document tells of its counterparty."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.counterparties.models import FactKind
from core.documents.models import Direction, Document

LONGEST_TERM = 120
"""Days; what is longer is a misreading."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing, and what the reader had said where a user said it."""

    kind: FactKind
    value: str
    instead_of: str | None = None


def side_of(direction: str | None) -> str:
    """Which party of a document is the other one."""
    return "customer" if direction == Direction.SALE else "supplier"


def tellings_of(document: Document, sources: Mapping[str, str], read: Mapping[str, object]) -> tuple[list[Telling], bool]:
    """What may be learned, and whether a user said any of it.

    `sources` are the evidences of the document's fields, `user` for what was corrected; `read` is what the reader had said. Only what
    an e-invoice states or a user says is learned: a guess would be believed for ever after.
    """
    side = side_of(document.direction)
    trusted = {name for name, source in sources.items() if source in ("einvoice", "user")}
    told: list[Telling] = []
    name = f"{side}_name"
    if name in trusted and (value := getattr(document, name)):
        before = read.get(name) if sources[name] == "user" else None
        told.append(Telling(FactKind.NAME, value, str(before) if before is not None and before != value else None))
    if side == "supplier" and "iban" in trusted and document.iban:
        told.append(Telling(FactKind.IBAN, document.iban))
    if "currency" in trusted and document.currency:
        told.append(Telling(FactKind.CURRENCY, document.currency))
    if "payment_means" in trusted and document.payment_means:
        told.append(Telling(FactKind.PAYMENT_MEANS, document.payment_means))
    if "direction" in trusted and document.direction:
        told.append(Telling(FactKind.DIRECTION, document.direction))
    if {"issue_date", "due_date"} <= trusted and document.issue_date and document.due_date:
        days = (document.due_date - document.issue_date).days
        if 0 <= days <= LONGEST_TERM:
            told.append(Telling(FactKind.PAYMENT_TERM, str(days)))
    return told, any(source == "user" for source in sources.values())
