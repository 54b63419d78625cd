"""Movements from a table that a bank's site exports, one statement for each account and currency in it."""

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from core.bank_files.accounts import account_number
from core.bank_files.errors import Damage, damaged
from core.bank_files.statement import Balance, Entry, Finding, Format, Rule, Statement
from core.bank_files.tables.headings import Column
from core.bank_files.tables.layout import ColumnMapping, Row, Table, find_table
from core.bank_files.tables.values import Notation, amount, day, notation_of
from core.banking.movement import Movement
from core.banking.structured_communication import find, normalise
from core.folding import fold

NO_ACCOUNT = ""
"""The account of a statement whose file does not name it: the user says which it is."""
_REFUSED = ("geweigerd", "refus", "rejected", "geannuleerd", "annul", "cancel")
_PENDING = ("in behandeling", "in uitvoering", "en cours", "en attente", "pending", "gereserveerd", "reserv")


def read_table(text: str, known: Mapping[str, ColumnMapping]) -> list[Statement]:
    """Every account of a table; none for one without movements. Raises NotAStatement, LayoutUnknown, StatementDamaged."""
    table = find_table(text, known)
    rows = [row for row in table.rows if len(row.cells) > 1]
    table = _with_the_other_side(table, rows)
    told = _Reader(table, _notation(table, rows))
    read = [entry for row in rows if (entry := told.entry(row)) is not None]
    groups: dict[tuple[str, str], list[_Read]] = {}
    for one in read:
        groups.setdefault((one.account, one.entry.movement.currency), []).append(one)
    return [_statement(account, currency, found, table, told.pending) for (account, currency), found in groups.items()]


def _with_the_other_side(table: Table, rows: list[Row]) -> Table:
    """Where rows without an account stand beside rows with one, and no other column has the other side, that is what the column holds."""
    places = table.places(Column.ACCOUNT)
    if not places or table.places(Column.COUNTERPARTY_ACCOUNT):
        return table
    named = {account_number(_cell(table, row, Column.ACCOUNT)) for row in rows}
    if None not in named or len(named) == 1:
        return table
    turned = {at: Column.COUNTERPARTY_ACCOUNT if held is Column.ACCOUNT else held for at, held in table.columns.items()}
    return replace(table, columns=turned)


def _notation(table: Table, rows: list[Row]) -> Notation:
    money = (Column.AMOUNT, Column.CREDIT, Column.DEBIT, Column.BALANCE)
    amounts = [cell for column in money for row in rows if (cell := _cell(table, row, column))]
    return notation_of(amounts, [cell for row in rows if (cell := _cell(table, row, Column.BOOKING_DATE))])


def _cell(table: Table, row: Row, column: Column) -> str:
    return next((row.cells[at].strip() for at in table.places(column) if at < len(row.cells) and row.cells[at].strip()), "")


@dataclass(frozen=True, slots=True)
class _Read:
    account: str
    holder: str | None
    balance: Decimal | None
    entry: Entry


class _Reader:
    """Rows to entries, in the notation of the file."""

    def __init__(self, table: Table, notation: Notation) -> None:
        self._table, self._notation = table, notation
        self.pending = 0

    def entry(self, row: Row) -> _Read | None:
        """The movement of a row; None for one that the bank refused or only announces, and for a row of sums below the table."""
        status = fold(self._text(row, Column.STATUS))
        if any(word in status for word in _PENDING):
            self.pending += 1
            return None
        written = self._text(row, Column.BOOKING_DATE)
        if any(word in status for word in _REFUSED) or (not written and not self._text(row, Column.AMOUNT)):
            return None
        booked = day(written, self._notation, row.line)
        valued = self._text(row, Column.VALUE_DATE)
        structured, said = self._communication(row)
        balance = self._text(row, Column.BALANCE)
        movement = Movement(
            booked,
            day(valued, self._notation, row.line) if valued else None,
            self._amount(row),
            (self._text(row, Column.CURRENCY) or self._table.currency or "EUR").upper()[:3],
            self._text(row, Column.COUNTERPARTY_NAME) or None,
            account_number(self._text(row, Column.COUNTERPARTY_ACCOUNT)),
            said,
            structured,
            None,
            None,
            None,
            self._text(row, Column.KIND)[:60] or None,
            self._reference(row),
            {heading.strip(): cell.strip() for heading, cell in zip(self._table.headings, row.cells, strict=False) if cell.strip()},
        )
        account = account_number(self._text(row, Column.ACCOUNT)) or self._table.account or NO_ACCOUNT
        bic = self._text(row, Column.COUNTERPARTY_BIC).replace(" ", "") or None
        stated = amount(balance, self._notation, row.line) if balance else None
        return _Read(account, self._text(row, Column.HOLDER) or None, stated, Entry(movement, row.line, bic, balance_after=stated))

    def _text(self, row: Row, column: Column) -> str:
        return " ".join(_cell(self._table, row, column).split())

    def _amount(self, row: Row) -> Decimal:
        told = self._text(row, Column.AMOUNT)
        if told:
            return amount(told, self._notation, row.line)
        credit, debit = self._text(row, Column.CREDIT), self._text(row, Column.DEBIT)
        if not credit and not debit:
            raise damaged(Damage.AMOUNT, row.line)
        incoming = abs(amount(credit, self._notation, row.line)) if credit else Decimal(0)
        return incoming - (abs(amount(debit, self._notation, row.line)) if debit else Decimal(0))

    def _communication(self, row: Row) -> tuple[str | None, str]:
        """The structured communication and the text; a bank's description stands in where there is no communication."""
        told = self._joined(row, Column.COMMUNICATION)
        free = told or self._joined(row, Column.DESCRIPTION) or self._text(row, Column.KIND)
        structured = normalise(self._text(row, Column.STRUCTURED)) or normalise(told)
        if structured is None:
            everything = f"{told} {self._joined(row, Column.DESCRIPTION)}"
            found = find(everything) if "+++" in everything or "***" in everything else ()
            structured = found[0] if len(found) == 1 else None
        return structured, free

    def _joined(self, row: Row, column: Column) -> str:
        cells = [" ".join(row.cells[at].split()) for at in self._table.places(column) if at < len(row.cells)]
        kept: list[str] = []
        for cell in cells:
            if cell and not any(cell in other for other in kept):
                kept = [other for other in kept if other not in cell] + [cell]
        return " ".join(kept)

    def _reference(self, row: Row) -> str | None:
        number, statement = self._text(row, Column.REFERENCE), self._text(row, Column.STATEMENT_NUMBER)
        if not number.strip("0- ") or number.endswith("-"):
            return None
        return f"{statement}/{number}" if statement else number


def _statement(account: str, currency: str, found: list[_Read], table: Table, pending: int) -> Statement:
    found = _chronological(found)
    opening, closing, findings = _balances(found)
    return Statement(
        Format.CSV,
        account,
        currency,
        tuple(one.entry for one in found),
        line=found[0].entry.line if found else 1,
        opening=opening,
        closing=closing,
        holder=next((one.holder for one in found if one.holder), None),
        pending=pending,
        findings=tuple(findings),
        institution=table.institution,
    )


def _chronological(found: list[_Read]) -> list[_Read]:
    """Oldest first; most exports begin with the latest, which dates tell, or the balances of one day."""
    if len(found) < 2:
        return found
    first, last = found[0].entry.movement.booking_date, found[-1].entry.movement.booking_date
    if first > last or (first == last and _chained(reversed(found)) > _chained(found)):
        found = found[::-1]
    return sorted(found, key=lambda one: one.entry.movement.booking_date)


def _chained(found: Iterable[_Read]) -> int:
    rows = list(found)
    return sum(
        after.balance - before.balance == after.entry.movement.amount
        for before, after in itertools.pairwise(rows)
        if after.balance is not None and before.balance is not None
    )


def _balances(found: list[_Read]) -> tuple[Balance | None, Balance | None, list[Finding]]:
    """Opening and closing balance where every row states one, and the places where they do not follow from one another."""
    if not found or any(one.balance is None for one in found):
        return None, None, []
    findings: list[Finding] = []
    for before, after in itertools.pairwise(found):
        expected = (before.balance or Decimal(0)) + after.entry.movement.amount
        if expected != after.balance:
            findings.append(Finding(Rule.BALANCE, after.entry.line, str(expected), str(after.balance)))
    first, last = found[0], found[-1]
    opening = Balance((first.balance or Decimal(0)) - first.entry.movement.amount, None)
    return opening, Balance(last.balance or Decimal(0), last.entry.movement.booking_date), findings


def with_account(statement: Statement, account: str) -> Statement:
    """The statement for the account that the user named, where its file names none."""
    return replace(statement, account=account) if statement.account == NO_ACCOUNT else statement
