"""Fuzz one target for a while: `python -m tests.fuzz.run TARGET FOLDER`; started by tests.fuzz, again after a crash of native code."""

import hashlib
import importlib
import sys
import traceback
from pathlib import Path
from typing import Any

atheris: Any = importlib.import_module("atheris")  # of the extra `fuzz`, for CPython on Linux

with atheris.instrument_imports(include=["core", "email"]):
    from core.errors import DomainError
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Arguments after the folder are libFuzzer's."""
    name, folder, *options = sys.argv[1:]
    target, found = TARGETS[name], Path(folder) / "findings"
    found.mkdir(parents=True, exist_ok=True)

    def one(data: bytes) -> None:
        try:
            target.run(data)
        except DomainError:
            return
        except (Exception, RecursionError) as error:
            _keep(found, error, data)

    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


def _keep(folder: Path, error: BaseException, data: bytes) -> None:
    """The bytes and the trace, once for each place and kind of failure."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/core/" in frame.filename]
    place = f"{type(error).__name__} at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else type(error).__name__
    stem = hashlib.sha256(place.encode()).hexdigest()[:12]
    if not (folder / f"{stem}.txt").exists():
        (folder / f"{stem}.bin").write_bytes(data)
        (folder / f"{stem}.txt").write_text(f"{place}\n\n{''.join(traceback.format_exception(error))}", encoding="utf-8")


if __name__ == "__main__":
    main()
