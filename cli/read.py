"""`okioki read`: what documents say, from files alone."""

import asyncio
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from core.errors import DomainError
from core.parsing import parse
from core.reading.extract import extract
from core.reading.extraction import Extraction


class Engine(StrEnum):
    """The recognition engines that can be asked for."""

    RAPIDOCR = "rapidocr"
    EASYOCR = "easyocr"


def read(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="PDF, pictures and e-invoices in XML.")],
    ignore_einvoice: Annotated[
        bool, typer.Option("--ignore-einvoice", help="Leave embedded XML aside and read what is seen on the page.")
    ] = False,
    engine: Annotated[Engine, typer.Option(help="Text recognition for scans and photos.")] = Engine.RAPIDOCR,
    jobs: Annotated[int, typer.Option(min=1, max=32, help="Documents read at the same time.")] = 2,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line instead of a table.")] = False,
) -> None:
    """Read documents: kind, parties, numbers, dates and amounts, each with its confidence and its place on the page."""
    all_read = asyncio.run(_read_all(files, ignore_einvoice=ignore_einvoice, engine=engine.value, jobs=jobs, as_json=as_json))
    if not all_read:
        raise typer.Exit(1)


async def _read_all(files: list[Path], *, ignore_einvoice: bool, engine: str, jobs: int, as_json: bool) -> bool:
    """Print the answers in the order of the files; true when every file could be read."""
    room = asyncio.Semaphore(jobs)

    async def one(file: Path) -> dict[str, Any]:
        async with room:
            return await _read_one(file, ignore_einvoice=ignore_einvoice, engine=engine)

    all_read = True
    try:
        tasks = [asyncio.create_task(one(file)) for file in files]
        for number, task in enumerate(tasks, start=1):
            line = await task
            all_read &= "error" not in line
            print(json.dumps(line, ensure_ascii=False) if as_json else "", end="\n" if as_json else "", flush=True)
            if not as_json:
                _show(line)
            print(f"{number}/{len(files)} {line['file']}", file=sys.stderr)
    finally:
        await parse.close()
    return all_read


async def _read_one(file: Path, *, ignore_einvoice: bool, engine: str) -> dict[str, Any]:
    try:
        data = await asyncio.to_thread(file.read_bytes)
        extraction = await extract(data, file.name, ignore_einvoice=ignore_einvoice, engine=engine)
    except DomainError as problem:
        return {
            "file": str(file),
            "error": str(problem),
            "code": problem.code(),
            "facts": {key: str(fact) for key, fact in problem.facts.items()},
        }
    except OSError as problem:
        return {"file": str(file), "error": problem.strerror or str(problem), "code": "fileNotReadable", "facts": {}}
    return as_line(file, extraction)


def as_line(file: Path, extraction: Extraction) -> dict[str, Any]:
    """One line of output: the extraction without its whole text; `lines` and `statements` only on a card statement."""
    told = extraction.to_json()
    del told["text"]
    if extraction.kind != "card_statement":
        del told["lines"], told["statements"]
    return {"file": str(file)} | told


def _show(line: dict[str, Any]) -> None:
    console = Console()
    if "error" in line:
        console.print(f"[bold red]{line['file']}[/]: {line['error']}")
        return
    table = Table(title=f"{line['file']}: {line['kind']}, {line['pages']} pages, {line['seconds']} s", title_justify="left")
    for heading in ("field", "value", "sure", "from", "page"):
        table.add_column(heading)
    for name, field in line["fields"].items():
        value = field["value"] if isinstance(field["value"], str) else ", ".join(" ".join(part.values()) for part in field["value"])
        table.add_row(name, value, f"{field['confidence']:.2f}", field["source"], str(field["page"] or ""))
    console.print(table)
    for one in line["contradictions"]:
        console.print(f"[yellow]{one['field']}: {one['source']} says {one['value']}, {one['other_source']} says {one['other_value']}[/]")
