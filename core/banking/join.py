"""Note on a stored movement that another feed tells it too, and keep the richer of what both say."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.banking.models import BankTransaction
from core.banking.movement import Movement
from core.folding import fold, fold_all
from core.storable import storable_text

BANK = "bank"
"""The feed of all connections with banks: where one follows another, the bank is the same."""
_FILLED = (
    "value_date",
    "counterparty_name",
    "counterparty_iban",
    "structured_communication",
    "end_to_end_id",
    "mandate_id",
    "creditor_id",
    "bank_transaction_code",
    "entry_reference",
)


def one_key(moved: Movement) -> str:
    """How the bank names a movement."""
    return f"ref:{moved.booking_date.isoformat()}:{moved.entry_reference}" if moved.entry_reference else "dig"


async def join(session: AsyncSession, company_id: UUID, pairs: Sequence[tuple[UUID, Movement, list[str]]], feed: str) -> int:
    """Each pair is a stored movement, what `feed` says of it, and the key and digest by which the feed will know it again.

    Returns how many have learned something.
    """
    if not pairs:
        return 0
    wanted = select(BankTransaction).where(BankTransaction.company_id == company_id, BankTransaction.id.in_([pair[0] for pair in pairs]))
    rows = {row.id: row for row in await session.scalars(wanted)}
    enriched = 0
    for transaction_id, moved, name in pairs:
        row = rows[transaction_id]
        row.sightings = row.sightings | {feed: name}
        row.vanished_at = None
        enriched += _enrich(row, moved)
    await session.flush()
    return enriched


def _enrich(row: BankTransaction, moved: Movement) -> bool:
    """Fill what is missing; take the longer communication where it contains the shorter."""
    learned: dict[str, Any] = {
        name: value for name in _FILLED if (value := getattr(moved, name)) is not None and getattr(row, name) is None
    }
    said, more = _letters(row.remittance_information), _letters(moved.remittance_information)
    if len(more) > len(said) and said in more:
        learned["remittance_information"] = moved.remittance_information
    for name, value in learned.items():
        setattr(row, name, value)
    if learned:
        row.updated_at = clock.now()
        parts = (row.counterparty_name, row.counterparty_iban, row.remittance_information, row.structured_communication, abs(row.amount))
        row.words = storable_text(fold_all(parts))
    return bool(learned)


def _letters(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())
