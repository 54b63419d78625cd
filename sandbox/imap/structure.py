"""ENVELOPE and BODYSTRUCTURE of a message (RFC 3501 section 7.4.2)."""

from email.message import Message
from email.utils import getaddresses
from typing import cast

from sandbox.imap.mime import Part
from sandbox.imap.syntax import quoted


def envelope(fields: Message) -> bytes:
    """Date, subject, the six lists of addresses, In-Reply-To and Message-ID."""
    sender = _addresses(fields, "from")
    lists = [sender, _or(fields, "sender", sender), _or(fields, "reply-to", sender), *(_addresses(fields, n) for n in ("to", "cc", "bcc"))]
    texts = [quoted(_field(fields, name)) for name in ("date", "subject")]
    return b"(" + b" ".join([*texts, *lists, quoted(_field(fields, "in-reply-to")), quoted(_field(fields, "message-id"))]) + b")"


def body_structure(part: Part, *, extended: bool) -> bytes:
    """BODYSTRUCTURE, or BODY without the extension data."""
    if part.kind[0] == "MULTIPART" and part.children:
        inner = b"".join(body_structure(child, extended=extended) for child in part.children)
        tail = b" %b %b NIL NIL" % (_parameters(part.fields, "content-type"), _disposition(part.fields)) if extended else b""
        return b"(%b %b%b)" % (inner, quoted(part.kind[1]), tail)
    main, sub = part.kind if part.kind[0] != "MULTIPART" else ("TEXT", "PLAIN")
    encoding = (_field(part.fields, "content-transfer-encoding") or "7BIT").upper()
    words = [
        quoted(main),
        quoted(sub),
        _parameters(part.fields, "content-type"),
        quoted(_field(part.fields, "content-id")),
        quoted(_field(part.fields, "content-description")),
        quoted(encoding),
        b"%d" % len(part.body),
    ]
    if part.is_mail and part.children:
        words += [envelope(part.children[0].fields), body_structure(part.children[0], extended=extended)]
    if part.is_mail or main == "TEXT":
        words.append(b"%d" % part.body.count(b"\n"))
    if extended:
        words += [b"NIL", _disposition(part.fields), b"NIL", b"NIL"]
    return b"(" + b" ".join(words) + b")"


def _field(fields: Message, name: str) -> str | None:
    value = fields.get(name)
    return None if value is None else " ".join(str(value).split())


def _or(fields: Message, name: str, otherwise: bytes) -> bytes:
    found = _addresses(fields, name)
    return otherwise if found == b"NIL" else found


def _addresses(fields: Message, name: str) -> bytes:
    values = [str(value) for value in cast(list[object], fields.get_all(name, []))]
    pairs = [(label, address) for label, address in getaddresses(values) if address]
    if not pairs:
        return b"NIL"
    rendered: list[bytes] = []
    for label, address in pairs:
        local, _, host = address.rpartition("@")
        rendered.append(b"(%b NIL %b %b)" % (quoted(label or None), quoted(local or address), quoted(host or None)))
    return b"(" + b"".join(rendered) + b")"


def _parameters(fields: Message, header: str) -> bytes:
    found = cast("list[tuple[str, object]] | None", fields.get_params(header=header, unquote=True))
    pairs = [(name, _plain(value)) for name, value in (found or [])[1:]]
    if not pairs:
        return b"NIL"
    return b"(" + b" ".join(b"%b %b" % (quoted(name.upper()), quoted(value)) for name, value in pairs) + b")"


def _plain(value: object) -> str:
    """A parameter in the form of RFC 2231 comes as charset, language and text."""
    return str(cast(tuple[object, object, object], value)[2]) if isinstance(value, tuple) else str(value)


def _disposition(fields: Message) -> bytes:
    kind = fields.get_content_disposition()
    return b"NIL" if kind is None else b"(%b %b)" % (quoted(kind.upper()), _parameters(fields, "content-disposition"))
