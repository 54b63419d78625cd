"""`okioki coda`: check statements more strictly than their readers do, and write them from transactions."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, cast

import typer

from core.bank_files.accounts import is_iban
from core.bank_files.coda.check import check_coda
from core.bank_files.coda.plan import Before, plan_statements
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, Line
from core.errors import DomainError

app = typer.Typer(no_args_is_help=True, help="Check and write CODA statements.")


class LineNotUnderstood(DomainError):
    """A line of the input is not a transaction with id, booking_date, amount and currency.

    Facts: `line`, counted from 1.
    """


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Check CODA files: sequence, links, check digits, balances, and statements that follow one another."""
    failed = False
    for position, file in enumerate(files, start=1):
        line: dict[str, object] = {"file": str(file)}
        try:
            found = check_coda(file.read_bytes())
            line |= {"valid": not found, "findings": [asdict(finding) for finding in found]}
        except (DomainError, OSError) as problem:
            failed = True
            line |= {"error": str(problem)} | (dict(problem.facts) if isinstance(problem, DomainError) else {})
        if as_json:
            print(json.dumps(line, ensure_ascii=False))
        else:
            _show(line)
        print(f"{position}/{len(files)} {file}", file=sys.stderr)
    raise typer.Exit(1 if failed else 0)


def _show(line: dict[str, object]) -> None:
    if "error" in line:
        print(f"{line['file']}: {line['error']}")
        return
    print(f"{line['file']}: {'without fault' if line['valid'] else 'with faults'}")
    for finding in cast("list[dict[str, object]]", line["findings"]):
        print(f"  line {finding['line']}: {finding['rule']}: {finding['found'] or '-'}, expected {finding['expected'] or '-'}")


@app.command()
def write(
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help="Transactions, one JSON object a line; other lines are left out.")],
    *,
    iban: Annotated[str, typer.Option(help="Whose transactions these are.")],
    first: Annotated[str, typer.Option("--from", help="First day, YYYY-MM-DD.")],
    last: Annotated[str, typer.Option("--to", help="Last day, YYYY-MM-DD.")],
    out: Annotated[Path, typer.Option(help="Folder for one file a month.")],
    opening: Annotated[str, typer.Option(help="Balance before the first transaction of the input.")] = "0.00",
    holder: Annotated[str, typer.Option(help="Name of the account's holder.")] = "",
    bic: Annotated[str, typer.Option(help="BIC of the bank.")] = "",
    enterprise_number: Annotated[str, typer.Option(help="Ten digits.")] = "",
) -> None:
    """Write CODA: a statement a day, numbered within the year, in one file a month. Prints one JSON object a file."""
    number = iban.replace(" ", "").upper()
    try:
        if not is_iban(number):
            raise typer.BadParameter(f"{iban} is not an IBAN", param_hint="--iban")
        start, end, balance = date.fromisoformat(first), date.fromisoformat(last), Decimal(opening)
        with file.open(encoding="utf-8") as lines:
            told, currency = read_transactions(lines)
        digits = "".join(c for c in enterprise_number if c.isdigit())
        account = Account(number, currency, bic, holder, digits)
        written = _write(account, told, balance, (start, end), out)
    except (DomainError, ValueError, InvalidOperation, OSError) as problem:
        print(json.dumps({"file": str(file), "error": str(problem)}, ensure_ascii=False))
        raise typer.Exit(1) from problem
    for line in written:
        print(json.dumps(line, ensure_ascii=False))


def _write(account: Account, told: list[Line], balance: Decimal, period: tuple[date, date], out: Path) -> list[dict[str, object]]:
    """Movements before the period count for balance and number, and are not written."""
    planned = [one for one in plan_statements(told, Before(balance)) if period[0] <= one.day <= period[1]]
    months = sorted({(one.day.year, one.day.month) for one in planned})
    out.mkdir(parents=True, exist_ok=True)
    written: list[dict[str, object]] = []
    for year, month in months:
        of_month = [one for one in planned if (one.day.year, one.day.month) == (year, month)]
        path = out / f"{account.iban}-{year}-{month:02d}.cod"
        path.write_bytes(write_coda(account, of_month))
        movements = sum(len(one.lines) for one in of_month)
        facts: dict[str, object] = {"statements": len(of_month), "movements": movements, "closing": str(of_month[-1].closing)}
        written.append({"file": str(path)} | facts)
    return written


def read_transactions(lines: Iterable[str]) -> tuple[list[Line], str]:
    """Movements from JSON lines of one currency, and the currency. Raises LineNotUnderstood."""
    told: list[Line] = []
    currencies: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            value = cast("dict[str, object]", json.loads(line))
            if value.get("type", "transaction") != "transaction":
                continue
            told.append(_line(value))
            currencies.add(str(value.get("currency") or "EUR"))
        except (ValueError, KeyError, TypeError, AttributeError, InvalidOperation) as problem:
            raise LineNotUnderstood(f"line {number}: {type(problem).__name__}: {problem}", line=number) from problem
    if len(currencies) > 1:
        raise LineNotUnderstood("one account has one currency: " + ", ".join(sorted(currencies)))
    return told, currencies.pop() if currencies else "EUR"


def _line(value: dict[str, object]) -> Line:
    def text(name: str) -> str | None:
        found = value.get(name)
        return str(found) if found not in (None, "") else None

    valued = text("value_date")
    return Line(
        date.fromisoformat(str(value["booking_date"])),
        date.fromisoformat(valued) if valued else None,
        Decimal(str(value["amount"])),
        text("entry_reference") or str(value.get("id", "")),
        text("bank_transaction_code"),
        text("counterparty_name"),
        text("counterparty_iban"),
        text("counterparty_bic"),
        text("remittance_information") or "",
        text("structured_communication"),
        text("end_to_end_id"),
        text("mandate_id"),
        text("creditor_id"),
    )
