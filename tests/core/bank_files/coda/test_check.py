"""The strict check finds each single fault that is put into a file without fault."""

from datetime import date
from decimal import Decimal

import pytest

from core.bank_files.coda.check import check_coda
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Line
from core.bank_files.errors import StatementDamaged
from core.bank_files.statement import Rule
from tests.core.bank_files.coda.generated import ACCOUNT, days

DAY = date(2026, 1, 5)
LINES = [
    Line(DAY, DAY, Decimal("-12.30"), "R1", None, "Proximus", "BE71096123456769", "GKCCBEBB", "x" * 400),
    Line(DAY, DAY, Decimal("500.00"), "R2", None, "Klant", None, None, "", "090933755493"),
]


def good() -> list[str]:
    return write_coda(ACCOUNT, days([LINES, LINES])).decode("cp1252").split("\r\n")[:-1]


def put(lines: list[str], record: str, position: int, text: str, *, nth: int = 0) -> bytes:
    """The file with `text` at a position, counted from 1, of the nth record of a kind."""
    at = [i for i, line in enumerate(lines) if line.startswith(record)][nth]
    line = lines[at]
    lines[at] = line[: position - 1] + text + line[position - 1 + len(text) :]
    return "\n".join(lines).encode("cp1252")


@pytest.mark.parametrize(
    ("record", "position", "text", "rule"),
    [
        ("9", 17, "000099", Rule.COUNT),
        ("9", 23, "000000000000001", Rule.TOTALS),
        ("8", 43, "000000000000001", Rule.BALANCE),
        ("8", 5, "BE71096123456769", Rule.ACCOUNT),
        ("9", 128, "2", Rule.FINAL),
        ("21", 126, "0", Rule.LINK),
        ("23", 128, "0", Rule.LINK),
        ("31", 126, "0", Rule.LINK),
        ("8", 128, "1", Rule.LINK),
        ("31", 7, "0004", Rule.SEQUENCE),
    ],
)
def test_one_fault_is_found(record: str, position: int, text: str, rule: Rule) -> None:
    assert check_coda("\n".join(good()).encode("cp1252")) == []
    found = check_coda(put(good(), record, position, text))
    assert rule in {finding.rule for finding in found}
    assert all(finding.line > 0 for finding in found)


def test_a_gap_in_the_numbers_of_movements_is_found() -> None:
    lines = [line[:5] + "3" + line[6:] if line[:2] in ("21", "22", "23") and line[2:6] == "0002" else line for line in good()]
    assert {finding.rule for finding in check_coda("\n".join(lines).encode("cp1252"))} == {Rule.SEQUENCE}


def test_wrong_check_digits_are_found() -> None:
    lines = [line.replace("1101090933755493", "1101090933755499") for line in good()]
    assert {finding.rule for finding in check_coda("\n".join(lines).encode("cp1252"))} == {Rule.REFERENCE}


def test_a_statement_that_is_left_out_is_found() -> None:
    text = write_coda(ACCOUNT, days([LINES, LINES, LINES])).decode("cp1252").split("\r\n")[:-1]
    starts = [i for i, line in enumerate(text) if line[0] == "0"]
    found = check_coda("\n".join(text[: starts[1]] + text[starts[2] :]).encode("cp1252"))
    assert {finding.rule for finding in found} == {Rule.CHAIN, Rule.SEQUENCE}


@pytest.mark.parametrize(
    ("record", "position", "text", "reason", "line"),
    [
        ("0", 128, "5", "version", 1),
        ("21", 32, "9", "sign", 3),
        ("21", 62, "7", "record", 3),
        ("21", 116, "320126", "date", 3),
        ("21", 33, "00000000000AB", "amount", 3),
        ("1", 2, "7", "account", 2),
        ("22", 3, "0009", "order", 4),
        ("8", 1, "5", "record", None),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_line(record: str, position: int, text: str, reason: str, line: int | None) -> None:
    with pytest.raises(StatementDamaged) as refused:
        check_coda(put(good(), record, position, text))
    assert refused.value.facts["reason"] == reason
    assert line is None or refused.value.facts["line"] == line
