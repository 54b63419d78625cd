"""Whatever can be asked for is done by somebody, and nobody waits for what cannot be asked for."""

import inspect

import workers.handlers
from core import jobs
from core.jobs import Job
from workers.queues import QUEUES
from workers.registry import HANDLERS


def _catalogue() -> set[type[Job]]:
    return {known for _, known in inspect.getmembers(jobs, inspect.isclass) if issubclass(known, Job) and known is not Job}


def test_every_job_has_its_handler_and_every_handler_its_job() -> None:
    assert workers.handlers.MODULES
    handled = {registered.job for registered in HANDLERS.values() if registered.job.__module__ == jobs.__name__}
    assert handled == _catalogue()


def test_every_job_runs_on_a_queue_that_has_workers() -> None:
    assert {str(known.queue) for known in _catalogue()} <= set(QUEUES)
