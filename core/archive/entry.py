"""What lies in an archive, and under which names."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST = 100
"""Characters of a name: with the folders in front it stays below the 260 that Windows' own unpacking allows."""
_LONGEST_BYTES = 200
"""In UTF-8, of which Linux takes 255 for a name: a number and an ending come behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Bytes in our storage."""

    sha256: str
    size: int
    name: str
    """Within the archive, with its folders."""
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """A document of an archive: what it says, the file as it came, and the e-invoice that the accountant got of it."""

    id: UUID
    kind: str
    direction: str | None
    other_side: str | None
    invoice_number: str | None
    issue_date: date | None
    currency: str | None
    total: Decimal | None
    original: Kept
    delivered: Kept | None

    @property
    def files(self) -> tuple[Kept, ...]:
        """The original first."""
        return (self.original, self.delivered) if self.delivered else (self.original,)


def folder_of(day: date, direction: str | None) -> str:
    """By month and direction: 2026/11/purchase."""
    return f"{day.year:04}/{day.month:02}/{direction or 'other'}"


def base_name(day: date, other_side: str | None, invoice_number: str | None, filename: str) -> str:
    """What somebody looks for: the day, the other side and the number; else the name that the file came with."""
    told = [part for part in (other_side, invoice_number) if part]
    parts = [day.isoformat(), *told] if told else [day.isoformat(), filename.rpartition(".")[0] or filename]
    return safe(" ".join(parts))


def safe(name: str) -> str:
    """A name that every system can unpack: no separators, no reserved signs, no trailing point, not too long.

    Nor anything unseen: signs that turn the direction of writing make one ending look like another.
    """
    seen = "".join(letter if letter.isprintable() else "-" for letter in unicodedata.normalize("NFC", name))
    plain = _FORBIDDEN.sub("-", seen).strip(" .")[:_LONGEST]
    return plain.encode()[:_LONGEST_BYTES].decode(errors="ignore").strip(" .") or "document"


class Names:
    """Gives each file a name of its own; that two differ in capitals alone is not enough on every system."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def take(self, folder: str, base: str, suffix: str) -> str:
        """The name, with a number behind it where it was taken already."""
        alike = f"{folder}/{base}{suffix}".casefold()
        number = self._last.get(alike, 0) + 1  # scanners call thousands alike: the count goes on where it stood
        while (name := f"{folder}/{base}{'' if number == 1 else f' ({number})'}{suffix}").casefold() in self._taken:
            number += 1
        self._taken.add(name.casefold())
        self._last[alike] = number
        return name


def suffix_of(filename: str, media_type: str) -> str:
    """The ending by which a program knows the file, from what it is rather than from what it was called."""
    known = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "image/tiff": ".tiff", "application/xml": ".xml"}
    _, point, ending = filename.rpartition(".")
    return known.get(media_type) or (f".{safe(ending.lower())}" if point and len(ending) <= 5 else "")
