"""An Excel export says what the bank's CSV says, and a hostile one costs no more than itself."""

import csv
import io
import re
import zipfile
from datetime import date
from decimal import Decimal

import pytest

from core.bank_files.bytes_input import decode
from core.bank_files.errors import LayoutUnknown, NotAStatement, StatementDamaged, StatementTooLarge
from core.bank_files.read_file import read_file
from core.bank_files.tables import workbook as reader
from core.bank_files.tables.layout import ColumnMapping
from core.parsing.errors import ParserKilled, Unreadable
from core.parsing.parse import parse
from tests.core.bank_files.tables import exports
from tests.core.bank_files.tables.workbooks import Cell, workbook

HEAD = ["Rekening", "Boekdatum", "Valutadatum", "Referentie", "Beschrijving", "Bedrag", "Munt", "Mededeling"]


def typed(text: str) -> Cell:
    """A cell as a bank's program writes it into a workbook: days and amounts are no texts there."""
    day = re.fullmatch(r"(\d\d)[/.-](\d\d)[/.-](\d{4})", text)
    if day:
        return date(int(day[3]), int(day[2]), int(day[1]))
    if re.fullmatch(r"-?\d[\d. ]*[,.]\d\d", text):
        return float(re.sub(r"[. ](?=.*[.,]\d\d$)", "", text).replace(",", "."))
    return text


@pytest.mark.parametrize("name", exports.EVERY)
def test_a_workbook_says_what_the_csv_says(name: str) -> None:
    data, institution = exports.EVERY[name]
    rows = [[typed(cell) for cell in row] for row in csv.reader(io.StringIO(decode(data).replace("\r", "\n")), delimiter=";")]
    [of_csv], [of_workbook] = read_file(data), read_file(workbook(rows))
    assert of_workbook.institution == institution
    assert [entry.movement for entry in of_workbook.entries] == [entry.movement for entry in of_csv.entries]
    assert (of_workbook.account, of_workbook.opening, of_workbook.closing) == (of_csv.account, of_csv.opening, of_csv.closing)


async def test_it_is_read_in_a_confined_child() -> None:
    row = ["BE02737026917240", date(2026, 1, 5), date(2026, 1, 6), "R1", "Overschrijving", -1234.5, "EUR", "hallo; daar\tzo"]
    [statement] = await parse(read_file, workbook([HEAD, row], empty_sheets=2))
    moved = statement.entries[0].movement
    assert (moved.booking_date, moved.amount, moved.remittance_information) == (date(2026, 1, 5), Decimal("-1234.50"), "hallo; daar zo")


@pytest.mark.parametrize(
    ("cell", "amount"),
    [(-3, "-3.00"), (0.1 + 0.2, "0.30"), (1234567.89, "1234567.89"), (-0.05, "-0.05"), ("1.234,50", "1234.50"), ("-7", "-7.00")],
)
def test_an_amount_comes_through_to_the_cent(cell: Cell, amount: str) -> None:
    [statement] = read_file(workbook([HEAD, ["BE02737026917240", date(2026, 1, 5), "", "R1", "x", cell, "EUR", ""]]))
    assert statement.entries[0].movement.amount == Decimal(amount)


def test_an_unknown_workbook_asks_which_column_is_which_and_is_known_from_then_on() -> None:
    data = workbook([["Wann", "Was", "Wieviel"], [date(2026, 1, 5), "Brot", -1.5], [date(2026, 1, 6), "Miete", -800]])
    with pytest.raises(LayoutUnknown) as asked:
        read_file(data)
    mapping = ColumnMapping({"Wann": "booking_date", "Was": "communication", "Wieviel": "amount"}, "BE02737026917240", "EUR")
    [statement] = read_file(data, {str(asked.value.facts["fingerprint"]): mapping})
    assert [entry.movement.amount for entry in statement.entries] == [Decimal("-1.50"), Decimal("-800.00")]


def test_a_cell_that_is_no_day_is_refused_with_its_row() -> None:
    with pytest.raises(StatementDamaged) as refused:
        read_file(workbook([HEAD, ["BE02737026917240", "morgen", "", "R1", "x", 1.0, "EUR", ""]]))
    assert (refused.value.facts["reason"], refused.value.facts["line"]) == ("date", 2)


def archive(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 200, archive(a="no workbook"), workbook([]), workbook([["alone"]]), workbook([HEAD])[:-30]],
)
def test_what_is_no_workbook_of_movements_is_told_so(data: bytes) -> None:
    with pytest.raises(NotAStatement):
        read_file(data)


def test_more_than_a_year_of_a_bank_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST_INSIDE", 100_000)
    with pytest.raises(StatementTooLarge):
        read_file(archive(bomb="0" * 100_001))
    monkeypatch.setattr(reader, "MOST_ROWS", 3)
    with pytest.raises(StatementTooLarge):
        read_file(workbook([HEAD, *[["x"]] * 5]))


async def test_a_sheet_that_claims_to_be_endless_ends_with_its_child() -> None:
    honest = workbook([HEAD, ["BE02737026917240"]])
    with zipfile.ZipFile(io.BytesIO(honest)) as before:
        parts = {name: before.read(name).decode() for name in before.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    with pytest.raises((NotAStatement, ParserKilled, StatementTooLarge, Unreadable)):
        await parse(read_file, archive(**parts))
