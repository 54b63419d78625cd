"""Tables of movements: the banks' own headings, and those a person explained once."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bank_files.errors import LayoutUnknown, NotAStatement, StatementDamaged
from core.bank_files.read_file import read_file, recognise
from core.bank_files.statement import Format, Rule
from core.bank_files.tables.layout import ColumnMapping, check_mapping
from core.bank_files.tables.reader import with_account
from core.bank_files.tables.values import Notation, amount, day, notation_of
from tests.core.bank_files.tables import exports


@pytest.mark.parametrize("name", exports.EVERY)
def test_the_export_of_each_bank_is_known_by_its_headings(name: str) -> None:
    data, institution = exports.EVERY[name]
    assert recognise(data) is Format.CSV
    [statement] = read_file(data)
    assert statement.institution == institution
    assert statement.account in (("",) if institution == "keytrade" else ("BE02737026917240", "BE71096123456769"))
    assert statement.currency == "EUR"
    for entry in statement.entries:
        assert entry.movement.amount
        assert entry.movement.value_date is not None


def test_kbc_proves_its_balances_and_comes_oldest_first() -> None:
    [statement] = read_file(exports.KBC_NL)
    assert [entry.movement.amount for entry in statement.entries] == [Decimal("-12.00"), Decimal("1234.50")]
    assert (statement.opening and statement.opening.amount, statement.gap) == (Decimal("1012.00"), Decimal(0))
    told = statement.entries[1].movement
    assert (told.counterparty_name, told.counterparty_iban, told.structured_communication) == (
        "Café é", "BE71096123456769", "090933755493"
    )  # fmt: skip
    [broken] = read_file(exports.KBC_NL.replace(b"2.234,50", b"2.235,50"))
    assert [finding.rule for finding in broken.findings] == [Rule.BALANCE]


def test_belfius_begins_after_its_preamble() -> None:
    [statement] = read_file(exports.BELFIUS_NL)
    moved = statement.entries[0].movement
    assert (moved.amount, moved.remittance_information, moved.entry_reference) == (Decimal("-500.00"), "huur", "00001/00003")


def test_bnp_leaves_out_what_is_refused_or_not_booked_yet() -> None:
    [statement] = read_file(exports.BNP_NL)
    assert ([entry.movement.amount for entry in statement.entries], statement.pending) == ([Decimal("-1372.26")], 1)
    [french] = read_file(exports.BNP_FR)
    assert french.entries[0].movement.structured_communication == "090933755493"


@pytest.mark.parametrize("data", [exports.KEYTRADE_FR, exports.KEYTRADE_2026])
def test_keytrade_names_the_other_side_and_each_movement(data: bytes) -> None:
    moved = read_file(data)[0].entries[0].movement
    assert (moved.counterparty_iban, moved.amount, moved.entry_reference) == ("BE71096123456769", Decimal("-1003.00"), "2026/0012/0096")


def test_an_account_that_some_rows_lack_is_the_other_side() -> None:
    data = b"Date;Value date;Account;Description;Amount;Currency\n05/01/2026;;BE71096123456769;a;-1.00;EUR\n06/01/2026;;-;b;-2.00;EUR\n"
    [statement] = read_file(data)
    assert (statement.account, [entry.movement.counterparty_iban for entry in statement.entries]) == ("", ["BE71096123456769", None])


def test_an_unknown_table_asks_once_which_column_is_which() -> None:
    data = b"Wann,Was,Wieviel\n2026-01-05,Brot,-1.50\n2026-01-06,Miete,-800.00\n"
    with pytest.raises(LayoutUnknown) as asked:
        read_file(data)
    assert asked.value.facts["columns"] == ["Wann", "Was", "Wieviel"]
    columns = {"Wann": "booking_date", "Was": "communication", "Wieviel": "amount"}
    assert check_mapping(columns)
    known = {str(asked.value.facts["fingerprint"]): ColumnMapping(columns, "BE02737026917240", "EUR")}
    [statement] = read_file(data.replace(b"-1.50", b"-2.75"), known)
    assert [(e.movement.amount, e.movement.remittance_information) for e in statement.entries] == [
        (Decimal("-2.75"), "Brot"),
        (Decimal("-800.00"), "Miete"),
    ]
    assert statement.account == "BE02737026917240"


def test_a_table_that_names_no_account_takes_the_one_the_user_names() -> None:
    [statement] = read_file(b"Date;Description;Amount\n05/01/2026;bread;-1,50\n")
    assert statement.account == ""
    assert with_account(statement, "BE02737026917240").account == "BE02737026917240"


@pytest.mark.parametrize("columns", [{"a": "booking_date"}, {"a": "amount"}, {"a": "booking_date", "b": "amount", "c": "amount"}])
def test_a_mapping_needs_a_day_and_one_amount(columns: dict[str, str]) -> None:
    assert not check_mapping(columns)


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1.234,56", ",", "1234.56"),
        ("1,234.56", ".", "1234.56"),
        ("1 234,5", ",", "1234.50"),
        ("-1\u202f234,56 EUR", ",", "-1234.56"),
        ("1234,56-", ",", "-1234.56"),
        ("(12,00)", ",", "-12.00"),
        ("\u221212,00", ",", "-12.00"),
        ("+18", ",", "18.00"),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, mark: str, value: str) -> None:
    assert amount(text, Notation(mark), 1) == Decimal(value)


@given(st.decimals(min_value=-999999, max_value=999999, places=2))
def test_the_notation_is_learned_from_the_column(value: Decimal) -> None:
    english, belgian = f"{value:,.2f}", f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    assert amount(english, notation_of([english], []), 1) == value
    assert amount(belgian, notation_of([belgian], []), 1) == value


def test_months_come_first_only_where_the_column_shows_it() -> None:
    assert day("01/13/2026", notation_of([], ["01/13/2026", "01/02/2026"]), 1) == date(2026, 1, 13)
    assert day("03/02/2026", notation_of([], ["03/02/2026"]), 1) == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("old", "new", "reason", "line"), [(b"13/01/2026;13", b"33/01/2026;13", "date", 3), (b"-1372.26", b"much", "amount", 3)]
)
def test_what_is_wrong_is_refused_with_its_line(old: bytes, new: bytes, reason: str, line: int) -> None:
    with pytest.raises(StatementDamaged) as refused:
        read_file(exports.BNP_NL.replace(old, new))
    assert (refused.value.facts["reason"], refused.value.facts["line"]) == (reason, line)


@pytest.mark.parametrize("data", [b"hello there", b"%PDF-1.7", b"<html></html>", b"\0\0", b"a;b;c"])
def test_what_is_no_statement_is_told_so(data: bytes) -> None:
    assert recognise(data) is None
    with pytest.raises(NotAStatement):
        read_file(data)
