"""CODA files made for tests, by the writer and by hand."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from core.bank_files.coda.written import Account, DayStatement, Line
from core.banking.structured_communication import from_number

ACCOUNT = Account("BE02737026917240", "EUR", "KREDBEBB", "Atelier Déménagements S.A.", "0403200393", "Zichtrekening")
FIRST = date(2026, 1, 5)
amounts = st.integers(-10_000_000, 10_000_000).filter(bool).map(lambda cents: Decimal(cents) / 100)
texts = st.text(st.sampled_from("abc défà ?€łÜ12/+-.,'\n"), max_size=500)
lines = st.builds(
    Line,
    booking_date=st.just(FIRST),
    value_date=st.one_of(st.none(), st.just(FIRST)),
    amount=amounts,
    reference=st.text("ABC0123", max_size=25),
    code=st.sampled_from([None, "PMNT-RCDT-ESCT", "PMNT-ICDT-ESCT", "PMNT-CCRD-POSD", "NTRF", "00150000", "10107000"]),
    counterparty_name=st.one_of(st.none(), texts),
    counterparty_account=st.sampled_from([None, "BE71096123456769", "NL91ABNA0417164300"]),
    counterparty_bic=st.sampled_from([None, "GKCCBEBB"]),
    text=texts,
    structured=st.one_of(st.none(), st.integers(1, 9_999_999_999).map(from_number), st.just("RF18539007547034")),
    end_to_end_id=st.sampled_from([None, "E2E-1"]),
    mandate_id=st.sampled_from([None, "MANDATE-7"]),
    creditor_id=st.sampled_from([None, "BE70ZZZ0202239951"]),
)


def days(of_lines: list[list[Line]], opening: Decimal = Decimal("100.00")) -> list[DayStatement]:
    """Statements of consecutive days that chain."""
    made: list[DayStatement] = []
    before = FIRST - timedelta(days=1)
    for number, of_day in enumerate(of_lines, start=1):
        made.append(DayStatement(FIRST + timedelta(days=number - 1), number, opening, before, tuple(of_day)))
        opening, before = made[-1].closing, made[-1].day
    return made


ledgers = st.lists(st.lists(lines, min_size=1, max_size=5), min_size=1, max_size=4).map(days)
