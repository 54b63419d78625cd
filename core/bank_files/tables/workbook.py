"""A bank's export as an Excel workbook (XLSX), made into the same text that its CSV would be; to be called in a confined child."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from core.bank_files.errors import NotAStatement, StatementTooLarge

MARK = b"PK\x03\x04"
"""How a workbook begins, which is an archive."""
LARGEST_INSIDE = 256 * 1024 * 1024
"""Bytes of everything in the archive unpacked: a sheet of two hundred thousand movements has a quarter of it."""
MOST_PARTS, MOST_ROWS, MOST_COLUMNS = 500, 200_000, 80
Cell = int | float | str | bool | time | date | datetime | timedelta


def text_of(data: bytes) -> str:
    """The first sheet that has rows, its cells between tabs. Raises NotAStatement, StatementTooLarge."""
    _check_size(data)
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for row in _rows(data):
        writer.writerow([_written(cell) for cell in row[:MOST_COLUMNS]])
    return out.getvalue()


def _check_size(data: bytes) -> None:
    """What the archive says of itself; an archive that lies is stopped by the walls around the child."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise NotAStatement from error
    size = sum(part.file_size for part in parts)
    if size > LARGEST_INSIDE or len(parts) > MOST_PARTS:
        raise StatementTooLarge(size=size, most=LARGEST_INSIDE)


def _rows(data: bytes) -> Iterator[Sequence[Cell]]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for at in range(len(workbook.sheet_names)):
            sheet = workbook.get_sheet_by_index(at)
            if sheet.height > 1:
                yield from _bounded(sheet)
                return
    except CalamineError as error:
        raise NotAStatement from error


def _bounded(sheet: CalamineSheet) -> Iterator[Sequence[Cell]]:
    if sheet.height > MOST_ROWS:
        raise StatementTooLarge(size=sheet.height, most=MOST_ROWS)
    yield from sheet.iter_rows()


def _written(cell: Cell) -> str:
    """As a CSV has it: days as year-month-day, amounts with a point, whole numbers without."""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int | float):
        return _number(cell)
    return " ".join(str(cell).split())


def _number(cell: float) -> str:
    if cell == int(cell) and abs(cell) < 10**15:
        return str(int(cell))
    cents = f"{cell:.2f}"
    return cents if abs(float(cents) - cell) < 1e-9 * max(1.0, abs(cell)) else repr(cell)
