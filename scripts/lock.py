"""Resolve the dependencies of pyproject.toml into the hash-locked files, naming no registry."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "requirements.lock": (),
    "requirements-dev.lock": ("dev",),
    "requirements-easyocr.lock": ("dev", "easyocr"),
    "requirements-fuzz.lock": ("dev", "fuzz"),
}


def main() -> None:
    """Write each lock; packages younger than the files' own choice are taken only on request (`--upgrade`)."""
    for name, extras in LOCKS.items():
        options = [part for extra in extras for part in ("--extra", extra)]
        command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *options, "--universal", "--python-version", "3.11"]
        command += [
            "--generate-hashes",
            "--no-emit-index-url",
            "--custom-compile-command",
            "make lock",
            "--quiet",
            "-o",
            name,
            *sys.argv[1:],
        ]
        subprocess.run(command, cwd=ROOT, check=True, env=os.environ)
        print(name)


if __name__ == "__main__":
    main()
