"""What a backup consists of: one JSON file that names every other one with its SHA-256, and itself ends in a sum of its own."""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from cli.backup.problem import BackupFailed

FORMAT = 1
NAME = "manifest.json"
NOT_INCLUDED = (
    "the key-encryption key: keep it elsewhere, nothing in here opens without it",
    "the settings and passwords of the surroundings (.env, secrets.json)",
    "events of the last days, which screens load anew",
    "the queue: it holds nothing that is not in the database",
    "the log files, and the simulated world of the demo",
)


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of the backup."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything there is to know of a backup before it is trusted. Counts, heads and references are of one moment: that of the dump."""

    made_at: str
    product: str
    schema: str
    postgres: str
    database: str
    """Name of the dump."""
    keys: tuple[str, ...]
    """Fingerprints of the key-encryption keys that open it."""
    rows: dict[str, int]
    heads: dict[str, tuple[int, str]]
    """Company: last entry of its audit trail, and its hash."""
    files: dict[str, Kept]
    """Path in the backup's folder, by which blobs are found: `blobs/COMPANY/SHA256`."""
    missing: tuple[str, ...] = ()
    """Bytes that the database names and the storage did not have."""
    not_included: tuple[str, ...] = NOT_INCLUDED
    format: int = FORMAT
    blobs: dict[str, Kept] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = {path.removeprefix("blobs/"): kept for path, kept in self.files.items() if path.startswith("blobs/")}
        object.__setattr__(self, "blobs", found)


def write(folder: Path, manifest: Manifest) -> None:
    """Whole or not at all: until it is there, the backup before it stands."""
    told = asdict(manifest)
    del told["blobs"]
    beside = folder / f".{NAME}.new"
    with beside.open("w", encoding="utf-8") as file:
        json.dump(told | {"sum": _sum(told)}, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / NAME)


def read(folder: Path) -> Manifest:
    """The manifest of a backup. Raises BackupFailed when there is none, or it is not what was written."""
    path = folder / NAME
    try:
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        claimed = told.pop("sum")
        if told.get("format", FORMAT) > FORMAT:
            raise BackupFailed(f"{path} was written by a newer OkiOki ({told.get('product')}). Restore it with that version.")
        if _sum(told) != claimed:
            raise BackupFailed(f"{path} is broken: its sum does not agree with what it says. Use another copy of this backup.")
        kept = {name: Kept(**one) for name, one in told.pop("files").items()}
        heads = {company: (int(seq), str(last)) for company, (seq, last) in told.pop("heads").items()}
        lists = {name: tuple(told.pop(name)) for name in ("keys", "missing", "not_included")}
        return Manifest(files=kept, heads=heads, **lists, **told)
    except FileNotFoundError:
        raise BackupFailed(f"{folder} holds no complete backup: there is no {NAME} in it.") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BackupFailed(f"{path} is broken: it is not the manifest of a backup. Use another copy of this backup.") from error


def _sum(told: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(told, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
