"""A CODA as banks and mail programs spoil it: read all the same, or refused with the line where it stops making sense."""

from datetime import date
from decimal import Decimal

import pytest

from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, Line
from core.bank_files.errors import StatementDamaged
from core.bank_files.read_file import read_file
from core.bank_files.statement import Rule
from tests.core.bank_files.coda.generated import ACCOUNT, days

DAY = date(2026, 1, 5)
LINES = [
    Line(DAY, DAY, Decimal("-12.30"), "R1", None, "Crème brûlée SRL", "BE71096123456769", "GKCCBEBB", "déjeuner à Liège " * 12),
    Line(DAY, DAY, Decimal("500.00"), "R2", None, "Klant", None, None, "", "090933755493"),
]
DOLLARS = Account("BE02737026917240", "USD", "KREDBEBB", "Atelier")
GOOD = write_coda(ACCOUNT, days([LINES, LINES]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_another_encoding_or_line_end_changes_nothing(encoding: str, end: str) -> None:
    spoilt = GOOD.decode("cp1252").replace("\r\n", end).encode(encoding)
    assert read_file(spoilt) == read_file(GOOD)
    assert read_file(spoilt)[0].entries[0].movement.counterparty_name == "Crème brûlée SRL"


def test_a_file_cut_after_any_record_is_whole_as_far_as_it_goes_or_refused_as_incomplete() -> None:
    lines = GOOD.decode("cp1252").split("\r\n")[:-1]
    trailers = [number for number, line in enumerate(lines, start=1) if line[0] == "9"]
    for length in range(1, len(lines)):
        cut = "\r\n".join(lines[:length]).encode("cp1252")
        if length in trailers:
            assert read_file(cut) == read_file(GOOD)[: trailers.index(length) + 1]
            continue
        with pytest.raises(StatementDamaged) as refused:
            read_file(cut)
        assert (refused.value.facts["reason"], refused.value.facts["line"]) == ("incomplete", length)


def test_a_record_cut_in_the_middle_is_refused_with_its_length() -> None:
    with pytest.raises(StatementDamaged) as refused:
        read_file(GOOD[: 130 * 3 + 50])
    assert (refused.value.facts["reason"], refused.value.facts["line"], refused.value.facts["found"]) == ("line_length", 4, "50")


def test_statements_of_several_accounts_and_currencies_stand_in_one_file() -> None:
    both = read_file(GOOD + write_coda(DOLLARS, days([LINES], Decimal("7.00"))))
    assert [(one.account, one.currency, one.opening and one.opening.amount) for one in both] == [
        ("BE02737026917240", "EUR", Decimal("100.00")),
        ("BE02737026917240", "EUR", Decimal("587.70")),
        ("BE02737026917240", "USD", Decimal("7.00")),
    ]


@pytest.mark.parametrize("version", ["0", "3", "6"])
def test_a_version_that_does_not_exist_is_refused(version: str) -> None:
    with pytest.raises(StatementDamaged) as refused:
        read_file(GOOD.replace(b"2\r\n", version.encode() + b"\r\n", 1))
    assert (refused.value.facts["reason"], refused.value.facts["line"]) == ("version", 1)


def test_wrong_counts_and_sums_are_told_and_do_not_keep_the_movements_back() -> None:
    lines = GOOD.decode("cp1252").split("\r\n")
    at = next(n for n, line in enumerate(lines) if line[0] == "9")
    lines[at] = lines[at][:16] + "000099" + "000000000000001" * 2 + lines[at][52:]
    first, second = read_file("\r\n".join(lines).encode("cp1252"))
    assert {finding.rule for finding in first.findings} == {Rule.COUNT, Rule.TOTALS}
    assert (len(first.entries), second.findings) == (2, ())
