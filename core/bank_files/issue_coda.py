"""Give out CODA statements: numbered without a gap, each beginning where the one before ended, and never changed afterwards."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, ids
from core.bank_files.coda.plan import Before, plan_statements
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, DayStatement, Line
from core.bank_files.errors import BalanceUnknown
from core.bank_files.models import CodaStatement
from core.bank_files.queries import first_statement, get_account, last_statement, not_in_a_statement, statements_between
from core.banking.models import BankAccount, BankTransaction
from core.companies.models import Company


async def issue_statements(session: AsyncSession, company_id: UUID, account_id: UUID, *, until: date) -> int:
    """Statements for all movements until a day that none tells yet; how many.

    What the bank took back after a statement told it is told again with the opposite sign. Raises AccountNotFound, BalanceUnknown.
    """
    account = await get_account(session, company_id, account_id, lock=True)
    if account.opening_balance is None:
        raise BalanceUnknown(bank_account_id=account_id)
    rows = await not_in_a_statement(session, company_id, account_id, until)
    first = await first_statement(session, company_id, account_id)
    if first is not None:
        rows = _without_history(rows, account.opening_balance, first)
    last = await last_statement(session, company_id, account_id)
    before = Before(account.opening_balance) if last is None else Before(last.closing, last.number, last.day)
    by_line: dict[int, BankTransaction] = {}
    lines: list[Line] = []
    for row in rows:
        line = _line(row)
        by_line[id(line)] = row
        lines.append(line)
    issued = 0
    for planned in plan_statements(lines, before):
        issued += 1
        statement_id = ids.uuid7()
        session.add(_row(company_id, account_id, statement_id, planned))
        for line in planned.lines:
            row = by_line[id(line)]
            row.coda_statement_id = statement_id if row.vanished_at is None else None
    await session.flush()
    if rows:
        await audit.record(session, company_id, "coda.issued", subject_type="bank_account", subject_id=account_id, movements=len(rows))
    return issued


async def coda_file(session: AsyncSession, company_id: UUID, account_id: UUID, first: date, last: date, *, bic: str) -> bytes | None:
    """The statements of these days in one file, the same whenever it is asked for; None where there is none. Raises AccountNotFound."""
    account = await get_account(session, company_id, account_id)
    given = await statements_between(session, company_id, account_id, first, last)
    if not given:
        return None
    company = (await session.scalars(select(Company).where(Company.id == company_id))).one()
    return file_of(account, company, given, bic=bic)


def file_of(account: BankAccount, company: Company, statements: Sequence[CodaStatement], *, bic: str) -> bytes:
    """These statements, which follow one another, as a file."""
    return write_coda(_holder(account, company, bic), [_statement(one) for one in statements])


def _without_history(rows: Sequence[BankTransaction], opening: Decimal, first: CodaStatement) -> Sequence[BankTransaction]:
    """Without movements that came to be known later and that the first statement's opening balance holds already."""
    older = sum((row.amount for row in rows if row.booking_date < first.day and row.vanished_at is None), Decimal("0.00"))
    if opening == first.opening or opening + older != first.opening:
        return rows
    return [row for row in rows if row.booking_date >= first.day or row.vanished_at is not None]


def _holder(account: BankAccount, company: Company, bic: str) -> Account:
    digits = "".join(c for c in company.vat_number or "" if c.isdigit())
    return Account(account.iban, account.currency, bic, company.name, digits if len(digits) == 10 else "", account.name)


def _line(row: BankTransaction) -> Line:
    line = Line(
        row.booking_date,
        row.value_date,
        row.amount,
        _reference(row),
        row.bank_transaction_code,
        row.counterparty_name,
        row.counterparty_iban,
        None,
        row.remittance_information,
        row.structured_communication,
        row.end_to_end_id,
        row.mandate_id,
        row.creditor_id,
    )
    return line if row.vanished_at is None else replace(line, amount=-row.amount, structured=None, text=f"correction {line.text}".strip())


def _reference(row: BankTransaction) -> str:
    """The bank's where it fits; else the end of our own id, which differs where the beginning tells only the time."""
    return row.entry_reference if row.entry_reference and len(row.entry_reference) <= 21 else row.id.hex[-21:].upper()


def _row(company_id: UUID, account_id: UUID, statement_id: UUID, planned: DayStatement) -> CodaStatement:
    return CodaStatement(
        company_id=company_id,
        id=statement_id,
        bank_account_id=account_id,
        day=planned.day,
        before=planned.before,
        year=planned.day.year,
        number=planned.number,
        opening=planned.opening,
        closing=planned.closing,
        lines=[{name: _json(value) for name, value in asdict(line).items() if value is not None} for line in planned.lines],
    )


def _json(value: object) -> object:
    return value if isinstance(value, str) else str(value)


def _statement(row: CodaStatement) -> DayStatement:
    return DayStatement(row.day, row.number, row.opening, row.before, tuple(map(_from_json, row.lines)))


def _from_json(told: dict[str, Any]) -> Line:
    values: dict[str, Any] = dict(told)
    values["booking_date"] = date.fromisoformat(values["booking_date"])
    values["value_date"] = date.fromisoformat(values["value_date"]) if values.get("value_date") else None
    values["amount"] = Decimal(values["amount"])
    return Line(**values)
