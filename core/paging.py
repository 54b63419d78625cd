"""Pages by keyset: a cursor says after which row to go on, and nothing a client should read."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from core.errors import DomainError

SMALLEST, DEFAULT, LARGEST = 1, 50, 100
"""How many items a page may hold."""

T = TypeVar("T")


class InvalidCursor(DomainError):
    """The cursor `after` does not come from this list."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items of a list, and the cursor of those after them; None at the end."""

    items: Sequence[T]
    next: str | None


def encode(*key: datetime | date | UUID | str | int) -> str:
    """The cursor after the row with this sort key."""
    text = json.dumps([part.isoformat() if isinstance(part, date) else part if isinstance(part, int) else str(part) for part in key])
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str, *types: type) -> tuple[Any, ...]:
    """The sort key in a cursor, as values of `types`. Raises InvalidCursor."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        parts = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        if not isinstance(parts, list) or len(parts) != len(types):  # pyright: ignore[reportUnknownArgumentType]
            raise InvalidCursor
        return tuple(_READ[kind](part) for kind, part in zip(types, parts, strict=True))  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    except (ValueError, TypeError, binascii.Error, RecursionError, OverflowError):
        raise InvalidCursor from None


def page(rows: Sequence[T], limit: int, key: Callable[[T], tuple[datetime | date | UUID | str | int, ...]]) -> Page[T]:
    """A page out of up to `limit + 1` rows: the row too many only shows that there are more."""
    items = rows[:limit]
    return Page(items, encode(*key(items[-1])) if len(rows) > limit else None)


def _moment(part: object) -> datetime:
    moment = datetime.fromisoformat(_text(part))
    if moment.tzinfo is None:
        raise InvalidCursor
    return moment


def _text(part: object) -> str:
    if not isinstance(part, str) or "\x00" in part:
        raise InvalidCursor
    return part


def _number(part: object) -> int:
    if not isinstance(part, int) or isinstance(part, bool) or abs(part) >= 2**63:
        raise InvalidCursor
    return part


_READ: dict[type, Callable[[object], object]] = {
    datetime: _moment,
    date: lambda part: date.fromisoformat(_text(part)),
    UUID: lambda part: UUID(_text(part)),
    str: _text,
    int: _number,
}
