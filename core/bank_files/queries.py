"""Every SELECT over the bank's files and the statements we wrote."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_files.errors import StatementFileNotFound
from core.bank_files.models import CodaStatement, FileState, StatementFile, StatementLayout
from core.bank_files.tables.layout import ColumnMapping
from core.banking.errors import AccountNotFound
from core.banking.models import BankAccount, BankTransaction


async def get_file(session: AsyncSession, company_id: UUID, file_id: UUID, *, lock: bool = False) -> StatementFile:
    """One file. Raises StatementFileNotFound."""
    wanted = select(StatementFile).where(StatementFile.company_id == company_id, StatementFile.id == file_id)
    row = await session.scalar(wanted.with_for_update() if lock else wanted)
    if row is None:
        raise StatementFileNotFound(statement_file_id=file_id)
    return row


async def find_file(session: AsyncSession, company_id: UUID, sha256: str) -> StatementFile | None:
    """The file with these bytes."""
    return await session.scalar(select(StatementFile).where(StatementFile.company_id == company_id, StatementFile.sha256 == sha256))


async def list_files(
    session: AsyncSession, company_id: UUID, *, after: tuple[datetime, UUID] | None = None, limit: int = 50
) -> Sequence[StatementFile]:
    """What came and was not thrown away, the latest first."""
    wanted = select(StatementFile).where(StatementFile.company_id == company_id, StatementFile.state != FileState.DISCARDED)
    if after is not None:
        wanted = wanted.where(tuple_(StatementFile.created_at, StatementFile.id) < after)
    return (await session.scalars(wanted.order_by(StatementFile.created_at.desc(), StatementFile.id.desc()).limit(limit))).all()


async def load_layouts(session: AsyncSession, company_id: UUID) -> Mapping[str, ColumnMapping]:
    """The tables a person has explained, by fingerprint."""
    rows = await session.scalars(select(StatementLayout).where(StatementLayout.company_id == company_id))
    return {row.fingerprint: ColumnMapping(row.columns, row.account, row.currency) for row in rows}


async def find_account(session: AsyncSession, company_id: UUID, iban: str, currency: str) -> BankAccount | None:
    """The account with this number and currency."""
    return await session.scalar(
        select(BankAccount).where(BankAccount.company_id == company_id, BankAccount.iban == iban, BankAccount.currency == currency)
    )


async def get_account(session: AsyncSession, company_id: UUID, account_id: UUID, *, lock: bool = False) -> BankAccount:
    """One account. Raises AccountNotFound."""
    wanted = select(BankAccount).where(BankAccount.company_id == company_id, BankAccount.id == account_id)
    row = await session.scalar(wanted.with_for_update() if lock else wanted)
    if row is None:
        raise AccountNotFound(bank_account_id=account_id)
    return row


async def sum_until(session: AsyncSession, company_id: UUID, account_id: UUID, day: date, *, included: bool) -> Decimal:
    """What the movements before a day, or until it, add up to in the account's currency."""
    its_own = select(BankAccount.currency).where(BankAccount.company_id == company_id, BankAccount.id == account_id).scalar_subquery()
    until = BankTransaction.booking_date <= day if included else BankTransaction.booking_date < day
    wanted = select(func.coalesce(func.sum(BankTransaction.amount), Decimal(0))).where(
        BankTransaction.company_id == company_id,
        BankTransaction.bank_account_id == account_id,
        BankTransaction.currency == its_own,
        BankTransaction.vanished_at.is_(None),
        until,
    )
    return (await session.scalars(wanted)).one()


async def first_day(session: AsyncSession, company_id: UUID, account_id: UUID) -> date | None:
    """The day of the oldest movement."""
    wanted = select(func.min(BankTransaction.booking_date)).where(
        BankTransaction.company_id == company_id, BankTransaction.bank_account_id == account_id, BankTransaction.vanished_at.is_(None)
    )
    return (await session.scalars(wanted)).one()


async def last_statement(session: AsyncSession, company_id: UUID, account_id: UUID) -> CodaStatement | None:
    """The statement we wrote last for an account."""
    wanted = select(CodaStatement).where(CodaStatement.company_id == company_id, CodaStatement.bank_account_id == account_id)
    return await session.scalar(wanted.order_by(CodaStatement.year.desc(), CodaStatement.number.desc()).limit(1))


async def first_statement(session: AsyncSession, company_id: UUID, account_id: UUID) -> CodaStatement | None:
    """The statement we wrote first for an account."""
    wanted = select(CodaStatement).where(CodaStatement.company_id == company_id, CodaStatement.bank_account_id == account_id)
    return await session.scalar(wanted.order_by(CodaStatement.year, CodaStatement.number).limit(1))


async def statements_between(session: AsyncSession, company_id: UUID, account_id: UUID, first: date, last: date) -> Sequence[CodaStatement]:
    """The statements we wrote for these days, in their order."""
    wanted = select(CodaStatement).where(
        CodaStatement.company_id == company_id, CodaStatement.bank_account_id == account_id, CodaStatement.day.between(first, last)
    )
    return (await session.scalars(wanted.order_by(CodaStatement.year, CodaStatement.number))).all()


async def not_in_a_statement(session: AsyncSession, company_id: UUID, account_id: UUID, until: date) -> Sequence[BankTransaction]:
    """Movements until a day that no statement of ours tells yet, and those that one tells and the bank took back since."""
    wanted = select(BankTransaction).where(
        BankTransaction.company_id == company_id,
        BankTransaction.bank_account_id == account_id,
        BankTransaction.booking_date <= until,
        BankTransaction.coda_statement_id.is_(None) == BankTransaction.vanished_at.is_(None),
    )
    return (await session.scalars(wanted.order_by(BankTransaction.booking_date, BankTransaction.id))).all()
