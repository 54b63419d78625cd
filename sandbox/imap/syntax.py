"""Commands as lists of words: atoms, strings, and lists in parentheses (RFC 3501 section 9)."""

import re
from typing import cast

_ATOM = re.compile(rb"[^\s()\"{]+")
_SECTION = re.compile(rb"[A-Za-z0-9.]+\[[^\]]*\](?:<[0-9.]+>)?")
_LITERAL = re.compile(rb"\{(\d+)\+?\}\r\n")


class BadCommand(ValueError):
    """The client's line does not follow the grammar."""


class Refused(Exception):
    """A NO: the command is right, but cannot be done."""


def words(line: bytes) -> list[object]:
    """Split a whole command (literals included) into words; quoted and literal strings become bytes, atoms str, lists list."""
    found, end = _words(line, 0, inside=False)
    if end < len(line.rstrip(b"\r\n")):
        raise BadCommand("unbalanced parenthesis")
    return found


def text(word: object) -> str:
    """An atom or a string as text; BadCommand for a list."""
    if isinstance(word, bytes):
        return word.decode("utf-8", "replace")
    if isinstance(word, str):
        return word
    raise BadCommand("a string is expected")


def members(word: object) -> list[object]:
    """A list's members; a lone word counts as a list of one."""
    return cast(list[object], word) if isinstance(word, list) else [word]


def uid_set(spec: str, numbers: list[int]) -> set[int]:
    """The members of `numbers` that a set such as 1:4,7,10:* names; * is the largest."""
    largest = max(numbers, default=0)
    chosen: set[int] = set()
    for part in spec.split(","):
        ends = part.split(":")
        try:
            low, high = (largest if end == "*" else int(end) for end in (ends[0], ends[-1]))
        except ValueError:
            raise BadCommand(f"not a set of numbers: {spec}") from None
        low, high = min(low, high), max(low, high)
        chosen.update(number for number in numbers if low <= number <= high)
    return chosen


def quoted(value: str | bytes | None) -> bytes:
    """A string for an answer: NIL, quoted, or a literal where quoting cannot carry it."""
    if value is None:
        return b"NIL"
    raw = value if isinstance(value, bytes) else value.encode()
    if any(byte in raw for byte in b'"\\\r\n') or not raw.isascii():
        return b"{%d}\r\n%b" % (len(raw), raw)
    return b'"%b"' % raw


def _words(line: bytes, at: int, *, inside: bool) -> tuple[list[object], int]:
    found: list[object] = []
    while at < len(line):
        sign = line[at : at + 1]
        if sign in b" \r\n\t":
            at += 1
        elif sign == b"(":
            nested, at = _words(line, at + 1, inside=True)
            found.append(nested)
        elif sign == b")":
            if not inside:
                return found, at
            return found, at + 1
        else:
            word, at = _word(line, at)
            found.append(word)
    if inside:
        raise BadCommand("unbalanced parenthesis")
    return found, at


def _word(line: bytes, at: int) -> tuple[object, int]:
    if line[at : at + 1] == b'"':
        match = re.compile(rb'"((?:[^"\\]|\\.)*)"').match(line, at)
        if match is None:
            raise BadCommand("unbalanced quote")
        return re.sub(rb"\\(.)", rb"\1", match.group(1)), match.end()
    if literal := _LITERAL.match(line, at):
        end = literal.end() + int(literal.group(1))
        return line[literal.end() : end], end
    match = _SECTION.match(line, at) or _ATOM.match(line, at)
    if match is None:
        raise BadCommand("unexpected sign")
    return match.group().decode("ascii", "replace"), match.end()
