"""Children under supervision: started in order, started again when they die, stopped in the opposite order."""

import logging
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field

log = logging.getLogger(__name__)

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 30.0
_STEADY = 60.0
"""Seconds alive after which earlier deaths are forgotten."""


@dataclass
class Child:
    """One child: how it is started, and how it has fared."""

    name: str
    start: Callable[[], subprocess.Popen[bytes]]
    stop_signal: signal.Signals = signal.SIGTERM
    patience: float = 30
    """Seconds between the request to stop and the end of patience."""
    process: subprocess.Popen[bytes] | None = None
    deaths: int = field(default=0, init=False)
    started: float = field(default=0, init=False)
    next_start: float = field(default=0, init=False)

    def begin(self) -> None:
        self.process = self.start()
        self.started = time.monotonic()

    def note_death(self) -> None:
        """Remember it, and wait longer before each further start."""
        now = time.monotonic()
        self.deaths = 1 if now - self.started > _STEADY else self.deaths + 1
        self.process = None
        self.next_start = now + min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** (self.deaths - 1))


class Supervisor:
    """All the children of one `okioki up`."""

    def __init__(self) -> None:
        self.children: list[Child] = []

    def add(self, child: Child) -> None:
        """Take in a child, starting it if it does not run yet."""
        if child.process is None:
            child.begin()
        else:
            child.started = time.monotonic()
        self.children.append(child)

    def look_after(self) -> None:
        """Start again what has died, each after its pause."""
        for child in self.children:
            if child.process is not None and child.process.poll() is not None:
                log.warning("%s ended with %s", child.name, child.process.returncode)
                child.note_death()
            if child.process is None and time.monotonic() >= child.next_start:
                try:
                    child.begin()
                except Exception as error:
                    log.warning("%s did not start: %s", child.name, error)
                    child.note_death()

    def stop(self) -> None:
        """Stop everything, the last started first; whoever does not listen is killed."""
        for child in reversed(self.children):
            if child.process is None or child.process.poll() is not None:
                continue
            child.process.send_signal(child.stop_signal)
            try:
                child.process.wait(child.patience)
            except subprocess.TimeoutExpired:
                child.process.kill()
                child.process.wait()
