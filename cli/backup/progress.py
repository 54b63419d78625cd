"""How far a backup or a restore is: bars for a person, a line a step where nobody watches."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars


class Progress:
    """Shown on standard error."""

    def __init__(self, console: Console) -> None:
        self._console = console

    @contextmanager
    def counting(self, what: str, total: int) -> Generator[Callable[[], None]]:
        """A bar over `total` things; call what is given after each."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        if not self._console.is_terminal:
            yield lambda: None
            self._console.print(f"{what}: {total}", highlight=False)
            return
        with Bars(*columns, console=self._console) as bars:
            task = bars.add_task(what, total=total)
            yield lambda: bars.advance(task)

    @contextmanager
    def growing(self, what: str, file: Path) -> Generator[None]:
        """A file that others write, and how large it has become."""
        ended = threading.Event()

        def size() -> str:
            return f"{file.stat().st_size / 1e6:.1f} MB" if file.exists() else ""

        with self._console.status(what) as status:

            def watch() -> None:
                while not ended.wait(0.5):
                    status.update(f"{what} {size()}")

            watching = threading.Thread(target=watch, daemon=True)
            watching.start()
            try:
                yield
            finally:
                ended.set()
                watching.join()
        self._console.print(f"{what}: {size()}", highlight=False)

    @contextmanager
    def doing(self, what: str) -> Generator[None]:
        """Something whose length nobody knows."""
        with self._console.status(what):
            yield
        self._console.print(f"{what}: done", highlight=False)
