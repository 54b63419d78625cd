"""Accounts and movements, for tests: flushed into the caller's transaction."""

import itertools
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.banking.models import BankAccount, BankTransaction

_numbers = itertools.count(1)


def iban() -> str:
    """A Belgian account number with right check digits, another one each time."""
    body = f"539{next(_numbers):07d}"
    own = int(body) % 97 or 97
    check = 98 - int(f"{body}{own:02d}111400") % 97  # "BE00" behind, letters as numbers (ISO 13616)
    return f"BE{check:02d}{body}{own:02d}"


async def make_account(session: AsyncSession, company_id: UUID, **fields: object) -> BankAccount:
    """A current account in euro."""
    values: dict[str, object] = {
        "company_id": company_id,
        "id": ids.uuid7(),
        "iban": iban(),
        "currency": "EUR",
        "name": "Zichtrekening",
        "institution_id": "kbc",
    } | fields
    account = BankAccount(**values)
    session.add(account)
    await session.flush()
    return account


async def make_transaction(session: AsyncSession, account: BankAccount, **fields: object) -> BankTransaction:
    """A payment of 121.00 EUR to Proximus on 20 November 2026."""
    transaction_id = ids.uuid7()
    values: dict[str, object] = {
        "company_id": account.company_id,
        "id": transaction_id,
        "bank_account_id": account.id,
        "identity_key": f"ref:{transaction_id.hex}",
        "booking_date": date(2026, 11, 20),
        "amount": Decimal("-121.00"),
        "currency": account.currency,
        "counterparty_name": "Proximus NV",
        "remittance_information": "",
        "source": "psd2:kbc",
        "raw": {},
    } | fields
    transaction = BankTransaction(**values)
    session.add(transaction)
    await session.flush()
    return transaction
