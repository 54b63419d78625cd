"""What a child process that parses hostile bytes may use."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The allowance of one call; beyond it the child is killed and the call ends in ParserKilled."""

    memory: int = 1536 * MIB
    """Address space in bytes (RLIMIT_AS). Measured: an ordinary 25 MiB PDF stays below 600 MiB."""
    cpu_seconds: int = 8
    """Processor time. Measured: a dense page costs about 10 ms of it, so 8 s is a hostile or broken file."""
    wall_seconds: float = 20.0
    """Time on the clock, waiting for a free processor included, after which the child gets SIGKILL."""
    file_bytes: int = 64 * MIB
    """Largest file the child may write."""
    open_files: int = 64
    may_start_threads: bool = False
    """Whether the child may make threads or processes (RLIMIT_NPROC; root is exempt from it)."""
    calls: int = 1
    """Calls one child serves before it is replaced. One means that no document ever meets another's memory."""


PARSING = Limits()
"""For PDF, images, mail, XML and archives: a fresh child for each call (about 20 ms)."""

THREADED = Limits(may_start_threads=True)
"""For formats whose decoders insist on threads of their own (HEIC)."""

OCR = Limits(
    memory=6144 * MIB,
    cpu_seconds=120,
    wall_seconds=120.0,
    open_files=256,
    may_start_threads=True,
    calls=20,
)
"""For text recognition: openvino holds 1.5 to 2.1 GiB, reserves twice that in address space, and grows by each page (3.5 GiB of address
space were used up after thirty photos), so a child is replaced after twenty."""
