"""`okioki statement`: bank files of any format to transactions, on files alone."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, cast

import typer
from rich.console import Console
from rich.table import Table

from core.bank_files.read_file import read_file
from core.bank_files.statement import Entry, Statement
from core.errors import DomainError

app = typer.Typer(no_args_is_help=True, help="Read statements of account.")


@app.callback()
def statement() -> None:
    """Read statements of account."""


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="CODA, CAMT.052 to 054, MT940, MT942 or a bank's CSV.")],
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line: the transactions, as `okioki match` takes them.")
    ] = False,
    summaries: Annotated[bool, typer.Option("--statements", help="One line a statement instead: balances, count, findings.")] = False,
) -> None:
    """Read statements: transactions out, and what contradicts itself on standard error."""
    failed = False
    for position, file in enumerate(files, start=1):
        try:
            statements = read_file(file.read_bytes())
        except (DomainError, OSError) as problem:
            failed = True
            line: dict[str, object] = {"file": str(file), "error": str(problem)}
            if isinstance(problem, DomainError):
                line |= {"code": problem.code(), "facts": {name: _plain(fact) for name, fact in problem.facts.items()}}
            print(json.dumps(line, ensure_ascii=False) if as_json else f"{file}: {problem}")
        else:
            _print(file, statements, as_json=as_json, summaries=summaries)
        print(f"{position}/{len(files)} {file}", file=sys.stderr)
    raise typer.Exit(1 if failed else 0)


def _print(file: Path, statements: tuple[Statement, ...], *, as_json: bool, summaries: bool) -> None:
    number = 0
    for one in statements:
        for finding in one.findings:
            print(f"{file}:{finding.line}: {finding.rule}: {finding.found or '-'}, expected {finding.expected or '-'}", file=sys.stderr)
        if not as_json:
            Console().print(_table(file, one))
        elif summaries:
            print(json.dumps(as_summary(file, one), ensure_ascii=False))
        else:
            for entry in one.entries:
                number += 1
                print(json.dumps(as_transaction(file, one, entry, number), ensure_ascii=False))


def as_transaction(file: Path, one: Statement, entry: Entry, number: int) -> dict[str, object]:
    """A movement with the field names of the API; `id` is its place in the file."""
    moved = asdict(entry.movement)
    moved.pop("raw")
    told: dict[str, object] = {"type": "transaction", "id": f"{file}#{number}", "file": str(file), "account": one.account}
    told |= {name: _plain(value) for name, value in moved.items() if value not in (None, "")}
    told |= {"statement_number": one.number, "counterparty_bic": entry.counterparty_bic, "is_reversal": entry.is_reversal or None}
    if entry.details:
        told["details"] = [
            {"amount": str(part.amount), "counterparty_name": part.counterparty_name, "counterparty_iban": part.counterparty_iban,
             "remittance_information": part.remittance_information, "structured_communication": part.structured_communication,
             "end_to_end_id": part.end_to_end_id}
            for part in entry.details
        ]  # fmt: skip
    return {name: value for name, value in told.items() if value is not None}


def as_summary(file: Path, one: Statement) -> dict[str, object]:
    """A statement without its movements."""
    first, last = one.days or (None, None)
    return {
        "type": "statement",
        "file": str(file),
        "format": one.format.value,
        "account": one.account,
        "currency": one.currency,
        "number": one.number,
        "from": _plain(first),
        "to": _plain(last),
        "opening": _plain(one.opening and one.opening.amount),
        "closing": _plain(one.closing and one.closing.amount),
        "movements": len(one.entries),
        "pending": one.pending,
        "gap": _plain(one.gap),
        "findings": [asdict(finding) for finding in one.findings],
    }


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [str(part) for part in cast("list[object]", value)]
    return value if value is None or isinstance(value, bool | int) else str(value)


def _table(file: Path, one: Statement) -> Table:
    proof = "not stated" if one.gap is None else "proved" if not one.gap else f"{one.gap} missing"
    table = Table(title=f"{file}: {one.format} {one.account} {one.currency} no. {one.number or '-'}, balance {proof}", title_justify="left")
    for heading in ("day", "amount", "counterparty", "account", "communication"):
        table.add_column(heading, justify="right" if heading == "amount" else "left")
    for entry in one.entries:
        moved = entry.movement
        said = moved.structured_communication or moved.remittance_information
        table.add_row(str(moved.booking_date), str(moved.amount), moved.counterparty_name, moved.counterparty_iban, said)
    return table
