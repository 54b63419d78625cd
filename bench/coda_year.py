"""A year of the demo company as CODA: written by us, judged by our own check and by the readers of others.

    python -m bench.coda_year [--judges PYTHON ...] [--until 2026-11-24] [--out DIR]

PYTHON is an environment with some of pycoda, febelfin-coda and codapy (see bench.bank_files). A file passes where our stricter check finds
nothing (sequence, links, check digits, chained balances, code of the last statement), pycoda and febelfin-coda read the same amounts and
balances, and codapy writes it again byte for byte. Ends with 1 where one does not. `--out` keeps the files, one a month and account.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from pathlib import Path
from typing import cast

from bench.bank_files import ask, same
from core.bank_files.coda.bank import bic_of
from core.bank_files.coda.check import check_coda, follows
from core.bank_files.coda.plan import Before, plan_statements
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, Line
from core.bank_files.read_file import read_file
from sandbox.bank.state import Movement
from sandbox.scenario.parties import BAKERY
from sandbox.scenario.year import AccountYear, tell_year

JUDGES = ("pycoda", "febelfin-coda", "codapy")


@dataclass(frozen=True, slots=True)
class Written:
    """One account's files, oldest first."""

    iban: str
    files: tuple[Path, ...]
    statements: int
    movements: int
    closing: Decimal


def line_of(moved: Movement, number: int, until: date) -> Line:
    """A movement of the sandbox's bank as the writer takes it."""
    return Line(
        moved.booking_date or until,
        moved.value_date,
        moved.amount,
        moved.entry_reference or f"OKI{number:09d}",
        moved.bank_transaction_code,
        moved.counterparty_name,
        moved.counterparty_iban,
        moved.counterparty_bic,
        moved.remittance_information or "",
        moved.structured_communication,
        moved.end_to_end_id,
        moved.mandate_id,
        moved.creditor_id,
    )


def write_year(year: AccountYear, until: date, folder: Path) -> Written:
    """A statement a day, numbered within the calendar year, in one file a month."""
    account = Account(year.iban, "EUR", bic_of(year.iban), BAKERY.name, BAKERY.enterprise_number)
    lines = [line_of(moved, number, until) for number, moved in enumerate(year.movements, start=1)]
    statements = plan_statements(lines, Before(year.opening))
    files: list[Path] = []
    for (y, m), of_month in groupby(statements, key=lambda one: (one.day.year, one.day.month)):
        path = folder / f"{year.iban}-{y}-{m:02d}.cod"
        path.write_bytes(write_coda(account, list(of_month)))
        files.append(path)
    return Written(year.iban, tuple(files), len(statements), len(lines), statements[-1].closing)


def faults(written: Written) -> list[str]:
    """What our own check finds, in each file and from one file to the next."""
    found = [f"{file.name}: {one.rule} line {one.line}" for file in written.files for one in check_coda(file.read_bytes())]
    read = [read_file(file.read_bytes()) for file in written.files]
    found += [f"{written.iban}: {one.rule}" for before, after in pairwise(read) for one in follows(before[-1], after[0])]
    return found


def verdict(judge: str, python: Sequence[str], files: Sequence[Path]) -> tuple[int, str] | None:
    """How many files a judge takes as they are, and the first that it does not; None where no environment has it."""
    told = next((answer for one in python if (answer := ask(one, judge, 1, list(files)))), None)
    if told is None:
        return None
    taken, refused = 0, ""
    for file in files:
        said = told["told"][str(file)]
        if isinstance(said, dict):
            agrees = bool(cast("dict[str, object]", said).get("rewritten"))
        else:
            agrees = same(read_file(file.read_bytes()), said) == (True, True)
        taken += agrees
        refused = refused or ("" if agrees else f"{file.name}: {said}"[:200])
    return taken, refused


def main() -> None:
    """Write, judge, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--judges", action="append", default=[], metavar="PYTHON")
    parser.add_argument("--until", type=date.fromisoformat, default=date(2026, 11, 24))
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder: Path = options.out or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        accounts = [write_year(year, options.until, folder) for year in tell_year(options.until)]
        wrong = [fault for written in accounts for fault in faults(written)]
        for one in accounts:
            print(f"{one.iban}: {one.movements} movements, {one.statements} statements, {len(one.files)} files, closing {one.closing}")
        files = [file for written in accounts for file in written.files]
        print(f"our check      {len(files)} of {len(files)} without fault" if not wrong else "\n".join(wrong))
        failed = bool(wrong)
        for judge in JUDGES:
            said = verdict(judge, options.judges, files)
            if said is None:
                print(f"{judge:<14} in none of the environments")
                continue
            means = "written again byte for byte" if judge == "codapy" else "read with the same amounts and balances"
            print(f"{judge:<14} {said[0]} of {len(files)} {means}{'; ' + said[1] if said[1] else ''}")
            failed = failed or said[0] < len(files)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
