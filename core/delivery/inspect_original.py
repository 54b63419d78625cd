"""The e-invoice that an original carries already. Runs in a parsing child."""

from dataclasses import dataclass

from core.einvoice.errors import NotAnInvoice, UnsafeXml
from core.einvoice.hybrid import embedded_xml
from core.einvoice.model import Invoice
from core.einvoice.reader import Syntax, read_xml, syntax_of
from core.einvoice.xml_input import parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What was found: the invoice in the file, if any, and whether the file itself is UBL."""

    invoice: Invoice | None = None
    is_ubl: bool = False


NOTHING = Inspected()


def inspect_original(data: bytes, media_type: str) -> Inspected:
    """The invoice inside an XML file or a hybrid PDF; nothing when there is none that can be read."""
    xml = embedded_xml(data) if media_type == "application/pdf" else data
    if xml is None:
        return NOTHING
    try:
        is_ubl = xml is data and syntax_of(parse(xml)) is Syntax.UBL
        return Inspected(invoice=read_xml(xml), is_ubl=is_ubl)
    except (NotAnInvoice, UnsafeXml):
        return NOTHING


def pdf_inside(ubl: bytes) -> tuple[bytes, str] | None:
    """The first PDF or picture that an e-invoice carries, and its media type."""
    for attachment in read_xml(ubl).attachments:
        if attachment.content and attachment.mime_type in ("application/pdf", "image/png", "image/jpeg"):
            return attachment.content, attachment.mime_type
    return None
