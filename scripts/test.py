"""Everything `make test` runs, cheapest first; a red step ends the run."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts import node

ROOT = node.ROOT
PYTHON_SOURCES = ("core", "api", "workers", "cli", "sandbox", "migrations", "tests", "bench", "scripts")
DEBIAN = {
    "dovecot-imapd": "/usr/sbin/dovecot",
    "openssh-server": "/usr/sbin/sshd",
    "chromium": "/usr/bin/chromium",
    "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
}
"""The independent programs that judge us, and where each is found once installed."""


def main() -> None:
    """Run all steps; the words after `make test` go to pytest."""
    install_judges()
    step("ruff", "ruff", "check", ".")
    step("format", "ruff", "format", "--check", ".")
    step("imports", "lint-imports")
    step("types", "pyright")
    step("install screens", call=node.install)
    for script in ("lint", "typecheck", "test"):
        step(f"screens: {script}", call=lambda script=script: node.npm("run", script))
    step("build screens", call=node.build)
    for name in node.TOOLS:
        step(f"install {name}", call=lambda name=name: node.tool(name))
    step("tests", "pytest", "-n", "2", "--dist", "loadgroup", *sys.argv[1:])


def install_judges() -> None:
    """Install Debian's packages where we may; elsewhere the suites that need them say that they are skipped."""
    missing = [package for package, place in DEBIAN.items() if not Path(place).exists()]
    if not missing:
        return
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print(f"NOT INSTALLED: {', '.join(missing)}. The suites that need them are skipped; install them to run those too.", flush=True)
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], check=True, env=environment, stdout=subprocess.DEVNULL
    )


def step(title: str, *command: str, call: object = None) -> None:
    """One step, with how long it took."""
    print(f"== {title}", flush=True)
    began = time.monotonic()
    try:
        if callable(call):
            call()
        else:
            subprocess.run([str(node.BIN / command[0]), *command[1:]], cwd=ROOT, check=True)
    except subprocess.CalledProcessError as error:
        sys.exit(f"== {title} failed ({error.returncode})")
    print(f"== {title}: {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
