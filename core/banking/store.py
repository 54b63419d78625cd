"""Put movements that are new into the table, many at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from pydantic_core import to_json
from sqlalchemy import TextClause, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.banking import purpose
from core.banking.models import BankAccount
from core.banking.movement import Movement
from core.folding import fold_all
from core.storable import storable_text

AT_ONCE = 1000
"""Rows of one statement: the round trip is small beside them, and so is what they take of memory."""
_ROWS: Mapping[str, str] = {
    "id": "uuid",
    "identity_key": "text",
    "booking_date": "date",
    "value_date": "date",
    "amount": "numeric",
    "currency": "text",
    "counterparty_name": "text",
    "counterparty_iban": "text",
    "remittance_information": "text",
    "structured_communication": "text",
    "end_to_end_id": "text",
    "mandate_id": "text",
    "creditor_id": "text",
    "bank_transaction_code": "text",
    "entry_reference": "text",
    "raw": "jsonb",
    "words": "text",
    "sightings": "jsonb",
    "explanation": "text",
    "explained_by": "text",
}
"""What differs from row to row, with its type."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A movement to store under `key`, and how each feed that tells it names it."""

    movement: Movement
    key: str
    sightings: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Origin:
    """Of which account movements are, what told them, and which accounts the company has."""

    company_id: UUID
    account_id: UUID
    source: str
    own_ibans: frozenset[str]


async def own_ibans(session: AsyncSession, company_id: UUID) -> frozenset[str]:
    """The company's accounts, by which transfers between them are known."""
    return frozenset(await session.scalars(select(BankAccount.iban).where(BankAccount.company_id == company_id)))


async def store(session: AsyncSession, origin: Origin, arrivals: Sequence[Arrival]) -> list[UUID]:
    """Store movements under the account's lock; their ids.

    They were compared under the lock, so none of them is stored: where a key is taken, an older movement, since renamed, holds it.
    """
    stored: list[UUID] = []
    for at in range(0, len(arrivals), AT_ONCE):
        left = [_row(one, origin.own_ibans) for one in arrivals[at : at + AT_ONCE]]
        stored += [row["id"] for row in left]
        occurrence = 1
        while left:
            made = await _insert(session, origin, left)
            occurrence, left = occurrence + 1, [row for row in left if row["id"] not in made]
            for row in left:
                row["identity_key"] = f"{row['key']}:{occurrence}"
    return stored


async def _insert(session: AsyncSession, origin: Origin, rows: Sequence[Mapping[str, Any]]) -> set[UUID]:
    values = {name: [row[name] for row in rows] for name in _ROWS}
    values |= {"company_id": origin.company_id, "account_id": origin.account_id, "source": origin.source, "now": clock.now()}
    return set((await session.execute(_statement(), values)).scalars())


@cache
def _statement() -> TextClause:
    arrays = ", ".join(f"cast(:{name} as {'text' if kind == 'jsonb' else kind}[])" for name, kind in _ROWS.items())
    told = ", ".join(f"cast({name} as jsonb)" if kind == "jsonb" else name for name, kind in _ROWS.items())
    return text(f"""
        insert into bank_transaction (company_id, bank_account_id, source, created_at, updated_at, version, {", ".join(_ROWS)})
        select cast(:company_id as uuid), cast(:account_id as uuid), cast(:source as text), :now, :now, 1, {told}
        from unnest({arrays}) as told({", ".join(_ROWS)})
        on conflict (company_id, bank_account_id, identity_key) do nothing
        returning id
    """)  # noqa: S608  put together from names of columns alone


def _row(one: Arrival, own: frozenset[str]) -> dict[str, Any]:
    moved = one.movement
    recognised = purpose.recognise(
        purpose.Movement(
            amount=moved.amount,
            counterparty_name=moved.counterparty_name,
            counterparty_iban=moved.counterparty_iban,
            remittance_information=moved.remittance_information,
            bank_transaction_code=moved.bank_transaction_code,
            creditor_id=moved.creditor_id,
            own_ibans=own,
        )
    )
    return {
        "id": ids.uuid7(),
        "key": one.key,
        "identity_key": one.key,
        "booking_date": moved.booking_date,
        "value_date": moved.value_date,
        "amount": moved.amount,
        "currency": moved.currency,
        "counterparty_name": moved.counterparty_name,
        "counterparty_iban": moved.counterparty_iban,
        "remittance_information": moved.remittance_information,
        "structured_communication": moved.structured_communication,
        "end_to_end_id": moved.end_to_end_id,
        "mandate_id": moved.mandate_id,
        "creditor_id": moved.creditor_id,
        "bank_transaction_code": moved.bank_transaction_code,
        "entry_reference": moved.entry_reference,
        "raw": to_json(moved.raw).decode(),
        "words": words_of(moved),
        "sightings": to_json(one.sightings).decode(),
        "explanation": recognised.name if recognised else None,
        "explained_by": f"rule:{recognised.rule_id}" if recognised else None,
    }


def words_of(moved: Movement) -> str:
    """What a search finds the movement by."""
    parts = (
        moved.counterparty_name,
        moved.counterparty_iban,
        moved.remittance_information,
        moved.structured_communication,
        abs(moved.amount),
    )
    return storable_text(fold_all(parts))
