"""The product's end of the fork server: start it, ask it for children, have one killed."""

import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path

from core.parsing.nursery import REQUEST

INHERITED = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "SYSTEMROOT")
"""The only environment a parsing child sees: settings with secrets stay on this side."""


def child_environment() -> dict[str, str]:
    """A bare environment in which the product can be imported; numpy may start no threads before the fork."""
    root = str(Path(__file__).resolve().parents[2])
    kept = {name: os.environ[name] for name in INHERITED if name in os.environ}
    return kept | {
        "HOME": os.devnull,
        "PYTHONPATH": os.pathsep.join([root, *(path for path in sys.path if path)]),
        "OPENBLAS_NUM_THREADS": "1",
    }


class NurseryProcess:
    """One fork server for this process; started at the first request, and again if it is gone."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._last_key = 0

    def fork(self) -> tuple[int, socket.socket, socket.socket]:
        """A new child: the key to kill it by, the socket it answers on, and the one that tells how it ended."""
        if self._control is None or self._process is None or self._process.poll() is not None:
            self.close()
            self._start()
        assert self._control is not None
        self._last_key += 1
        channel, theirs = socket.socketpair()
        report, reporting = socket.socketpair()
        try:
            socket.send_fds(self._control, [REQUEST.pack(b"f", self._last_key)], [theirs.fileno(), reporting.fileno()])
        except OSError:
            channel.close()
            report.close()
            self.close()
            raise
        finally:
            theirs.close()
            reporting.close()
        channel.setblocking(False)  # noqa: FBT003
        report.setblocking(False)  # noqa: FBT003
        return self._last_key, channel, report

    def kill(self, key: int) -> None:
        """End a child at once; nothing happens if it is gone already."""
        if self._control is not None:
            with contextlib.suppress(OSError):
                self._control.send(REQUEST.pack(b"k", key))

    def close(self) -> None:
        """End the fork server and with it every child."""
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=5)
            self._process.kill()
            self._process.wait()
            self._process = None

    def _start(self) -> None:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "core.parsing.nursery", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=child_environment(),
                start_new_session=True,
            )
        finally:
            theirs.close()
