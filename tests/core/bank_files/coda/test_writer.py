"""What is written as CODA passes the strict check and comes back as it was."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from core.bank_files.coda.check import check_coda
from core.bank_files.coda.codes import coda_code
from core.bank_files.coda.fields import plain
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, DayStatement, Line
from core.bank_files.read_file import read_file
from tests.core.bank_files.coda.generated import ACCOUNT, days, ledgers


@given(ledgers)
def test_every_ledger_is_written_without_fault_and_read_back_whole(ledger: list[DayStatement]) -> None:
    data = write_coda(ACCOUNT, ledger)
    assert check_coda(data) == []
    assert all(len(line) == 128 for line in data.decode("cp1252").split("\r\n")[:-1])
    read = read_file(data)
    assert [(s.number, s.opening and s.opening.amount, s.closing and s.closing.amount) for s in read] == [
        (f"{s.number:03d}", s.opening, s.closing) for s in ledger
    ]
    for statement, written in zip(read, ledger, strict=True):
        for entry, line in zip(statement.entries, written.lines, strict=True):
            moved = entry.movement
            assert (moved.amount, moved.counterparty_iban, moved.end_to_end_id) == (
                line.amount, line.counterparty_account, line.end_to_end_id
            )  # fmt: skip
            if line.counterparty_name is not None:
                assert (moved.counterparty_name or "") == " ".join(plain(line.counterparty_name)[:70].split())
            is_debit_order = bool(line.mandate_id and line.creditor_id)
            assert moved.mandate_id == (line.mandate_id if is_debit_order else None)
            said = moved.remittance_information.replace(" ", "")
            assert plain(line.text).replace(" ", "") in said
            if line.structured and not is_debit_order:
                assert moved.structured_communication == line.structured


def test_statements_that_do_not_chain_are_not_written() -> None:
    line = Line(date(2026, 1, 5), None, Decimal("1.00"), "A")
    first, second = days([[line], [line]])
    broken = DayStatement(second.day, second.number, second.opening + 1, second.before, second.lines)
    with pytest.raises(ValueError, match="does not begin where"):
        write_coda(ACCOUNT, [first, broken])


def test_an_amount_that_does_not_fit_is_not_written() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        write_coda(ACCOUNT, days([[Line(date(2026, 1, 5), None, Decimal("0.0001"), "A")]]))


def test_an_account_abroad_has_its_own_structure() -> None:
    account = Account("NL91ABNA0417164300", "USD", "ABNANL2A", "Firm", "")
    data = write_coda(account, days([[Line(date(2026, 1, 5), None, Decimal("-1.00"), "A")]]))
    assert check_coda(data) == []
    assert data.decode("cp1252").split("\r\n")[1][1] == "3"
    assert (read_file(data)[0].account, read_file(data)[0].currency) == ("NL91ABNA0417164300", "USD")


@pytest.mark.parametrize(
    ("code", "outgoing", "coda"),
    [
        ("PMNT-RCDT-ESCT", False, "00150000"),
        ("PMNT-RCDT-ESCT", True, "03039000"),
        ("PMNT-ICDT-ESCT", True, "00101000"),
        ("PMNT-CCRD-CWDL", True, "00404000"),
        ("ACMT-MDOP-CHRG", True, "08035000"),
        ("ACMT-MCOP-INTR", False, "03550000"),
        ("10107000", True, "00107000"),
        (None, False, "03089000"),
    ],
)
def test_codes_go_with_what_the_bank_said_and_the_sign(code: str | None, outgoing: bool, coda: str) -> None:
    assert coda_code(code, outgoing=outgoing) == coda
