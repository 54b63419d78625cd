"""The Linux Landlock fence: a parsing child reads the program's own files, and nothing else on the disk."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Any

CREATE_RULESET = 444
ADD_RULE = 445
RESTRICT_SELF = 446
RULE_PATH_BENEATH = 1
# The access rights of Landlock ABI 1 (linux/landlock.h): execute, write, read file, read directory, remove and make of every kind.
EVERYTHING = (1 << 13) - 1
READING = 1 << 0 | 1 << 2 | 1 << 3
DEVICES = ("/dev/null", "/dev/urandom", "/dev/random", "/dev/zero")
FACTS = ("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system", "/sys/fs/cgroup", "/etc/ld.so.cache")
"""What the C library, openvino and BLAS read to learn how many processors and how much memory there is."""


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def readable_places() -> list[str]:
    """The interpreter, its libraries, the installed packages and this program."""
    program = Path(__file__).resolve().parents[2]
    found = {
        sys.prefix,
        sys.base_prefix,
        sys.exec_prefix,
        str(program),
        "/usr/lib",
        "/lib",
        "/lib64",
        "/usr/share/fonts",
        "/usr/share/zoneinfo",
    }
    found.update(path for path in sys.path if path)
    return sorted(place for place in found | {*DEVICES, *FACTS} if os.path.exists(place))


def forbid_foreign_files(libc: Any) -> bool:  # noqa: ANN401
    """Close the disk except `readable_places`; False when this kernel has no Landlock."""
    handled = ctypes.c_uint64(EVERYTHING)
    ruleset = libc.syscall(CREATE_RULESET, ctypes.byref(handled), ctypes.sizeof(handled), 0)
    if ruleset < 0:
        return False
    try:
        for place in readable_places():
            descriptor = os.open(place, os.O_PATH | os.O_CLOEXEC)
            allowed = READING if os.path.isdir(place) else 1 << 2
            rule = _PathBeneath(allowed=allowed, parent=descriptor)
            libc.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, ctypes.byref(rule), 0)
            os.close(descriptor)
        return bool(libc.syscall(RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)
