"""PostgreSQL's own programs for dumping and restoring: those of the wheel, or the system's, never older than the server."""

import contextlib
import os
import re
import shutil
import subprocess
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from cli.backup.problem import BackupFailed
from cli.embedded import postgres

_FULL = "No space left on device"


def find_program(name: str, *, at_least: int) -> Path:
    """`pg_dump` or `pg_restore` of PostgreSQL `at_least` (a major version). Raises BackupFailed with what was found instead."""
    candidates: list[Path] = []
    with contextlib.suppress(postgres.PostgresFailed):
        candidates.append(postgres.binary(name))
    if (on_path := shutil.which(name)) is not None:
        candidates.append(Path(on_path))
    candidates += sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    seen: list[str] = []
    for candidate in candidates:
        version = _version(candidate)
        if version is not None and version >= at_least:
            return candidate
        seen.append(f"{candidate} ({version or 'does not start'})")
    found = f"Found only {', '.join(seen)}." if seen else "None was found."
    raise BackupFailed(f"{name} must be of PostgreSQL {at_least} or newer. {found} Install the package postgresql-client-{at_least}.")


def _version(program: Path) -> int | None:
    try:
        told = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=True, timeout=20).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.search(r"(\d+)(?:\.\d+|devel|beta|rc)", told)
    return int(found[1]) if found else None


def start(program: Path, url: str, *words: str) -> subprocess.Popen[str]:
    """Start it against the database of `url`, whose password shows in no list of processes."""
    known = make_url(url)
    plain = URL.create("postgresql", known.username, None, known.host, known.port, known.database, known.query).render_as_string()
    env = os.environ | {"PGPASSWORD": known.password or "", "LC_ALL": "C"}
    return subprocess.Popen(
        [str(program), "--dbname", plain, "--no-password", *words],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(process: subprocess.Popen[str], doing: str, place: Path) -> None:
    """Wait for its end. Raises BackupFailed with its last words."""
    _, words = process.communicate()
    if process.returncode == 0:
        return
    if _FULL in words:
        raise BackupFailed(f"The disk of {place} is full. Make room and run the same command again.")
    last = " ".join(words.strip().splitlines()[-3:]) or f"it ended with {process.returncode}"
    raise BackupFailed(f"{doing} failed: {last}")
