"""CODA as Belgian accounting programs take it: Febelfin 2.6, windows-1252, records of 128 characters."""

from collections.abc import Sequence
from decimal import Decimal

from core.bank_files.coda.fields import CODE_PAGE, day, money, number, sign, text
from core.bank_files.coda.movement_records import records
from core.bank_files.coda.written import Account, DayStatement

LINE_END = "\r\n"


def write_coda(account: Account, statements: Sequence[DayStatement]) -> bytes:
    """One file of the statements in their order; the balances must chain. Raises ValueError where they do not, or a value does not fit."""
    lines: list[str] = []
    for at, statement in enumerate(statements):
        if at and statements[at - 1].closing != statement.opening:
            raise ValueError(f"statement {statement.number} does not begin where {statements[at - 1].number} ends")
        lines += _statement(account, statement, is_last=at == len(statements) - 1)
    wrong = next((line for line in lines if len(line) != 128), None)
    if wrong is not None:
        raise ValueError(f"a record of {len(wrong)} characters: {wrong}")
    return "".join(line + LINE_END for line in lines).encode(CODE_PAGE)


def _statement(account: Account, statement: DayStatement, *, is_last: bool) -> list[str]:
    belgian = account.iban.startswith("BE")
    zone = f"{account.iban:31}   {account.currency:3}" if belgian else f"{account.iban:34}{account.currency:3}"
    at = number(statement.number, 3)
    moved = [record for n, line in enumerate(statement.lines, start=1) for record in records(line, n, statement.number, account.currency)]
    debit = sum((line.amount for line in statement.lines if line.amount < 0), Decimal("0.00"))
    credit = sum((line.amount for line in statement.lines if line.amount > 0), Decimal("0.00"))
    bank = account.iban[4:7] if belgian else "000"
    enterprise = f"0{account.enterprise_number}" if account.enterprise_number else "0" * 11
    return [
        f"00000{day(statement.day)}{bank}05{'':18}{text(account.holder, 26)}{text(account.bic, 11)}{enterprise:11} 00000{'':39}2",
        f"1{'2' if belgian else '3'}{at}{zone}{sign(statement.opening)}{money(statement.opening)}{day(statement.before)}"
        f"{text(account.holder, 26)}{text(account.description, 35)}{at}",
        *moved,
        f"8{at}{zone}{sign(statement.closing)}{money(statement.closing)}{day(statement.day)}{'':64}0",
        f"9{'':15}{number(len(moved) + 2, 6)}{money(debit)}{money(credit)}{'':75}{2 if is_last else 1}",
    ]
