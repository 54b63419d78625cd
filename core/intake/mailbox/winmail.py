"""Attachments in Outlook's winmail.dat (TNEF). Attribute numbers: [MS-OXTNEF] 2.1.3.3; property tags: [MS-OXPROPS]."""

import struct

from core.intake.mailbox.archive import NotOpened

SIGNATURE = 0x223E9F78
_RENDER, _TITLE, _DATA, _PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
_LONG_FILENAME = (0x3707001E, 0x3707001F)
MOST_ATTRIBUTES = 5000


def attachments_of(data: bytes) -> list[tuple[str, bytes]]:
    """Name and bytes of each attachment. Raises NotOpened."""
    found: list[tuple[str, bytes]] = []
    name, content, at, count = "", None, 6, 0
    try:
        if struct.unpack_from("<I", data)[0] != SIGNATURE:
            raise NotOpened("format_not_read")
        while at + 9 <= len(data):
            _level, tag, size = struct.unpack_from("<BII", data, at)
            value = data[at + 9 : at + 9 + size]
            at, count = at + 9 + size + 2, count + 1
            if len(value) < size or count > MOST_ATTRIBUTES:
                raise NotOpened("format_not_read")
            kind = tag & 0xFFFF
            if kind == _RENDER:
                if content is not None:
                    found.append((name, content))
                name, content = "", None
            elif kind == _TITLE:
                name = name or _text(value)
            elif kind == _DATA:
                content = value
            elif kind == _PROPERTIES:
                name = _long_name(value) or name
    except struct.error as broken:
        raise NotOpened("format_not_read") from broken
    if content is not None:
        found.append((name, content))
    return found


def _text(value: bytes) -> str:
    return value.rstrip(b"\0").decode("cp1252", "replace")


def _long_name(value: bytes) -> str:
    """The long file name among an attachment's properties: found by its tag, since walking them all asks for every property's size."""
    for tag in _LONG_FILENAME:
        at = value.find(struct.pack("<I", tag))
        if at >= 0 and at + 12 <= len(value):
            size = struct.unpack_from("<I", value, at + 8)[0]
            raw = value[at + 12 : at + 12 + size]
            if 0 < len(raw) == size < 1000:
                return raw.decode("utf-16-le", "replace").rstrip("\0") if tag == _LONG_FILENAME[1] else _text(raw)
    return ""
