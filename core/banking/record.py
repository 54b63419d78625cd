"""Store what a feed or a file says of an account: each movement once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, TextClause, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events
from core.banking import identity
from core.banking.join import BANK, join, one_key
from core.banking.models import BankAccount, BankTransaction, PendingTransaction
from core.banking.movement import Movement, digest, digest_of
from core.banking.store import Arrival, Origin, own_ibans, store
from core.jobs import Reconcile
from core.outbox.stage import stage
from core.storable import storable_json, storable_text

_COMPARED = (
    BankTransaction.id,
    BankTransaction.booking_date,
    BankTransaction.amount,
    BankTransaction.currency,
    BankTransaction.counterparty_iban,
    BankTransaction.remittance_information,
    BankTransaction.entry_reference,
    BankTransaction.end_to_end_id,
    BankTransaction.structured_communication,
    BankTransaction.sightings,
    BankTransaction.vanished_at,
    BankTransaction.created_at,
)
_RENAME, _MOVE = (
    text(f"""
        update bank_transaction set {column} = told.{column}
        from unnest(cast(:ids as uuid[]), cast(:told as {kind}[])) as told(id, {column})
        where bank_transaction.company_id = :company_id and bank_transaction.id = told.id
    """)  # noqa: S608  names of columns alone
    for column, kind in (("entry_reference", "text"), ("booking_date", "date"))
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a fetch changed."""

    stored: int
    renamed: int
    vanished: int


async def record_movements(
    session: AsyncSession,
    company_id: UUID,
    account_id: UUID,
    movements: Sequence[Movement],
    *,
    first: date,
    last: date,
    source: str,
    asked_at: datetime,
) -> Recorded:
    """Store what is new among the booked movements of the days `first` to `last`, which were fetched whole.

    The account is held already (`hold_accounts`, `hold_movements`), so that two fetches of it follow one another. Stored movements that
    were not sent are flagged as vanished, never removed; one that is sent again loses the flag. Of what was stored after `asked_at`,
    when the question was put, an answer that does not name it says nothing: it is older.
    """
    movements = [storable(movement) for movement in movements]
    rows = await load_rows(session, company_id, account_id, BankTransaction.booking_date.between(first, last))
    known, since = [as_known(row, BANK) for row in rows], frozenset(row.id for row in rows if row.created_at > asked_at)
    compared = identity.compare(known, [m for m in movements if first <= m.booking_date <= last])
    await _change(session, company_id, _RENAME, compared.renamed)
    await _change(session, company_id, _MOVE, compared.moved)
    vanished_before = {row.id for row in known if row.vanished}
    vanished = compared.vanished - vanished_before - since
    await _flag(session, company_id, vanished, gone=True)
    await _flag(session, company_id, frozenset(vanished_before) & compared.seen, gone=False)
    await join(session, company_id, [(row_id, moved, [one_key(moved), digest_of(moved)]) for row_id, moved in compared.joined], BANK)
    news = [Arrival(one.movement, one.identity_key, {BANK: [one.identity_key, digest_of(one.movement)]}) for one in compared.new]
    own = await own_ibans(session, company_id) if news else frozenset[str]()
    stored = len(await store(session, Origin(company_id, account_id, source, own), news))
    if stored or compared.joined:
        await stage(session, company_id, Reconcile())
        events.tell(session, company_id, "transaction.stored", subject_type="bank_account", subject_id=account_id, count=stored)
    return Recorded(stored, len(compared.renamed), len(vanished))


async def load_rows(
    session: AsyncSession, company_id: UUID, account_id: UUID, which: ColumnElement[bool]
) -> Sequence[Any]:  # rows of _COMPARED
    """What is stored of an account, as far as comparing needs it."""
    answer = await session.execute(
        select(*_COMPARED)
        .where(BankTransaction.company_id == company_id, BankTransaction.bank_account_id == account_id, which)
        .order_by(BankTransaction.booking_date, BankTransaction.id)
    )
    return answer.all()


def as_known(row: Any, feed: str) -> identity.Known:  # noqa: ANN401  a row of load_rows
    """A stored movement as a feed is compared with it: by the words that this feed told, where it has."""
    sightings: dict[str, list[str]] = row.sightings
    name = sightings.get(feed)
    words = name[1] if name else digest(row.booking_date, row.amount, row.currency, row.counterparty_iban, row.remittance_information)
    return identity.Known(
        row.id,
        row.booking_date,
        row.amount,
        row.currency,
        row.counterparty_iban,
        words,
        row.entry_reference,
        vanished=row.vanished_at is not None,
        told=name is not None or not sightings,
        end_to_end_id=row.end_to_end_id,
        structured_communication=row.structured_communication,
    )


def storable(moved: Movement) -> Movement:
    """The movement as it will be stored, so that what the bank sends again is compared with what is kept of it."""
    return replace(
        moved,
        currency=storable_text(moved.currency),
        counterparty_name=_storable_or_none(moved.counterparty_name),
        counterparty_iban=_storable_or_none(moved.counterparty_iban),
        remittance_information=storable_text(moved.remittance_information),
        structured_communication=_storable_or_none(moved.structured_communication),
        end_to_end_id=_storable_or_none(moved.end_to_end_id),
        mandate_id=_storable_or_none(moved.mandate_id),
        creditor_id=_storable_or_none(moved.creditor_id),
        bank_transaction_code=_storable_or_none(moved.bank_transaction_code),
        entry_reference=_storable_or_none(moved.entry_reference),
        raw=storable_json(dict(moved.raw)),
    )


def _storable_or_none(text: str | None) -> str | None:
    return storable_text(text) if text else None


async def replace_pending(session: AsyncSession, company_id: UUID, account_id: UUID, pending: Sequence[PendingTransaction]) -> None:
    """Put the announced movements of an account in place of the earlier ones: they have no identity to keep."""
    of_account = (PendingTransaction.company_id == company_id, PendingTransaction.bank_account_id == account_id)
    await session.execute(delete(PendingTransaction).where(*of_account))
    session.add_all(pending)


async def sum_of_movements(session: AsyncSession, company_id: UUID, account_id: UUID) -> Decimal:
    """What the stored movements of an account add up to in its currency, without those the bank took back."""
    its_own = select(BankAccount.currency).where(BankAccount.company_id == company_id, BankAccount.id == account_id).scalar_subquery()
    wanted = select(func.coalesce(func.sum(BankTransaction.amount), Decimal(0))).where(
        BankTransaction.company_id == company_id,
        BankTransaction.bank_account_id == account_id,
        BankTransaction.currency == its_own,
        BankTransaction.vanished_at.is_(None),
    )
    return (await session.scalars(wanted)).one()


async def _change(session: AsyncSession, company_id: UUID, statement: TextClause, changes: Sequence[tuple[UUID, str | date]]) -> None:
    if changes:
        values = {"company_id": company_id, "ids": [row_id for row_id, _ in changes], "told": [told for _, told in changes]}
        await session.execute(statement, values)


async def show_again(session: AsyncSession, company_id: UUID, transactions: Sequence[UUID]) -> None:
    """What a file tells is there, whatever a connection stopped showing."""
    await _flag(session, company_id, frozenset(transactions), gone=False)


async def _flag(session: AsyncSession, company_id: UUID, transactions: frozenset[UUID], *, gone: bool) -> None:
    if transactions:
        rows = (BankTransaction.company_id == company_id, BankTransaction.id.in_(transactions))
        await session.execute(update(BankTransaction).where(*rows).values(vanished_at=clock.now() if gone else None))
