"""What opening and reading a document costs, told by the child that does it."""

import contextlib
import sys

from core.errors import DomainError
from core.intake.file_type import FileType
from core.reading.open_and_read import open_and_read

UNIT = 1024 if sys.platform == "linux" else 1
"""Bytes in which the kernel counts memory."""


def open_and_tell_its_cost(data: bytes) -> tuple[float, float]:
    """Seconds of processor time, and mebibytes that the process held at most."""
    import resource  # noqa: PLC0415  does not exist on Windows

    before = resource.getrusage(resource.RUSAGE_SELF)
    with contextlib.suppress(DomainError):
        open_and_read(data, FileType.PDF, None, ignore_einvoice=False)
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss * UNIT / 2**20
