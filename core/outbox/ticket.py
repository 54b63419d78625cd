"""What the queue carries: which job, and which of its dispatches."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Ticket:
    """One dispatch of a job. Whoever holds an older generation than the row's has lost the right to finish it."""

    id: UUID
    generation: int

    def __str__(self) -> str:
        return f"{self.id}:{self.generation}"
