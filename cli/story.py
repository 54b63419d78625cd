"""The demo while it is played: a process of its own that tells its steps, beside a product that is in use already."""

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.status import Status

from cli.embedded import child

LIMIT = 300.0
"""Seconds it may take; the next start goes on with what is left."""


class Story:
    """One playing of the demo. Its first step is the sign-up: from then on the login works."""

    def __init__(self, made: Path, env: Mapping[str, str], address: str, outside: dict[str, Any], console: Console) -> None:
        command = [sys.executable, "-m", "cli.main", "demo", "--address", address, "--outside", json.dumps(outside)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command,
            env=dict(env),
            stdout=pipe,
            stderr=pipe,
            start_new_session=True,
            preexec_fn=child.die_with_parent,  # noqa: PLW1509  no thread of ours holds a lock at this point
            text=True,
        )
        self._made = made
        self._console = console
        self._began = time.monotonic()
        self._steps: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._told = ""
        self._readers = [threading.Thread(target=read, daemon=True) for read in (self._read_steps, self._read_end)]
        for reader in self._readers:
            reader.start()
        self._status: Status | None = None

    def first_step(self) -> str | None:
        """Wait until the login works; None when the demo ended without it."""
        while time.monotonic() - self._began < LIMIT:
            try:
                return self._steps.get(timeout=0.2)
            except queue.Empty:
                if self._process.poll() is not None and not self._readers[0].is_alive() and self._steps.empty():
                    return None
        return None

    def show(self) -> bool:
        """Tell what has been done since the last look; False once it has ended, and how."""
        while not self._steps.empty():
            self._console.print(f"  {self._steps.get()}", highlight=False, markup=False, soft_wrap=True)
        if self._process.poll() is None and time.monotonic() - self._began < LIMIT:
            self._tick()
            return True
        if any(reader.is_alive() for reader in self._readers) and self._process.poll() is not None:
            return True
        self.stop()
        seconds = time.monotonic() - self._began
        try:
            login = json.loads(self._told.strip().splitlines()[-1])
            self._made.write_text(json.dumps({"email": login["email"]}), encoding="utf-8")
        except (ValueError, IndexError, KeyError):
            self._console.print("[yellow]The demo company is not complete; the next start goes on with it.")
        else:
            self._console.print(f"the demo is complete ({seconds:.0f} s)", highlight=False)
        return False

    def stop(self) -> None:
        """End it, also half way."""
        if self._status is not None:
            self._status.stop()
            self._status = None
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for reader, pipe in zip(self._readers, (self._process.stderr, self._process.stdout), strict=True):
            reader.join(2)
            if pipe is not None and not reader.is_alive():
                pipe.close()

    def _tick(self) -> None:
        if not self._console.is_terminal:
            return
        words = f"the demo is being played, {time.monotonic() - self._began:.0f} s; sign in and watch"
        if self._status is None:
            self._status = self._console.status(words)
            self._status.start()
        self._status.update(words)

    def _read_steps(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if line.strip():
                self._steps.put(line.strip())

    def _read_end(self) -> None:
        assert self._process.stdout is not None
        self._told = self._process.stdout.read()
