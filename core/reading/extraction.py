"""What reading a document gives, and how that is written as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, cast

from core.reading.card_statements.entries import CardEntry, StatementEntry
from core.reading.fields.found import Found, Value
from core.reading.fields.own_company import OwnCompany
from core.reading.page import Box, Page, Source
from core.reading.parts import Part

__all__ = ["CardEntry", "Contradiction", "Extraction", "Field", "OwnCompany", "StatementEntry"]

Field = Found
"""One value with its confidence, its place and the evidence that gave it."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two evidences that say different things about one field: both are shown, neither is averaged."""

    field: str
    value: Value
    source: Source
    other_value: Value
    other_source: Source

    def to_json(self) -> dict[str, Any]:
        return {
            "field": self.field,
            "value": self.value,
            "source": self.source.value,
            "other_value": self.other_value,
            "other_source": self.other_source.value,
        }


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document read: its kind, its fields, and what could not be reconciled."""

    kind: str
    fields: dict[str, Found]
    pages: int
    pages_read: int
    engine: str | None
    """The recognition engine, None when no pixel had to be recognised."""
    seconds: float
    direction: str | None = None
    contradictions: tuple[Contradiction, ...] = ()
    lines: tuple[CardEntry, ...] = ()
    """The lines of all card statements on the paper."""
    statements: tuple[StatementEntry, ...] = ()
    """The same by card: a paper with two cards holds two statements."""
    parts: tuple[Part, ...] = ()
    """The papers on it, where they are several: offered to be split, never split unasked."""
    text: str = ""
    """The words of all pages that were read, for search."""
    page_words: tuple[Page, ...] = field(default=(), compare=False, repr=False)
    """The same with their places, for clicking and for learning. Kept apart: see core.reading.learned."""

    def amount(self, name: str) -> Decimal | None:
        """An amount field as a decimal."""
        found = self.fields.get(name)
        return Decimal(found.value) if found is not None and isinstance(found.value, str) else None

    def to_json(self) -> dict[str, Any]:
        """The shape that `okioki read` prints and the database keeps."""
        return {
            "kind": self.kind,
            "direction": self.direction,
            "fields": {name: _field_to_json(found) for name, found in self.fields.items()},
            "contradictions": [one.to_json() for one in self.contradictions],
            "lines": [line.to_json() for line in self.lines],
            "statements": [statement.to_json() for statement in self.statements],
            "parts": [part.to_json() for part in self.parts],
            "pages": self.pages,
            "pages_read": self.pages_read,
            "engine": self.engine,
            "seconds": round(self.seconds, 3),
            "text": self.text,
        }

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "Extraction":
        """The extraction that `to_json` wrote."""
        return cls(
            kind=told["kind"],
            fields={name: _field_from_json(field) for name, field in told["fields"].items()},
            pages=told["pages"],
            pages_read=told.get("pages_read", told["pages"]),
            engine=told.get("engine"),
            seconds=told.get("seconds", 0.0),
            direction=told.get("direction"),
            contradictions=tuple(
                Contradiction(one["field"], one["value"], Source(one["source"]), one["other_value"], Source(one["other_source"]))
                for one in told.get("contradictions", ())
            ),
            lines=tuple(CardEntry(**line) for line in told.get("lines", ())),
            statements=tuple(StatementEntry.from_json(one) for one in told.get("statements", ())),
            parts=tuple(Part.from_json(part) for part in told.get("parts", ())),
            text=told.get("text", ""),
        )


def _field_to_json(found: Found) -> dict[str, Any]:
    return {
        "value": found.value,
        "confidence": found.confidence,
        "page": found.page,
        "box": list(found.box) if found.box is not None else None,
        "source": found.source.value,
    }


def _field_from_json(told: Mapping[str, Any]) -> Found:
    box = cast("Box | None", tuple(told["box"])) if told.get("box") is not None else None
    return Found(told["value"], told["confidence"], Source(told["source"]), told.get("page"), box)
