"""MT940 in the dialects of banks, in files of our own making."""

from datetime import date
from decimal import Decimal

import pytest

from core.bank_files.errors import StatementDamaged
from core.bank_files.mt940.information import Information, read_information
from core.bank_files.mt940.line import read_line
from core.bank_files.read_file import read_file
from core.bank_files.statement import Format, Rule

WHOLE = """:20:START
:25:BE02 7370 2691 7240
:28C:12/1
:60F:C260104EUR100,00
:61:2601050106D40,00NTRFNONREF//BANKREF1
:86:/IBAN/BE71096123456769/BIC/GKCCBEBB/NAME/Bakker Janssens/REMI/brood en
 koffie/EREF/E2E-7
:61:260106C15,5N123NONREF
:86:+++090/9337/55493+++ Klant
:62F:C260106EUR75,50
"""


def test_a_statement_proves_its_balance() -> None:
    [statement] = read_file(WHOLE.encode())
    first, second = statement.entries
    assert (statement.account, statement.number, statement.gap, statement.findings) == ("BE02737026917240", "12/1", Decimal(0), ())
    assert (first.movement.booking_date, first.movement.value_date) == (date(2026, 1, 6), date(2026, 1, 5))
    assert (first.movement.counterparty_name, first.movement.counterparty_iban, first.counterparty_bic) == (
        "Bakker Janssens", "BE71096123456769", "GKCCBEBB"
    )  # fmt: skip
    assert (first.movement.remittance_information, first.movement.end_to_end_id) == ("brood en koffie", "E2E-7")
    assert first.movement.entry_reference == "BANKREF1"
    assert (second.movement.amount, second.movement.structured_communication) == (Decimal("15.50"), "090933755493")


def test_a_missing_movement_is_told_as_a_gap() -> None:
    [statement] = read_file(WHOLE.replace("15,5N", "14,5N").encode())
    assert [(finding.rule, finding.found) for finding in statement.findings] == [(Rule.BALANCE, "75.50")]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ("166?00GUTSCHRIFT?20EREF+E1?21SVWZ+Rechnung", "12?30GKCCBEBB?31BE71096123456769?32KLANT"),
            Information("Rechnung12", "KLANT", "BE71096123456769", "GKCCBEBB", None, "E1", code="166"),
        ),
        (("000>100133967858", ">20 HUUR>21 KANTOOR"), Information("HUUR KANTOOR", None, "0133967858", code="000")),
        (
            ("/EREF/E2//CNTP/BE71096123456769/GKCCBEBB/Klant///REMI/STRD/CUR/090933755493/",),
            Information("", "Klant", "BE71096123456769", "GKCCBEBB", "090933755493", "E2"),
        ),
        (
            ("/TRTP/SEPA Incasso/CSID/NL1ZZZ/NAME/Energie/MARF/M-1/REMI/januari/IBAN/BE71096123456769",),
            Information("januari", "Energie", "BE71096123456769", mandate_id="M-1", creditor_id="NL1ZZZ"),
        ),
        (("Van BE71 0961 2345 6769", "loyer janvier"), Information("Van BE71 0961 2345 6769 loyer janvier", account="BE71096123456769")),
    ],
    ids=["numbered", "triodos", "ing", "abn amro", "free"],
)
def test_field_86_is_understood_in_each_dialect(lines: tuple[str, ...], told: Information) -> None:
    assert read_information(lines) == told


@pytest.mark.parametrize(
    ("written", "amount", "booked"),
    [
        ("260105D9,N192NONREF", "-9.00", date(2026, 1, 5)),
        ("2601050104CN0,01NTRFNONREF", "0.01", date(2026, 1, 4)),
        ("2512310102RD5,00NTRFX", "5.00", date(2026, 1, 2)),
        ("2601010101RC5,00NTRFX", "-5.00", date(2026, 1, 1)),
        ("260105D000000000236,56N030NONREF", "-236.56", date(2026, 1, 5)),
    ],
)
def test_field_61_tells_day_and_amount(written: str, amount: str, booked: date) -> None:
    line = read_line((written,), 1)
    assert (line.amount, line.booking_date) == (Decimal(amount), booked)


def test_rabobank_squeezes_account_and_name_into_the_line() -> None:
    line = read_line(("110617D000000000044,95N0600733959555      T-MOBILE",), 1)
    assert (line.account, line.name, line.customer_reference) == ("0733959555", "T-MOBILE", None)


def test_an_interim_report_has_sums_instead_of_balances() -> None:
    text = ":20:A\n:25:BE02737026917240\n:28C:1\n:34F:EURD0,\n:13D:2601051200+0100\n:61:260105D2,30NTRFX\n:86:x\n:90D:1EUR2,31\n"
    [statement] = read_file(text.encode())
    assert (statement.format, [finding.rule for finding in statement.findings]) == (Format.MT942, [Rule.TOTALS])


@pytest.mark.parametrize(
    ("old", "new", "reason", "line"),
    [
        (":25:BE02 7370 2691 7240\n", "", "account", 1),
        ("C260104EUR100,00", "C261304EUR100,00", "date", 4),
        ("C260104EUR100,00", "C260104EURmany", "amount", 4),
        ("2601050106D40,00NTRF", "none of this", "record", 5),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(old: str, new: str, reason: str, line: int) -> None:
    with pytest.raises(StatementDamaged) as refused:
        read_file(WHOLE.replace(old, new).encode())
    assert (refused.value.facts["reason"], refused.value.facts["line"]) == (reason, line)
