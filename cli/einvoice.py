"""`okioki einvoice`: check and write e-invoices, on files alone."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated, cast

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from core.einvoice.errors import NoInvoiceInPdf
from core.einvoice.hybrid import embedded_xml
from core.einvoice.json_form import from_json
from core.einvoice.rules.rule_book import Checker, RuleBook, Rules
from core.einvoice.rules.verdict import Verdict, Violation
from core.einvoice.ubl_writer import write_ubl
from core.errors import DomainError

app = typer.Typer(no_args_is_help=True, help="Check and write e-invoices.")

DEFAULT_RULES = Path(__file__).resolve().parent.parent.parent / "shared" / "einvoice"
"""Where development and CI keep the official files: beside the project."""

RulesFolder = Annotated[Path, typer.Option(envvar="OKIOKI_RULES", help="Folder with the official schemas and rules.")]


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="XML invoices, or PDFs that carry one.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    rules: Annotated[
        Rules, typer.Option(help="Which rules: those the document claims, the norm alone, or Peppol for all UBL.")
    ] = Rules.CLAIMED,
    warnings: Annotated[bool, typer.Option("--warnings", help="Tell the warnings too; they never make a document invalid.")] = False,
    checker: Annotated[Checker, typer.Option(help="Who applies the rules to UBL: we, or the official files.")] = Checker.OURS,
    language: Annotated[str, typer.Option(help="Of our own sentences: en, fr or nl.")] = "en",
    rules_folder: RulesFolder = DEFAULT_RULES,
) -> None:
    """Judge invoices by the official rules: XML schema, EN 16931, Peppol."""
    progress = Console(stderr=True)
    try:
        book = RuleBook(rules_folder, checker, language=language)
    except DomainError as failure:
        progress.print(str(failure), style="red", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from failure
    failed = False
    outcomes: list[dict[str, object]] = []
    for position, file in enumerate(files, start=1):
        if len(files) > 1:
            progress.print(f"{position}/{len(files)} {file}", highlight=False, markup=False, soft_wrap=True)
        outcome = _check_one(book, file, rules, warnings=warnings)
        failed = failed or "error" in outcome
        if as_json:
            _print_line(outcome)
        outcomes.append(outcome)
    if not as_json:
        Console().print(_table(outcomes))
    raise typer.Exit(1 if failed else 0)


@app.command()
def write(
    file: Annotated[Path, typer.Argument(metavar="FILE.json", help="An invoice in the product's JSON.")],
    out: Annotated[Path | None, typer.Option(help="Where to write; standard output when left out.")] = None,
) -> None:
    """Write an invoice as UBL 2.1, Peppol BIS Billing 3.0."""
    try:
        document = write_ubl(from_json(file.read_bytes()))
    except (DomainError, OSError) as failure:
        _print_line({"file": str(file), **_failure(failure)}, to_stderr=True)
        raise typer.Exit(1) from failure
    if out is None:
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
    else:
        out.write_bytes(document)


def _check_one(book: RuleBook, file: Path, rules: Rules, *, warnings: bool) -> dict[str, object]:
    try:
        data = file.read_bytes()
        if data[:1024].lstrip().startswith(b"%PDF"):
            inside = embedded_xml(data)
            if inside is None:
                raise NoInvoiceInPdf
            data = inside
        return {"file": str(file), **_form(book.check(data, rules), warnings=warnings)}
    except (DomainError, OSError) as failure:
        return {"file": str(file), **_failure(failure)}


def _form(verdict: Verdict, *, warnings: bool) -> dict[str, object]:
    form: dict[str, object] = {
        "syntax": verdict.syntax,
        "profile": verdict.profile,
        "valid": verdict.valid,
        "errors": [_violation(one) for one in verdict.errors],
    }
    if warnings:
        form["warnings"] = [_violation(one) for one in verdict.warnings]
    return form


def _violation(one: Violation) -> dict[str, str]:
    return {"rule": one.rule, "message": one.message, "location": one.location}


def _failure(failure: DomainError | OSError) -> dict[str, object]:
    if isinstance(failure, DomainError):
        return {"error": str(failure), "code": failure.code()}
    return {"error": os.strerror(failure.errno) if failure.errno else str(failure), "code": "fileNotRead"}


def _print_line(outcome: dict[str, object], *, to_stderr: bool = False) -> None:
    print(json.dumps(outcome, ensure_ascii=False), file=sys.stderr if to_stderr else sys.stdout, flush=True)


def _table(outcomes: list[dict[str, object]]) -> Table:
    table = Table("file", "syntax", "valid", "rule", "what is wrong")
    for outcome in outcomes:
        name = escape(Path(str(outcome["file"])).name)
        if "error" in outcome:
            table.add_row(name, "", "[red]not read[/red]", "", escape(str(outcome["error"])))
            continue
        listed = cast(list[dict[str, str]], [*cast(list[object], outcome["errors"]), *cast(list[object], outcome.get("warnings", []))])
        valid = "[green]yes[/green]" if outcome["valid"] else "[red]no[/red]"
        first = listed[0] if listed else {"rule": "", "message": ""}
        table.add_row(name, str(outcome["syntax"] or ""), valid, first["rule"], escape(first["message"]))
        for one in listed[1:]:
            table.add_row("", "", "", one["rule"], escape(one["message"]))
    return table
