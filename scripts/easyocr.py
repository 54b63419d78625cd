"""The contract of the optional OCR engine, in an environment of its own: the extra brings some gigabytes."""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv-easyocr"


def main() -> None:
    """Install the extra's lock beside the product and run the engines' tests."""
    python = VENV / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(VENV, with_pip=True)
    environment = os.environ | {"VIRTUAL_ENV": str(VENV)}
    sync = [sys.executable, "-m", "uv", "pip", "sync", "--quiet", "--require-hashes", ROOT / "requirements-easyocr.lock"]
    subprocess.run([str(part) for part in sync], cwd=ROOT, env=environment, check=True)
    tests = [python, "-m", "pytest", "-m", "easyocr or not easyocr", "tests/core/reading/ocr"]
    subprocess.run([str(part) for part in tests], cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    main()
