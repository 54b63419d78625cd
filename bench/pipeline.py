"""From an uploaded file to a booking: documents a second through every process of the product, beside the bare reader on the same cores.

    python -m bench.pipeline [--documents 40] [--scans 6]

Limit: `core.reading.extract` alone over the same files, as many at once as there are cores; the product adds the upload, the storage,
the queue, matching with a movement, the booking, and the e-invoice for the accountant. Memory is what all processes of the product hold
together (proportional set size, children that read included) after a quarter of the files and at the end: it must not grow with them.
"""

import argparse
import asyncio
import os
import re
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from cli.demo.owner import Owner
from core.parsing import parse
from core.reading.extract import extract
from core.reading.extraction import OwnCompany
from sandbox.bank.state import Movement
from sandbox.scenario import drawing
from sandbox.scenario.paper import Paper
from tests.journeys.company import Company, new_company
from tests.journeys.stack import Stack, running

CORES = os.cpu_count() or 1


@dataclass(frozen=True)
class File:
    """A paper and its bytes."""

    paper: Paper
    name: str
    content: bytes


@dataclass(frozen=True)
class Measured:
    """One run through the product."""

    seconds: float
    first_megabytes: float
    last_megabytes: float


async def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--documents", type=int, default=40, help="PDFs with a text layer")
    arguments.add_argument("--scans", type=int, default=6, help="scanned pages")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="okioki-bench-", ignore_cleanup_errors=True) as folder:
        async with running(Path(folder)) as stack:
            for kind, count, first in (("text PDFs", options.documents, 1), ("scans", options.scans, 100_000)):
                async with new_company(stack, "email") as company:
                    await company.sign_up()
                    await company.link()
                    files = _files(company, first, count, scanned=kind == "scans")
                    product = await _through_the_product(stack, company, files)
                bare = await _read_alone(files, company)
                _tell(kind, count, product, bare)


def _files(company: Company, first: int, count: int, *, scanned: bool) -> list[File]:
    papers = [company.invoice(seed) for seed in range(first, first + count)]
    if not scanned:
        return [File(paper, f"{paper.file_stem}.pdf", drawing.pdf(paper)) for paper in papers]
    return [File(paper, f"{paper.file_stem}.jpg", drawing.scanned(drawing.pdf(paper), Random(paper.number))) for paper in papers]


async def _through_the_product(stack: Stack, company: Company, files: Sequence[File]) -> Measured:
    """Everything is paid already; the clock runs from the first upload to the last booking."""
    movements = [
        Movement(
            amount=-file.paper.total,
            booking_date=file.paper.issued,
            counterparty_name=file.paper.issuer.name.upper(),
            counterparty_iban=file.paper.issuer.iban,
            structured_communication=file.paper.reference,
        )
        for file in files
    ]
    await stack.outside.world.control.add_movements(company.account_id, movements)
    await company.look()
    await company.owner.until(lambda: _has(company.owner, "/transactions", len(files)), seconds=60)
    began = time.monotonic()
    for file in files:
        answer = await company.owner.http.post("/v1/documents", files={"file": (file.name, file.content)})
        answer.raise_for_status()
    await company.owner.until(lambda: _has(company.owner, "/bookings", max(1, len(files) // 4)), seconds=120, every=0.5)
    first = _megabytes(stack)
    await company.owner.until(lambda: _has(company.owner, "/bookings", len(files)), seconds=60 + 20 * len(files), every=0.5)
    return Measured(time.monotonic() - began, first, _megabytes(stack))


async def _has(owner: Owner, path: str, count: int) -> bool:
    return len(await owner.listed(path)) >= count


async def _read_alone(files: Sequence[File], company: Company) -> float:
    """Seconds of the reader without the product around it."""
    own, turns = OwnCompany(company.party.vat_number, (company.party.name,)), asyncio.Semaphore(CORES)

    async def read(file: File) -> None:
        async with turns:
            await extract(file.content, file.name, own=own)

    await read(files[0])  # the children have started
    began = time.monotonic()
    await asyncio.gather(*(read(file) for file in files))
    seconds = time.monotonic() - began
    await parse.close()
    return seconds


def _megabytes(stack: Stack) -> float:
    """What the product's processes and their descendants hold together: shared pages are counted in parts (proc(5), smaps_rollup)."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    ours = {process.pid for process in stack.processes.values()}
    while grown := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= grown
    total = 0
    for pid in ours:
        try:
            found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
        except OSError:
            continue
        total += int(found[1]) if found else 0
    return total / 1024


def _tell(kind: str, count: int, product: Measured, bare: float) -> None:
    speed, limit = count / product.seconds, count / bare
    print(
        f"{kind}: {count} from upload to booking in {product.seconds:.1f} s, {speed:.2f} a second;"
        f" bare reader {limit:.2f} a second on {CORES} cores; ratio {speed / limit:.2f};"
        f" memory {product.first_megabytes:.0f} MB after a quarter, {product.last_megabytes:.0f} MB at the end"
    )


if __name__ == "__main__":
    asyncio.run(main())
