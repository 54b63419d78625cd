"""Make .venv and fill it with the locked packages; a second run takes no time. Needs nothing but Python 3.11 or newer."""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
LOCK = ROOT / "requirements-dev.lock"
UV = "uv==0.13.9"


def main() -> None:
    """Set up, or see that it is done."""
    if sys.version_info < (3, 11):  # noqa: UP036 # whoever runs this has not read pyproject.toml
        sys.exit("OkiOki needs Python 3.11 or newer; this is " + sys.version.split(maxsplit=1)[0] + ".")
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()).hexdigest()
    stamp = VENV / "okioki-setup"
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    python = BIN / "python"
    if not python.exists() and not python.with_suffix(".exe").exists():
        print("Making .venv ...", flush=True)
        venv.create(VENV, with_pip=True)
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", UV)
    print("Installing the locked packages (some 500 MB the first time) ...", flush=True)
    environment = os.environ | {"VIRTUAL_ENV": str(VENV)}
    run(python, "-m", "uv", "pip", "sync", "--quiet", "--require-hashes", LOCK, env=environment)
    run(python, "-m", "uv", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT, env=environment)
    stamp.write_text(wanted, encoding="ascii")


def run(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a step, or stop with what failed."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False)
    if done.returncode != 0:
        sys.exit(f"Setting up failed at: {' '.join(str(part) for part in command)}")


if __name__ == "__main__":
    main()
