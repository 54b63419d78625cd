"""What stands inside an opaque signature (CMS SignedData, RFC 5652).

Whether the signature holds is not asked: a document counts for what it says, signed or not.
"""

from dataclasses import dataclass

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_SEQUENCE, _OBJECT, _OCTETS, _OCTETS_IN_PARTS, _CONTENT = 0x30, 0x06, 0x04, 0x24, 0xA0
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class _Value:
    """One value of BER: its tag, where its contents are, and where the next begins."""

    tag: int
    start: int
    end: int
    after: int


def signed_content(data: bytes) -> bytes | None:
    """The signed bytes; None where there are none: encrypted, a signature alone, or no such structure."""
    try:
        outer = _read(data, 0)
        kind, content = _children(data, outer)[:2]
        if outer.tag != _SEQUENCE or kind.tag != _OBJECT or data[kind.start : kind.end] != _SIGNED_DATA:
            return None
        inside = _children(data, _children(data, content)[0])
        holder = next(one for one in inside if one.tag == _SEQUENCE)  # version and digest algorithms (a SET) stand before it
        encapsulated = _children(data, holder)
        return _octets(data, _children(data, encapsulated[1])[0], 0) if len(encapsulated) > 1 and encapsulated[1].tag == _CONTENT else None
    except (IndexError, StopIteration, ValueError):
        return None


def _read(data: bytes, at: int, depth: int = 0) -> _Value:
    tag, length, start = data[at], data[at + 1], at + 2
    if tag & 0x1F == 0x1F or depth > DEEPEST:
        raise ValueError
    if length == 0x80:  # of indefinite length: up to the value 00 00
        end = start
        while data[end : end + 2] != b"\0\0":
            end = _read(data, end, depth + 1).after
        return _Value(tag, start, end, end + 2)
    if length > 0x80:
        size = length & 0x7F
        length, start = int.from_bytes(data[start : start + size], "big"), start + size
    if start + length > len(data):
        raise ValueError
    return _Value(tag, start, start + length, start + length)


def _children(data: bytes, value: _Value) -> list[_Value]:
    found, at = list[_Value](), value.start
    while at < value.end and len(found) < 10_000:
        found.append(_read(data, at))
        at = found[-1].after
    return found


def _octets(data: bytes, value: _Value, depth: int) -> bytes | None:
    if value.tag == _OCTETS:
        return data[value.start : value.end]
    if value.tag != _OCTETS_IN_PARTS or depth > DEEPEST:
        return None
    return b"".join(_octets(data, one, depth + 1) or b"" for one in _children(data, value))
