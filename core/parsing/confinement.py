"""What the kernel takes away from a parsing child before it sees any foreign byte."""

import ctypes
import os
import sys
from dataclasses import dataclass
from typing import Any

from core.parsing import landlock
from core.parsing.limits import Limits

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38
CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
SIGKILL = 9


@dataclass(frozen=True, slots=True)
class Confinement:
    """Which walls stand around this child; a wall the kernel refused is False, never silently missing."""

    limits: bool
    dies_with_parent: bool
    no_new_privileges: bool
    no_network: bool
    no_foreign_files: bool


def confine(limits: Limits, *, parent: int | None) -> Confinement:
    """Give up what this process does not need; it cannot be taken back."""
    if sys.platform != "linux":
        return Confinement(
            limits=_limit_resources(limits),
            dies_with_parent=False,
            no_new_privileges=False,
            no_network=False,
            no_foreign_files=False,
        )
    libc: Any = ctypes.CDLL(None, use_errno=True)
    dies = parent is not None and libc.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0
    if parent is not None and os.getppid() != parent:
        os._exit(1)  # the parent died before the line above
    no_new_privileges = libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    no_network = libc.unshare(CLONE_NEWNET) == 0 or libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0
    return Confinement(
        limits=_limit_resources(limits),
        dies_with_parent=dies,
        no_new_privileges=no_new_privileges,
        no_network=no_network,
        no_foreign_files=no_new_privileges and landlock.forbid_foreign_files(libc),
    )


def allow_cpu(seconds: int) -> None:
    """Let this process use `seconds` of processor time from now on, after which SIGXCPU ends it."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  does not exist on Windows

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def _limit_resources(limits: Limits) -> bool:
    if sys.platform == "win32":
        return False
    import resource  # noqa: PLC0415  does not exist on Windows

    wanted = [
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_NOFILE, limits.open_files),
    ]
    if sys.platform == "linux":  # macOS refuses RLIMIT_AS
        wanted.append((resource.RLIMIT_AS, limits.memory))
    if not limits.may_start_threads:
        wanted.append((resource.RLIMIT_NPROC, 0))
    try:
        for what, most in wanted:
            resource.setrlimit(what, (most, most))
    except (OSError, ValueError):
        return False
    return True
