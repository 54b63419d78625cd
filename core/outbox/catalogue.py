"""Job classes by the name they have in the database."""

from collections.abc import Iterator

from core.jobs import Job


def list_job_classes(parent: type[Job] = Job) -> Iterator[type[Job]]:
    """Every kind of job there is."""
    for child in parent.__subclasses__():
        yield child
        yield from list_job_classes(child)


def job_class(kind: str) -> type[Job] | None:
    """The class of `kind`; None when a newer or older version of the product staged it."""
    return next((known for known in list_job_classes() if known.kind() == kind), None)
