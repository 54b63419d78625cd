"""Jobs that exist for these tests alone."""

from uuid import UUID

from core.jobs import Job


class ProbeWork(Job):
    """Leaves a mark."""

    mark: UUID


class ProbeTimes(Job):
    """Counts each time."""

    max_attempts = 3
    mark: UUID

    def dedup_key(self) -> str | None:
        return None


class ProbeAll(Job):
    """Once for the company."""

    def dedup_key(self) -> str | None:
        return "all"
