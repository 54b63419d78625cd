"""Whatever can be asked for is done by somebody, and nobody waits for what cannot be asked for."""

import inspect
import subprocess
import sys

import pytest

from core import jobs
from core.jobs import Job
from workers.handlers import MODULES, find_handler
from workers.queues import QUEUES
from workers.registry import HANDLERS


def _catalogue() -> set[type[Job]]:
    return {known for _, known in inspect.getmembers(jobs, inspect.isclass) if issubclass(known, Job) and known is not Job}


async def test_every_job_has_its_handler_and_every_handler_its_job() -> None:
    for job in _catalogue():
        found = await find_handler(job.kind())
        assert found is not None, job
        assert found.job is job
    handled = {registered.job for registered in HANDLERS.values() if registered.job.__module__ == jobs.__name__}
    assert handled == _catalogue()
    assert sorted(job.kind() for handled in MODULES.values() for job in handled) == sorted(job.kind() for job in _catalogue())


async def test_a_kind_that_nobody_knows_has_no_handler() -> None:
    assert await find_handler("paint_the_fence") is None


@pytest.mark.parametrize(
    ("queue", "spared"),
    [
        ("fast", ("asyncssh", "pymupdf", "numpy", "saxonche", "aioimaplib")),
        ("net", ("pymupdf", "numpy", "rapidocr")),
        ("reading", ("asyncssh", "aioimaplib")),
    ],
)
def test_a_worker_holds_in_memory_what_its_queue_needs_and_no_more(queue: str, spared: tuple[str, ...]) -> None:
    """In a process of its own, as a worker starts: the readers alone weigh ninety megabytes."""
    program = (
        "import sys, workers.context, workers.serve; from workers.handlers import load; load(sys.argv[1]);"
        " print(*[name for name in sys.argv[2:] if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program, queue, *spared], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_every_job_runs_on_a_queue_that_has_workers() -> None:
    assert {str(known.queue) for known in _catalogue()} <= set(QUEUES)
