"""The two halves of a transfer between the company's own accounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankAccount, BankTransaction
from core.banking.queries import get_transaction

_READ = (BankTransaction.id, BankTransaction.booking_date, BankTransaction.amount, BankTransaction.counterparty_iban)
ON_ITS_WAY = timedelta(days=5)
"""A SEPA transfer takes one banking day; a weekend with holidays around it makes five."""


@dataclass(frozen=True, slots=True)
class Half:
    """A movement on one of the company's accounts, and the account it names on the other side."""

    id: UUID
    day: date
    amount: Decimal
    iban: str
    other_iban: str | None


def join_halves(halves: Sequence[Half]) -> Mapping[UUID, UUID]:
    """Each half to its other, one to one: what left and what came, the same amount, within days of one another, the oldest first.

    At least one of the two names the other's account, and neither names a different one.
    """
    joined: dict[UUID, UUID] = {}
    ordered = sorted(halves, key=lambda half: (half.day, half.id))
    for left in (half for half in ordered if half.amount < 0):
        came = (half for half in ordered if half.id not in joined and half.amount == -left.amount and _are_one(left, half))
        near = min(came, key=lambda half: (abs(half.day - left.day), half.day, half.id), default=None)
        if near is not None:
            joined[left.id], joined[near.id] = near.id, left.id
    return joined


def _are_one(left: Half, came: Half) -> bool:
    names = (left.other_iban, came.other_iban)
    agree = left.other_iban in (None, came.iban) and came.other_iban in (None, left.iban)
    return agree and any(names) and left.iban != came.iban and abs(came.day - left.day) <= ON_ITS_WAY


async def find_other_half(session: AsyncSession, company_id: UUID, transaction_id: UUID) -> BankTransaction | None:
    """The movement that is the other half of this one; None where it is not (yet) known. Raises TransactionNotFound."""
    row = await get_transaction(session, company_id, transaction_id)
    near = (row.booking_date - 2 * ON_ITS_WAY, row.booking_date + 2 * ON_ITS_WAY)
    wanted = (
        select(
            BankTransaction.id, BankTransaction.booking_date, BankTransaction.amount, BankAccount.iban, BankTransaction.counterparty_iban
        )
        .join(
            BankAccount,
            (BankAccount.company_id == BankTransaction.company_id) & (BankAccount.id == BankTransaction.bank_account_id),
        )
        .where(
            BankTransaction.company_id == company_id,
            BankTransaction.currency == row.currency,
            BankTransaction.amount.in_((row.amount, -row.amount)),
            BankTransaction.booking_date.between(*near),
            BankTransaction.vanished_at.is_(None),
        )
    )
    found = await session.execute(wanted)
    halves = [Half(one.id, one.booking_date, one.amount, one.iban, one.counterparty_iban) for one in found]
    other = join_halves(halves).get(transaction_id)
    return None if other is None else await get_transaction(session, company_id, other)
