"""Node as the locked packages bring it, so that the host's own does not matter."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
BIN = Path(sys.executable).parent


def npm(*arguments: str, cwd: Path = FRONTEND) -> None:
    """Run npm with our Node first on the path; raises CalledProcessError when it fails."""
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}", "CI": "1", "NO_UPDATE_NOTIFIER": "1"}
    program = BIN / ("npm.cmd" if os.name == "nt" else "npm")
    subprocess.run([str(program), *arguments], cwd=cwd, env=environment, check=True)


def install() -> None:
    """`npm ci`, unless what is locked is what is installed."""
    wanted = _digest([FRONTEND / "package-lock.json", FRONTEND / "package.json"])
    stamp = FRONTEND / "node_modules" / ".okioki-installed"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != wanted:
        npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
        stamp.write_text(wanted, encoding="ascii")


def build() -> None:
    """Build the screens, unless they are built from these very sources."""
    sources = [
        path for path in sorted(FRONTEND.rglob("*")) if path.is_file() and not {"node_modules", "dist", ".tanstack"} & set(path.parts)
    ]
    wanted = _digest(sources)
    stamp = FRONTEND / "dist" / ".okioki-built"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != wanted:
        install()
        npm("run", "build")
        stamp.write_text(wanted, encoding="ascii")


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    build()
