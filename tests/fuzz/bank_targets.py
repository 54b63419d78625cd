"""The files of banks, one target for each format, read whatever their beginning looks like."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal

from core.bank_files.bytes_input import decode, lines_of
from core.bank_files.coda.check import check_coda
from core.bank_files.coda.reader import read_coda
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Line
from core.bank_files.mt940.reader import read_mt940
from core.bank_files.read_file import read_file, recognise
from core.bank_files.tables.reader import read_table
from core.errors import DomainError
from tests.core.bank_files.camt.test_reader import BALANCE, camt, entry, payment
from tests.core.bank_files.coda.generated import ACCOUNT, FIRST, days
from tests.core.bank_files.mt940.test_reader import WHOLE
from tests.core.bank_files.tables import exports


def coda(data: bytes) -> object:
    """Read and checked: both look at every record."""
    with suppress(DomainError):
        check_coda(data)
    return read_coda(lines_of(decode(data)))


def mt940(data: bytes) -> object:
    """As MT940, or MT942 where the tags say so."""
    return read_mt940(lines_of(decode(data)))


def table(data: bytes) -> object:
    """A table of columns, of a bank that is known or not."""
    return read_table(decode(data), {})


def any_file(data: bytes) -> object:
    """As the product opens it: the format judged first."""
    recognise(data)
    return read_file(data)


def camt_seeds() -> Iterator[bytes]:
    balances = BALANCE.format("OPBD", "100.00", 4) + BALANCE.format("CLBD", "110.00", 5)
    yield camt(balances + entry(details=payment()))
    yield camt(entry(), "camt.052.001.02", ("BkToCstmrAcctRpt", "Rpt"))
    yield camt(entry(mark="DBIT"), "camt.054.001.08", ("BkToCstmrDbtCdtNtfctn", "Ntfctn"))


def coda_seeds() -> Iterator[bytes]:
    sepa = Line(date(2026, 1, 5), FIRST, Decimal("-12.10"), "R1", "PMNT-ICDT-ESCT", "Klant", "BE71096123456769", "GKCCBEBB", "huur " * 30)
    yield write_coda(ACCOUNT, days([[sepa], [sepa, sepa]]))


def mt940_seeds() -> Iterator[bytes]:
    yield WHOLE.encode()


def table_seeds() -> Iterator[bytes]:
    yield from (data for data, _ in exports.EVERY.values())


def every_seed() -> Iterator[bytes]:
    for seeds in (camt_seeds, coda_seeds, mt940_seeds, table_seeds):
        yield from seeds()
