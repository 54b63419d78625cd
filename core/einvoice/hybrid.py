"""Invoice data carried inside a PDF: Factur-X, ZUGFeRD, XRechnung, or UBL as an attachment."""

from io import BytesIO

from pypdf import PdfReader

from core.einvoice.errors import NotAnInvoice, UnsafeXml
from core.einvoice.reader import Syntax, syntax_of, unwrapped
from core.einvoice.xml_input import parse

_PREFERENCE = (Syntax.UBL, Syntax.CII, Syntax.ZUGFERD1)
"""A PDF may carry ZUGFeRD 1 beside its successor: the newer one is complete."""


def embedded_xml(pdf: bytes) -> bytes | None:
    """The invoice's XML, or `None` when the PDF has none.

    An attachment counts by what it says, not by its name. PDFs are hostile: call this in a child process with limits.
    """
    found: dict[Syntax, bytes] = {}
    try:
        for attachment in PdfReader(BytesIO(pdf)).attachment_list:
            content = attachment.content
            if content and (syntax := _invoice_syntax(content)):
                found.setdefault(syntax, content)
    except Exception:  # noqa: S110  # pypdf fails on damaged files in ways it does not list; what came before the damage still counts
        pass
    return next((found[syntax] for syntax in _PREFERENCE if syntax in found), None)


def _invoice_syntax(content: bytes) -> Syntax | None:
    if b"<" not in content[:64]:
        return None
    try:
        return syntax_of(unwrapped(parse(content)))
    except (NotAnInvoice, UnsafeXml):
        return None
