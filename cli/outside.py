"""The simulated outside world of the demo, as a child, and the settings that point the product at it."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from cli.embedded import child
from cli.embedded.postgres import free_port

_PORTS = ("bank", "imap", "smtp", "accountant-smtp", "sftp")
START_LIMIT = 180.0
"""Seconds; the first start draws the papers of a whole quarter."""


class OutsideFailed(Exception):
    """The simulated outside world did not start."""


class Outside:
    """The sandbox over one folder, at the same ports at every start: the demo company's connections remember them."""

    def __init__(self, folder: Path, log: Path) -> None:
        self._folder = folder
        self._log = log
        self._told = folder / "told.json"
        self._known = folder / "addresses.json"
        folder.mkdir(parents=True, exist_ok=True)
        self._ports = self._remembered_ports()

    def _remembered_ports(self) -> dict[str, int]:
        path = self._folder / "ports.json"
        if not path.exists():
            path.write_text(json.dumps({name: free_port() for name in _PORTS}), encoding="utf-8")
        return json.loads(path.read_text(encoding="utf-8"))

    def start(self) -> subprocess.Popen[bytes]:
        """Start it; what it prints goes into a file, from which `addresses` reads."""
        options = [part for name, port in self._ports.items() for part in (f"--{name}-port", str(port))]
        program = [sys.executable, "-m", "sandbox", "--folder", self._folder, "--play", *options]
        shell = 'out=$1; log=$2; shift 2; exec "$@" >"$out" 2>>"$log"'
        self._told.unlink(missing_ok=True)
        return child.start(["/bin/sh", "-c", shell, "sh", self._told, self._log, *program])

    def addresses(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        """The one line that says where everything is: awaited at the first start, and the same at each later one. Raises OutsideFailed."""
        if self._known.exists():
            return json.loads(self._known.read_text(encoding="utf-8"))
        deadline = time.monotonic() + START_LIMIT
        while time.monotonic() < deadline:
            words = self._told.read_text(encoding="utf-8") if self._told.exists() else ""
            if words.endswith("\n"):
                self._known.write_text(words, encoding="utf-8")
                return json.loads(words.splitlines()[0])
            if process.poll() is not None:
                break
            time.sleep(0.1)
        raise OutsideFailed(f"The simulated banks and mailboxes did not start; see {self._log}. Start without them: okioki up --no-demo")


def settings_of(addresses: dict[str, Any]) -> dict[str, str]:
    """What the product must be told to find it: hosts on this machine are refused otherwise."""
    told = {name: str(value) for name, value in addresses.items()}
    bank = told["bank_url"].removeprefix("http://")
    near = {f"{told['imap_host']}:{told['imap_port']}", f"{told['sftp_host']}:{told['sftp_port']}", bank}
    near |= {f"{told['smtp_host']}:{told[port]}" for port in ("smtp_port", "accountant_smtp_port")}
    return {
        "OKIOKI_BANK_BASE_URL": told["bank_url"],
        "OKIOKI_SMTP_HOST": told["smtp_host"],
        "OKIOKI_SMTP_PORT": told["accountant_smtp_port"],
        "OKIOKI_EXTRA_CA_FILE": told["ca_file"],
        "OKIOKI_ALLOWED_PRIVATE_HOSTS": json.dumps(sorted(near)),
    }
