"""What a remark stands beside."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

SubjectType = Literal["document", "transaction", "booking"]


@dataclass(frozen=True, slots=True)
class Subject:
    """One document, transaction or booking."""

    type: SubjectType
    id: UUID

    @property
    def column(self) -> str:
        """The column of a remark that names it."""
        return f"{self.type}_id"

    @property
    def keys(self) -> Mapping[str, UUID | None]:
        """The three columns of a remark beside it."""
        return {f"{one}_id": self.id if one == self.type else None for one in ("document", "transaction", "booking")}
