"""A message cut into its parts without changing a byte, so that sizes and partial fetches are exact."""

import re
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32

_BLANK = re.compile(rb"\r?\n\r?\n")
_DEEPEST = 20


@dataclass
class Part:
    """Headers and body as they stand in the message; a multipart has children, a mail inside a mail has one."""

    header: bytes
    body: bytes
    fields: Message
    children: list["Part"] = field(default_factory=list["Part"])

    @property
    def kind(self) -> tuple[str, str]:
        """Main type and subtype, in capitals."""
        return self.fields.get_content_maintype().upper(), self.fields.get_content_subtype().upper()

    @property
    def is_mail(self) -> bool:
        """Whether this part is a whole mail."""
        return self.kind == ("MESSAGE", "RFC822")


def cut(raw: bytes, depth: int = 0) -> Part:
    """A message or a part, with all below it."""
    blank = re.match(rb"\r?\n", raw) or _BLANK.search(raw)
    header, body = (raw[: blank.end()], raw[blank.end() :]) if blank else (raw, b"")
    fields = BytesHeaderParser(policy=compat32).parsebytes(header)
    part = Part(header, body, fields)
    boundary = fields.get_boundary()
    if depth < _DEEPEST and part.kind[0] == "MULTIPART" and boundary:
        part.children = [cut(piece, depth + 1) for piece in _pieces(body, boundary.encode())]
    elif depth < _DEEPEST and part.is_mail:
        part.children = [cut(body, depth + 1)]
    return part


def find(part: Part, path: list[int]) -> Part | None:
    """The part that a section number names; 1 of a message that is no multipart is its body."""
    for number in path:
        inner = part.children[0] if part.is_mail and part.children else part
        if inner.kind[0] != "MULTIPART":
            if number != 1:
                return None
            part = inner
        elif 1 <= number <= len(inner.children):
            part = inner.children[number - 1]
        else:
            return None
    return part


def some_fields(header: bytes, names: set[str], *, keep: bool) -> bytes:
    """The named header fields (keep) or all others, folded lines included, and the blank line."""
    lines = re.findall(rb"[^\r\n]+\r?\n(?:[ \t][^\r\n]*\r?\n)*", header)
    chosen = [line for line in lines if (line.split(b":", 1)[0].strip().decode("ascii", "replace").upper() in names) is keep]
    return b"".join(chosen) + b"\r\n"


def _pieces(body: bytes, boundary: bytes) -> list[bytes]:
    delimiter = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    pieces: list[bytes] = []
    start: int | None = None
    for match in delimiter.finditer(body):
        if start is not None:
            pieces.append(body[start : match.start()])
        start = match.end()
        if match.group(1):
            return pieces
    if start is not None:
        pieces.append(body[start:])
    return pieces
