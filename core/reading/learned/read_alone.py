"""What the reader made of a paper before anything learned was used, as it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.reading.extraction import Contradiction, Extraction
from core.reading.fields.found import Found


@dataclass(frozen=True, slots=True)
class ReadAlone:
    """Fields, contradictions and direction of the reader alone."""

    fields: dict[str, Found]
    contradictions: tuple[Contradiction, ...]
    direction: str | None

    def to_json(self) -> dict[str, Any]:
        told = as_extraction(self).to_json()
        return {name: told[name] for name in ("fields", "contradictions", "direction")}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "ReadAlone":
        read = Extraction.from_json({"kind": "other", "pages": 0, **told})
        return cls(read.fields, read.contradictions, read.direction)


def as_extraction(read: ReadAlone) -> Extraction:
    """The same as an extraction that says no more than this."""
    return Extraction("other", read.fields, 0, 0, None, 0.0, direction=read.direction, contradictions=read.contradictions)
