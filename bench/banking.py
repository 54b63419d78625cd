"""A million movements: taken in from files in constant memory, compared with what is stored, and written as CODA.

    python -m bench.banking [--movements 1000000] [--formats coda,camt] [--rivals PYTHON ...] [--explain]

Files of 10,000 movements each of one account, made here, are read and imported one after the other as the product does it, each in a
transaction of its own: "movements/s" counts reading, comparing and storing, not the making. Beside it what the readers of others take to
parse the first of the files and store nothing (see bench.bank_files for PYTHON). Memory is the peak of this process, without PostgreSQL.

Then the page of the last ten days comes once more over a connection (same names, and all of them renamed), and the last file once more: how
long one of their movements takes to be found among the million. Last, CODA of 100,000 movements is written, and looked at by our own check.
"""

import argparse
import asyncio
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import text

from bench.bank_files import RIVALS, ask, camt_file
from core import clock, ids
from core.bank_files.accounts_of_file import Addition
from core.bank_files.coda.check import check_coda
from core.bank_files.coda.plan import Before, plan_statements
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, Line
from core.bank_files.import_file import import_statements
from core.bank_files.models import StatementFile
from core.bank_files.read_file import read_file
from core.banking.hold import hold_accounts, hold_movements
from core.banking.models import BankTransaction
from core.banking.movement import Movement
from core.banking.record import record_movements
from core.db import Database
from tests import database as databases
from tests.factories.companies import make_company

A_FILE, A_DAY = 10_000, 400
"""Movements of a file, and of a day: a million are seven years of a large shop."""
FIRST = date(2019, 1, 2)
ACCOUNT = Account("BE02737026917240", "EUR", "KREDBEBB", "Atelier", "0403200393")
OPENING = Decimal("1000.00")


def lines(start: int, count: int) -> list[Line]:
    """Movements number `start` and following, each different."""
    return [
        Line(
            day := FIRST + timedelta(days=n // A_DAY), day, Decimal(n % 9000 - 4500) / 100 or Decimal("0.01"), f"REF{n}",
            "PMNT-RCDT-ESCT", f"Klant {n % 5000}", "BE71096123456769", "GKCCBEBB", f"factuur {n} van klant {n % 5000}", None, f"E2E{n}",
        )
        for n in range(start, start + count)
    ]  # fmt: skip


def files(kind: str, movements: int) -> Iterator[bytes]:
    """One file after the other, each beginning where the one before ended."""
    balance = OPENING
    for start in range(0, movements, A_FILE):
        told = lines(start, min(A_FILE, movements - start))
        closing = balance + sum((line.amount for line in told), Decimal(0))
        if kind == "coda":
            yield write_coda(ACCOUNT, plan_statements(told, Before(balance)))
        else:
            yield camt_file(told, balance, closing, str(start)).encode()
        balance = closing


@dataclass
class Books:
    """The database of a run."""

    database: Database
    company_id: UUID

    async def take_in(self, data: bytes, sha256: str) -> tuple[int, int]:
        """Read and import a file; how many of its movements were new, and how many known."""
        statements = read_file(data)
        async with self.database.tenant(self.company_id) as session, session.begin():
            file = StatementFile(
                company_id=self.company_id, id=ids.uuid7(), sha256=sha256, filename="f", size=len(data), format="coda", source="upload",
                state="waiting",
            )  # fmt: skip
            session.add(file)
            await session.flush()
            additions = {(ACCOUNT.iban, "EUR"): Addition("Zicht", "kbc")}
            await import_statements(session, self.company_id, file, statements, additions, now=clock.now())
            return file.stored or 0, file.known or 0

    async def fetch(self, movements: Sequence[Movement]) -> float:
        """Record a connection's answer; seconds."""
        first, last = movements[0].booking_date, movements[-1].booking_date
        start = time.perf_counter()
        async with self.database.tenant(self.company_id) as session, session.begin():
            account_id = (await session.execute(text("select id from bank_account"))).scalar_one()
            await hold_accounts(session, self.company_id, [account_id])
            await hold_movements(session, self.company_id, {account_id: BankTransaction.booking_date.between(first, last)})
            await record_movements(
                session, self.company_id, account_id, movements, first=first, last=last, source="psd2:kbc", asked_at=clock.now()
            )
        return time.perf_counter() - start


def peak() -> int:
    """MiB this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


async def run_import(books: Books, kind: str, movements: int) -> float:
    """Take all files in; movements a second."""
    spent, done, at_first, mark = 0.0, 0, 0, min(100_000, movements)
    for number, data in enumerate(files(kind, movements)):
        start = time.perf_counter()
        stored, known = await books.take_in(data, f"{kind}-{number}")
        spent += time.perf_counter() - start
        done += stored
        if known or stored != min(A_FILE, movements - number * A_FILE):
            raise SystemExit(f"{kind}, file {number}: {stored} new and {known} known")
        if done == mark:
            at_first = peak()
            print(f"{kind}: the first {done:,}: {done / spent:,.0f} movements/s, {at_first} MiB at most", flush=True)
    print(f"{kind}: all {done:,}: {done / spent:,.0f} movements/s, {peak()} MiB at most ({peak() - at_first:+} MiB since)", flush=True)
    return done / spent


async def run_again(books: Books, kind: str, movements: int) -> None:
    """The same once more."""
    days = [movement_of(line) for line in lines(max(0, movements - 10 * A_DAY), min(movements, 10 * A_DAY))]
    for said, told in (
        ("by a connection", days),
        ("by the connection again", days),
        ("under other names", [replace(moved, entry_reference=f"N{moved.entry_reference}") for moved in days]),
    ):
        seconds = await books.fetch(told)
        print(f"{kind}: {len(told):,} movements of ten days told {said}: {seconds / len(told) * 1000:.3f} ms each")
    data = list(files(kind, movements))[-1] if movements <= A_FILE else last_file(kind, movements)
    start = time.perf_counter()
    stored, known = await books.take_in(data, f"{kind}-again")
    print(f"{kind}: the last file again: {(time.perf_counter() - start) / known * 1000:.3f} ms each, {stored} new, {known} known")


def last_file(kind: str, movements: int) -> bytes:
    """Made without making those before."""
    start = (movements - 1) // A_FILE * A_FILE
    balance = OPENING + sum((Decimal(n % 9000 - 4500) / 100 or Decimal("0.01") for n in range(start)), Decimal(0))
    told = lines(start, movements - start)
    if kind == "coda":
        return write_coda(ACCOUNT, plan_statements(told, Before(balance)))
    return camt_file(told, balance, balance + sum((line.amount for line in told), Decimal(0)), str(start)).encode()


def movement_of(line: Line) -> Movement:
    """The same movement as a connection tells it."""
    return Movement(
        line.booking_date, line.value_date, line.amount, "EUR", line.counterparty_name, line.counterparty_account, line.text,
        end_to_end_id=line.end_to_end_id, bank_transaction_code=line.code, entry_reference=f"P{line.reference}",
    )  # fmt: skip


async def explain(books: Books, movements: int) -> None:
    """How PostgreSQL finds what a page is compared with."""
    last = FIRST + timedelta(days=(movements - 1) // A_DAY)
    async with books.database.tenant(books.company_id) as session, session.begin():
        account_id = (await session.execute(text("select id from bank_account"))).scalar_one()
        of_account = "company_id = :company and bank_account_id = :account and booking_date"
        for said, condition, values in (
            ("the days of a page", f"{of_account} between :first and :last", {"first": last - timedelta(days=9), "last": last}),
            ("the days of a file", f"{of_account} = any(cast(:days as date[]))", {"days": [last - timedelta(days=n) for n in range(25)]}),
        ):
            plan = await session.execute(
                text(f"explain (analyze, buffers, costs off) select id, sightings from bank_transaction where {condition}"),
                values | {"company": books.company_id, "account": account_id},
            )
            print(f"\n{said}:\n" + "\n".join(row[0] for row in plan))


def run_writing(movements: int) -> None:
    """CODA written, and looked at by our own check."""
    told = lines(0, movements)
    start = time.process_time()
    data = write_coda(ACCOUNT, plan_statements(told, Before(OPENING)))
    written = time.process_time() - start
    findings = check_coda(data)
    checked = time.process_time() - start
    count = data.count(b"\r\n")
    if findings:
        raise SystemExit(f"what was written is not without fault: {findings[:3]}")
    print(
        f"\nCODA of {movements:,} movements, {count:,} lines, in processor time: written {count / written:,.0f} lines/s, "
        f"written and looked at by the check {count / checked:,.0f} lines/s, 0 findings"
    )


def run_rivals(kind: str, ours: float, pythons: Sequence[str], folder: Path) -> None:
    """What others take to parse, storing nothing."""
    name = folder / f"one.{kind}"
    name.write_bytes(next(files(kind, A_FILE)))
    start = time.perf_counter()
    read_file(name.read_bytes())
    print(f"{kind}: we parse {A_FILE / (time.perf_counter() - start):,.0f} movements/s")
    for rival, formats in RIVALS.items():
        if kind in formats.split():
            told: dict[str, Any] | None = next((found for python in pythons if (found := ask(python, rival, 1, [name]))), None)
            if told is not None:
                theirs = A_FILE / told["seconds"][str(name)]
                print(f"{kind}: {rival} parses {theirs:,.0f} movements/s; read, compared and stored by us at {ours / theirs:.2f} of that")


async def run(url: str, kind: str, options: argparse.Namespace) -> float:
    """One format, in a database of its own; movements a second."""
    database = databases.connect(url)
    try:
        books = Books(database, await make_company(database))
        speed = await run_import(books, kind, options.movements)
        await run_again(books, kind, options.movements)
        if options.explain:
            await explain(books, options.movements)
        return speed
    finally:
        await database.dispose()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--movements", type=int, default=1_000_000)
    parser.add_argument("--formats", default="coda,camt")
    parser.add_argument("--rivals", action="append", default=[], metavar="PYTHON")
    parser.add_argument("--explain", action="store_true")
    options = parser.parse_args()
    with databases.server() as server_url, tempfile.TemporaryDirectory() as folder:
        databases.migrate(databases.create(server_url, "template_okioki"))
        for kind in options.formats.split(","):
            url = databases.create(server_url, f"okioki_{kind}", "template_okioki")
            run_rivals(kind, asyncio.run(run(url, kind, options)), options.rivals, Path(folder))
    run_writing(min(100_000, options.movements))


if __name__ == "__main__":
    main()
