"""The fields of SWIFT MT940 and MT942 messages, as files of banks and of web sites hold them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TAG = re.compile(r":(\d{2}[A-Z]?|NS):(.*)", re.DOTALL)
_ENVELOPE = re.compile(r"^(?:\{\d:.*)|^-\}?.{0,12}$")
_FIRST = re.compile(r"^:(?:20|25P?|28C?|60[FM]|61|62[FM]|86|940|NS):")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its tag, its line in the file from 1, and its lines of text."""

    tag: str
    line: int
    lines: tuple[str, ...]

    @property
    def value(self) -> str:
        """Its first line."""
        return self.lines[0]


def looks_like_mt940(lines: Sequence[str]) -> bool:
    """Whether one of the first lines is a field of a statement."""
    return any(_FIRST.match(line) for line in lines[:12])


def fields(lines: Sequence[str]) -> list[Field]:
    """All fields in their order; envelopes and headings that banks put around them are left out."""
    found: list[Field] = []
    tag, begun, parts = "", 0, list[str]()
    for number, line in enumerate(lines, start=1):
        match = _TAG.match(line)
        ends = match is not None or _ENVELOPE.match(line) is not None
        if ends and tag:
            found.append(Field(tag, begun, tuple(parts)))
            tag = ""
        if match is not None:
            tag, begun, parts = match[1], number, [match[2]]
        elif not ends and tag:
            parts.append(line)
    if tag:
        found.append(Field(tag, begun, tuple(parts)))
    return found


def messages(found: Sequence[Field]) -> list[list[Field]]:
    """The fields of each statement: a new one begins at 20, and at 25 where the one before has its account already."""
    groups: list[list[Field]] = []
    for field in found:
        begins = field.tag == "20" or (field.tag in ("25", "25P") and groups and any(f.tag[:2] == "25" for f in groups[-1]))
        if begins or not groups:
            groups.append([])
        groups[-1].append(field)
    return [group for group in groups if any(field.tag in _TELLING for field in group)]


_TELLING = {"20", "25", "25P", "28", "28C", "60F", "60M", "61", "62F", "62M", "86"}
