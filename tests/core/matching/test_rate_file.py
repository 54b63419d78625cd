"""The published table of rates, plain and zipped, and what is none."""

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest

from core.matching.rate_file import RatesNotUnderstood, read_rates

TABLE = b"Date,USD,JPY,CYP,\n2026-03-16,1.0850,163.2,N/A,\n2026-03-13,1.0900,161.44,,\n"


def zipped(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("eurofxref-hist.csv", data)
    return packed.getvalue()


@pytest.mark.parametrize("data", [TABLE, zipped(TABLE)], ids=["plain", "zipped"])
def test_each_currency_of_each_day_is_read(data: bytes) -> None:
    rates = read_rates(data)

    assert rates.units("USD", date(2026, 3, 15)) == Decimal("1.0900")
    assert rates.units("JPY", date(2026, 3, 16)) == Decimal("163.2")
    assert rates.units("CYP", date(2026, 3, 16)) is None


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"a,b\n1,2\n", b"Date,USD\nyesterday,1\n", b"<html>", zipped(b"")])
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(RatesNotUnderstood):
        read_rates(data)
