"""Where a table begins and what its columns hold: known headings, or a mapping that a person gave once."""

import csv
import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.bank_files.accounts import account_number, is_iban
from core.bank_files.errors import LayoutUnknown, NotAStatement
from core.bank_files.tables.headings import MANY, Column, institution_of, is_header, meanings, plain

_SEPARATORS = (";", "\t", ",", "|")
_HEADER_WITHIN = 60
"""Rows of preamble at most; Belfius has thirteen."""
_MOST_COLUMNS = 80


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table and where it stands, counted from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What a person said of a table's columns: the heading for each meaning, and what the table does not tell."""

    columns: Mapping[str, str]
    """Column's value by heading."""
    account: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose columns are known."""

    headings: tuple[str, ...]
    columns: Mapping[int, Column]
    rows: tuple[Row, ...]
    account: str | None = None
    currency: str | None = None
    institution: str | None = None
    preamble: tuple[Row, ...] = field(default=(), repr=False)

    def places(self, column: Column) -> tuple[int, ...]:
        """Where a column stands; several places for texts."""
        return tuple(at for at, held in self.columns.items() if held is column)


def looks_like_table(lines: Sequence[str]) -> bool:
    """Whether lines with the same separator follow one another, at least two columns and two lines."""
    return any(sum(line.count(mark) >= 2 for line in lines[:_HEADER_WITHIN]) >= 2 for mark in _SEPARATORS)


def find_table(text: str, known: Mapping[str, "ColumnMapping"]) -> Table:
    """The table in a text; `known` are a company's mappings by fingerprint. Raises NotAStatement, LayoutUnknown."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    widest: tuple[Row, ...] = ()
    for separator in _SEPARATORS:
        rows = _rows(lines, separator)
        for at, row in enumerate(rows[:_HEADER_WITHIN]):
            mapped = known.get(fingerprint(row.cells))
            if mapped is not None:
                columns = {i: Column(name) for i, cell in enumerate(row.cells) if (name := mapped.columns.get(cell.strip()))}
                return Table(row.cells, columns, tuple(rows[at + 1 :]), mapped.account, mapped.currency, None)
        for at, row in enumerate(rows[:_HEADER_WITHIN]):
            columns = meanings(row.cells)
            if is_header(columns):
                before = tuple(rows[:at])
                return Table(row.cells, columns, tuple(rows[at + 1 :]), _told_account(before), None, institution_of(row.cells), before)
        full = tuple(row for row in rows if len(row.cells) > 2)
        widest = max(widest, full, key=lambda found: len(found) * len(found[0].cells) if found else 0)
    if len(widest) < 2:
        raise NotAStatement
    raise LayoutUnknown(fingerprint=fingerprint(widest[0].cells), columns=[cell.strip() for cell in widest[0].cells[:_MOST_COLUMNS]])


def fingerprint(headings: Sequence[str]) -> str:
    """By what files of one layout are known again: their headings, whatever the case and accents."""
    said = "|".join(plain(heading) for heading in headings)
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def check_mapping(columns: Mapping[str, str]) -> bool:
    """Whether a mapping tells enough: a day and an amount, and each meaning once but for texts."""
    held = [Column(name) for name in columns.values()]
    once = [column for column in held if column not in MANY]
    return is_header(dict(enumerate(held))) and len(once) == len(set(once))


def _rows(text: str, separator: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    rows: list[Row] = []
    try:
        rows.extend(Row(reader.line_num, tuple(cells[:_MOST_COLUMNS])) for cells in reader if any(cell.strip() for cell in cells))
    except csv.Error:
        return rows
    return rows


def _told_account(preamble: Sequence[Row]) -> str | None:
    """The one IBAN that the lines above the table name."""
    found = {number for row in preamble for cell in row.cells if (number := account_number(cell[:40])) and is_iban(number)}
    return found.pop() if len(found) == 1 else None
