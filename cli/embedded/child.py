"""Child processes that never outlive us, and run as an ordinary user even where we are root."""

import contextlib
import ctypes
import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

_PR_SET_PDEATHSIG = 1
_CLONE_NEWUSER = 0x10000000


def die_with_parent(deadly: signal.Signals = signal.SIGKILL) -> None:
    """Ask the kernel to signal this process when its parent dies, also by kill -9 (prctl(2); Linux alone)."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, deadly, 0, 0, 0)


def seem_ordinary() -> None:
    """Become `nobody` in a user namespace of our own, where root's files stay ours.

    PostgreSQL refuses to run as root; a namespace needs no change of owner and no readable path down from `/`.
    """
    if sys.platform != "linux" or os.geteuid() != 0:
        return
    nobody = pwd.getpwnam("nobody").pw_uid
    library = ctypes.CDLL(None, use_errno=True)
    if library.unshare(_CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "user namespaces are not available: run as an ordinary user")
    with contextlib.suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{nobody} 0 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{nobody} 0 1", encoding="ascii")


def start(
    command: Sequence[str | Path],
    *,
    ordinary: bool = False,
    deadly: signal.Signals = signal.SIGKILL,
    env: Mapping[str, str] | None = None,
    output: IO[bytes] | int | None = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """Start `command` in the foreground of its own process group, bound to our life."""

    def prepare() -> None:
        if ordinary:
            seem_ordinary()
        die_with_parent(deadly)

    return subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        env=None if env is None else dict(env),
        start_new_session=True,
        preexec_fn=prepare,  # noqa: PLW1509  # no thread of ours holds a lock at this point
    )


def run(command: Sequence[str | Path], *, ordinary: bool = False, env: Mapping[str, str] | None = None) -> str:
    """Run `command` to its end and return what it printed; raises CalledProcessError with that text."""
    prepare: Callable[[], None] | None = seem_ordinary if ordinary else None
    done = subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=None if env is None else dict(env),
        preexec_fn=prepare,
        check=True,
        timeout=120,
    )
    return done.stdout.decode(errors="replace")
