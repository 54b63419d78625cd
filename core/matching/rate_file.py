"""The table of reference rates as the European Central Bank publishes it: one line a day, one column a currency, plain or zipped."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.errors import DomainError
from core.matching.rates import Rate, Rates

ADDRESS = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"
"""All days since 1999, renewed on every working day at about four in the afternoon."""
LARGEST = 20_000_000
"""Bytes unpacked; the whole table takes two million."""


class RatesNotUnderstood(DomainError):
    """This is not a table of reference rates."""


def read_rates(data: bytes) -> Rates:
    """The rates in a file. What stands for none (N/A, nothing) is left out. Raises RatesNotUnderstood."""
    rates = list(_rows(_unpacked(data)))
    if not rates:
        raise RatesNotUnderstood
    return Rates(rates)


def _unpacked(data: bytes) -> str:
    if data[:2] != b"PK":
        return data[:LARGEST].decode("utf-8", errors="replace")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(packed.infolist()[0]) as inside:
            return inside.read(LARGEST).decode("utf-8", errors="replace")
    except (zipfile.BadZipFile, IndexError, OSError, NotImplementedError, RuntimeError) as problem:
        raise RatesNotUnderstood from problem


def _rows(text: str) -> Iterator[Rate]:
    try:
        lines = csv.reader(io.StringIO(text))
        head = [name.strip() for name in next(lines, list[str]())]
        if not head or head[0] != "Date":
            return
        for line in lines:
            day = date.fromisoformat(line[0].strip()) if line else None
            for name, units in zip(head[1:], line[1:], strict=False):
                if day is not None and re.fullmatch(r"[A-Z]{3}", name) and re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?", units.strip()):
                    yield Rate(day, name, Decimal(units.strip()))
    except (csv.Error, ValueError) as problem:
        raise RatesNotUnderstood from problem
