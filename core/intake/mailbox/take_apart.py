"""Take a message apart, wrappings included: forwarded messages, archives, winmail.dat and signed mail. Runs in a parsing child."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message

from core.intake.mailbox.archive import NotOpened, unzip
from core.intake.mailbox.body import Body, body_of
from core.intake.mailbox.body_links import links_in
from core.intake.mailbox.errors import MessageTooComplex
from core.intake.mailbox.message import (
    MOST_PARTS,
    Leaf,
    Letter,
    Part,
    clean_text,
    header_text,
    is_bulk,
    is_distrusted,
    leaves,
    message_id_of,
    moment_of,
    open_message,
    sender_of,
)
from core.intake.mailbox.signed import signed_content
from core.intake.mailbox.winmail import attachments_of

DEEPEST_ARCHIVE = 2
"""Archives within archives: more is a bomb, or nobody's mail."""
MOST_BYTES = 64 * 1024 * 1024
"""Of all files together once they are unpacked."""
MOST_LINKS = 3


def take_apart(raw: bytes) -> Letter:
    """The sender, the subject, and everything that could be a document. Raises MessageTooLarge, MessageTooComplex."""
    message = open_message(raw)
    return Letter(
        sender=sender_of(message),
        subject=header_text(message, "Subject"),
        message_id=message_id_of(message),
        sent_at=moment_of(message),
        parts=tuple(_numbered(message)),
        is_bulk=is_bulk(message),
        is_report=message.get_content_type() == "multipart/report",
        is_distrusted=is_distrusted(message),
    )


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked."""

    bytes_left: int = MOST_BYTES


def _numbered(message: Message) -> Iterator[Part]:
    for position, part in enumerate(_parts(message)):
        if position >= MOST_PARTS:
            raise MessageTooComplex(most=MOST_PARTS)
        yield replace(part, position=position)


def _parts(message: Message) -> Iterator[Part]:
    """Files first, in the order in which they stand; then the text of each letter, and the links in the outermost."""
    budget, texts = _Budget(), dict[int, list[Leaf]]()
    for leaf in leaves(message, opened=_unsigned):
        if _is_text(leaf.part):
            texts.setdefault(leaf.letter, []).append(leaf)
            continue
        data = leaf.part.get_payload(decode=True)
        if isinstance(data, bytes):
            yield from _unpacked(_file(leaf, data), budget, depth=0)
    for letter, found in sorted(texts.items()):
        body = body_of([leaf.part for leaf in found])
        if body is None:
            continue
        yield Part(
            0,
            "",
            body.media_type,
            inline=True,
            data=body.text.encode("utf-8", "replace"),
            kind="body",
            within=found[0].within,
            letter=letter,
        )
        yield from _links(body, letter, found[0].within)


def _links(body: Body, letter: int, within: tuple[str, ...]) -> Iterator[Part]:
    for link in links_in(body)[:MOST_LINKS]:
        yield Part(0, link.words[:200], "text/uri-list", inline=True, data=b"", kind="link", within=within, letter=letter, url=link.url)


def _is_text(part: Message) -> bool:
    """What a person reads as the message, rather than a file that hangs on it."""
    if part.get_filename() or part.get_content_disposition() == "attachment":
        return False
    if part.get_content_type() in ("application/xml", "text/xml"):  # an e-invoice can be the whole message (e-FFF)
        return True
    return part.get_content_maintype() in ("text", "multipart") and part.get_content_type() != "text/calendar"


def _file(leaf: Leaf, data: bytes) -> Part:
    disposition = leaf.part.get_content_disposition()
    inline = disposition == "inline" or (disposition is None and leaf.part.get("Content-ID") is not None)
    name = clean_text(leaf.part.get_filename()) or "attachment"
    return Part(0, name, leaf.part.get_content_type(), inline, data, "file", leaf.within, leaf.letter)


def _unpacked(part: Part, budget: _Budget, *, depth: int) -> Iterator[Part]:
    """The part itself, or what is in it where it is only a wrapping."""
    within, inner = "", list[tuple[str, bytes]]()
    try:
        if part.data.startswith(b"PK\x03\x04") and not _is_office(part.data):
            if depth >= DEEPEST_ARCHIVE:
                raise NotOpened("archive_refused")
            within, inner = "zip", unzip(part.data, budget.bytes_left)
        elif part.data.startswith(b"\x78\x9f\x3e\x22"):
            within, inner = "tnef", attachments_of(part.data)
        elif part.media_type in ("application/pkcs7-mime", "application/x-pkcs7-mime") or part.filename.lower().endswith(".p7m"):
            content = signed_content(part.data)
            if content is None:
                raise NotOpened("encrypted")
            within, inner = "signed", [(part.filename[: -len(".p7m")] or part.filename, content)]
    except NotOpened as refused:
        yield replace(part, problem=refused.reason)
        return
    if not within:
        yield part
        return
    budget.bytes_left -= sum(len(data) for _, data in inner)
    for name, data in inner:
        found = replace(
            part, filename=clean_text(name) or "attachment", data=data, media_type="application/octet-stream", within=(*part.within, within)
        )
        yield from _unpacked(replace(found, inline=False), budget, depth=depth + 1)


def _is_office(data: bytes) -> bool:
    """Word, Excel and OpenDocument files are archives too, and no wrappings."""
    head = data[:400]
    return b"[Content_Types].xml" in head or b"mimetypeapplication/" in head or b"_rels/" in head


def _unsigned(part: Message) -> Message | None:
    """The message inside an opaque signature (RFC 8551, 3.5.2)."""
    if part.get_content_type() not in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        return None
    data = part.get_payload(decode=True)
    content = signed_content(data) if isinstance(data, bytes) else None
    if content is None or b":" not in content[:2000] or content[:5] == b"%PDF-":
        return None
    inner = open_message(content)
    return inner if inner.keys() else None
