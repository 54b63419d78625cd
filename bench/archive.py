"""How fast an archive flows, beside `zip -0` of the same files, and how much memory it takes.

    python -m bench.archive [--documents 10000] [--kilobytes 120]

Files of random bytes are put, sealed, into a folder storage as documents are. The archive of all is streamed once to nowhere and once to a
file that is then tested; `zip -0` (Python's zipfile where it is not installed) packs the same files unsealed from a folder. Ours also opens
the seals (AES-GCM) and reckons a CRC, so 1.0 is not within reach.
"""

import argparse
import asyncio
import hashlib
import os
import random
import resource
import shutil
import subprocess
import tempfile
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from core.archive.entry import Archived, Kept
from core.archive.plan import Plan, plan
from core.archive.stream import find_missing, stream
from core.storage import Folder, Storage
from core.vault import KeyRing, Vault

COMPANY = UUID(int=1)
MADE_AT = datetime(2026, 1, 1, tzinfo=UTC)


async def main() -> None:
    """Print one line for each, and the ratio."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=10_000)
    options.add_argument("--kilobytes", type=int, default=120)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        storage = _storage(folder / "sealed")
        documents = await _fill(storage, folder / "plain", chosen.documents, chosen.kilobytes * 1024)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began = time.perf_counter()
        planned = plan(documents, await find_missing(storage, COMPANY, documents), language="nl", title="Bench")
        ready = time.perf_counter() - began
        length = await _flow(storage, planned)
        ours = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        theirs, program = _pack(folder / "plain", folder / "peer.zip")
    megabytes = length / 1e6
    print(f"{chosen.documents} documents, {megabytes:,.0f} MB; first byte after {ready:.2f} s")
    print(f"archive        {megabytes / ours:8.0f} MB/s   {ours:6.1f} s")
    print(f"{program:14} {megabytes / theirs:8.0f} MB/s   {theirs:6.1f} s")
    print(f"ratio {theirs / ours:.2f} (aim 0.70); peak memory {peak / 1024:.0f} MiB, {before / 1024:.0f} before (aim: under 150)")


def _storage(folder: Path) -> Storage:
    ring = KeyRing([os.urandom(32)])
    sealed = ring.new_company_key(COMPANY)

    async def find(_: UUID) -> bytes:
        return sealed

    return Storage(Folder(folder), Vault(ring, find))


async def _fill(storage: Storage, plain: Path, count: int, size: int) -> list[Archived]:
    chance = random.Random(7)
    plain.mkdir()
    documents: list[Archived] = []
    for number in range(count):
        data = chance.randbytes(chance.randint(size // 2, size * 3 // 2))
        sha256 = hashlib.sha256(data).hexdigest()
        await storage.put(COMPANY, sha256, data)
        (plain / f"{number}.pdf").write_bytes(data)
        kept = Kept(sha256=sha256, size=len(data), name=f"2026/01/purchase/{number}.pdf", made_at=MADE_AT)
        documents.append(
            Archived(
                id=UUID(int=number),
                kind="invoice",
                direction="purchase",
                other_side=f"Supplier {number % 97}",
                invoice_number=str(number),
                issue_date=MADE_AT.date(),
                currency="EUR",
                total=None,
                original=kept,
                delivered=None,
            )
        )
    return documents


async def _flow(storage: Storage, planned: Plan) -> int:
    length = 0
    async for chunk in stream(storage, COMPANY, planned):
        length += len(chunk)
    if length != planned.length:
        raise SystemExit(f"{length} bytes flowed where {planned.length} were told")
    return length


def _pack(plain: Path, target: Path) -> tuple[float, str]:
    began = time.perf_counter()
    if shutil.which("zip"):
        subprocess.run(["zip", "-0", "-q", "-r", str(target), "."], cwd=plain, check=True)
        return time.perf_counter() - began, "zip -0"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for file in sorted(plain.iterdir()):
            packed.write(file, file.name)
    return time.perf_counter() - began, "zipfile"


if __name__ == "__main__":
    asyncio.run(main())
