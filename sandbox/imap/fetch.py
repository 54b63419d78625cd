"""What FETCH asks for, and the answer for one message."""

import re
from dataclasses import dataclass
from datetime import datetime

from sandbox.imap import mime, structure
from sandbox.imap.store import Message
from sandbox.imap.syntax import BadCommand, members, text

_BODY = re.compile(r"^BODY(\.PEEK)?\[([^\]]*)\](?:<(\d+)\.(\d+)>)?$", re.IGNORECASE)
_MACROS = {
    "ALL": ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"],
    "FAST": ["FLAGS", "INTERNALDATE", "RFC822.SIZE"],
    "FULL": ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODY"],
}
_PLAIN = {"UID", "FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODYSTRUCTURE", "BODY", "RFC822", "RFC822.HEADER", "RFC822.TEXT"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for; `marks` when asking makes the message seen."""

    name: str
    section: str = ""
    first: int | None = None
    length: int = 0
    marks: bool = False


def items(word: object) -> list[Item]:
    """The items of a FETCH command."""
    found: list[Item] = []
    for each in members(word):
        name = text(each)
        for plain in _MACROS.get(name.upper(), [name]):
            body = _BODY.match(plain)
            if body is not None:
                first = None if body[3] is None else int(body[3])
                found.append(Item("BODY[]", body[2], first, int(body[4] or 0), marks=body[1] is None))
            elif plain.upper() in _PLAIN:
                found.append(Item(plain.upper(), marks=plain.upper() in {"RFC822", "RFC822.TEXT"}))
            else:
                raise BadCommand(f"cannot fetch {plain}")
    return found


def internal_date(moment: datetime) -> str:
    """As RFC 3501 writes it, whatever the locale."""
    return f"{moment.day:2d}-{_MONTHS[moment.month - 1]}-{moment:%Y %H:%M:%S %z}"


def answer(message: Message, asked: list[Item]) -> bytes:
    """The parenthesised list for one message."""
    tree = mime.cut(message.raw)
    return b"(" + b" ".join(_one(message, tree, item) for item in asked) + b")"


def _one(message: Message, tree: mime.Part, item: Item) -> bytes:
    match item.name:
        case "UID":
            return b"UID %d" % message.uid
        case "FLAGS":
            return b"FLAGS (%b)" % " ".join(sorted(message.flags)).encode()
        case "INTERNALDATE":
            return b'INTERNALDATE "%b"' % internal_date(message.received_at).encode()
        case "RFC822.SIZE":
            return b"RFC822.SIZE %d" % len(message.raw)
        case "ENVELOPE":
            return b"ENVELOPE " + structure.envelope(tree.fields)
        case "BODYSTRUCTURE":
            return b"BODYSTRUCTURE " + structure.body_structure(tree, extended=True)
        case "BODY":
            return b"BODY " + structure.body_structure(tree, extended=False)
        case "RFC822" | "RFC822.HEADER" | "RFC822.TEXT":
            whole = {"RFC822": message.raw, "RFC822.HEADER": tree.header, "RFC822.TEXT": tree.body}[item.name]
            return b"%b {%d}\r\n%b" % (item.name.encode(), len(whole), whole)
        case _:
            return _section(message, tree, item)


def _section(message: Message, tree: mime.Part, item: Item) -> bytes:
    content = _bytes_of(message.raw, tree, item.section)
    place = b"" if item.first is None else b"<%d>" % item.first
    label = b"BODY[%b]%b" % (item.section.encode(), place)
    if content is None:
        return label + b" NIL"
    if item.first is not None:
        content = content[item.first : item.first + item.length]
    return b"%b {%d}\r\n%b" % (label, len(content), content)


def _bytes_of(raw: bytes, tree: mime.Part, section: str) -> bytes | None:
    match = re.match(r"^((?:\d+\.)*\d+)?\.?(.*)$", section.strip(), re.DOTALL)
    assert match is not None
    numbers, rest = match[1], match[2].upper()
    part = mime.find(tree, [int(number) for number in numbers.split(".")]) if numbers else tree
    if part is None:
        return None
    if not rest:
        return part.body if numbers else raw
    if rest == "MIME":
        return part.header
    inner = part.children[0] if numbers and part.is_mail and part.children else part
    if rest == "HEADER":
        return inner.header
    if rest == "TEXT":
        return inner.body
    fields = re.match(r"^HEADER\.FIELDS(\.NOT)?\s*\(([^)]*)\)$", rest)
    if fields is None:
        raise BadCommand(f"no such section: {section}")
    names = {name.strip('"') for name in fields[2].split()}
    return mime.some_fields(inner.header, names, keep=fields[1] is None)
