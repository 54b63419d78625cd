"""An optional part in an environment of its own, beside the product's: its packages are large, or not for every machine."""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def environment(name: str) -> Path:
    """The Python of the extra `name`, with the packages of `requirements-<name>.lock` and nothing else."""
    folder = ROOT / f".venv-{name}"
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    sync = [sys.executable, "-m", "uv", "pip", "sync", "--quiet", "--require-hashes", ROOT / f"requirements-{name}.lock"]
    run(sync, VIRTUAL_ENV=str(folder))
    return python


def run(command: list[str | Path], **variables: str) -> None:
    """Run from the project's folder. Raises CalledProcessError."""
    subprocess.run([str(part) for part in command], cwd=ROOT, env=os.environ | variables, check=True)
