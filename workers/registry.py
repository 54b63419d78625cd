"""Which function handles which kind of job."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from core.jobs import Job
from workers.context import Context
from workers.run import Run

__all__ = ["HANDLERS", "Handler", "Registered", "Run", "handles"]

J = TypeVar("J", bound=Job)
Handler = Callable[[Context, J, Run], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Registered:
    """A kind of job with its handler."""

    job: type[Job]
    handler: Handler[Any]


HANDLERS: dict[str, Registered] = {}


def handles(job: type[J]) -> Callable[[Handler[J]], Handler[J]]:
    """Register the decorated function for `job`. It must be safe to run again after a crash at any of its lines."""

    def register(handler: Handler[J]) -> Handler[J]:
        known = HANDLERS.get(job.kind())
        if known is not None and known.handler.__module__ != handler.__module__:
            raise RuntimeError(f"{job.__name__} has two handlers: {known.handler.__module__} and {handler.__module__}.")
        HANDLERS[job.kind()] = Registered(job, handler)
        return handler

    return register
