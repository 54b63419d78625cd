"""From bytes of unknown honesty to an XML tree."""

import re
from typing import cast

from lxml import etree

from core.einvoice.errors import NotAnInvoice, UnsafeXml

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # lxml names its element class so
Tree = etree._ElementTree  # pyright: ignore[reportPrivateUsage]

LARGEST_BYTES = 120 * 1024 * 1024
"""Room for the 100 MB that access points accept, with base64 and markup around it."""
DEEPEST = 100
"""Levels of elements; a full invoice has about ten."""
_EXPAT_LIMIT = 10_000_000
"""Characters of one text node beyond which libxml2 wants to be told that the document is meant to be huge."""

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*?\?>", re.IGNORECASE)
_ENCODING = re.compile(r"""encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_PROLOG = re.compile(r"(?:\s+|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)
_ENCODINGS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "iso-8859-1": "iso-8859-1",
    "latin1": "iso-8859-1",
    "iso-8859-15": "iso-8859-15",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
}
"""Single-byte encodings and UTF-8. Any other may hide markup from the search for a document type."""


def decode(data: bytes) -> tuple[str, bool]:
    """The text without byte order mark, and whether the bytes kept the promise of their encoding declaration.

    Senders do declare ISO-8859-1 and write UTF-8, and the other way round: UTF-8 wins whenever it fits.
    """
    for mark, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace"), True
    if data[:2] in {b"<\0", b"\0<"}:
        return data.decode("utf-16-le" if data[:1] == b"<" else "utf-16-be", errors="replace"), True
    declared = _declared_encoding(data)
    codec = _ENCODINGS.get(declared)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        fallback = codec if codec and codec not in {"utf-8", "ascii"} else "cp1252"
        return data.decode(fallback, errors="replace"), fallback == codec
    return text, codec == "utf-8" or text.isascii()


def _declared_encoding(data: bytes) -> str:
    declaration = _DECLARATION.match(data[:400].decode("ascii", errors="replace"))
    found = _ENCODING.search(declaration.group()) if declaration else None
    return found.group(1).lower() if found else "utf-8"


def parse(data: bytes) -> Element:
    """The root element. Raises NotAnInvoice for what is no XML and UnsafeXml for what asks for trouble.

    No document type is tolerated, so there are no entities to expand and nothing to fetch.
    """
    if len(data) > LARGEST_BYTES:
        raise UnsafeXml("The XML file is larger than 120 MiB.", size=len(data))
    text, _ = decode(data)
    declaration = _DECLARATION.match(text)
    body = text[declaration.end() :] if declaration else text
    start = _PROLOG.match(body)
    rest = body[start.end() : start.end() + 9] if start else body[:9]
    if rest.upper().startswith("<!DOCTYPE"):
        raise UnsafeXml("The XML file declares a document type, which e-invoices never need.")
    if not rest.startswith("<") or rest.startswith("<!"):
        raise NotAnInvoice("The file is not XML.")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=len(body) > _EXPAT_LIMIT,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = cast(Element | None, etree.fromstring(body.encode("utf-8"), parser))
    except etree.XMLSyntaxError as error:
        raise NotAnInvoice(f"The XML file is damaged: {error.msg}.") from error
    if root is None:
        raise NotAnInvoice("The XML file is empty.")
    if root.xpath("boolean(" + "/*" * (DEEPEST + 1) + ")"):
        raise UnsafeXml("The XML file is nested too deep.", deepest=DEEPEST)
    return root


def without_namespaces(root: Element) -> Element:
    """The same tree with local names only: what readers that forgive need. The tree is changed in place."""
    for element in root.iter("*"):
        tag = element.tag
        if tag[0] == "{":
            element.tag = tag.rpartition("}")[2]
    return root
