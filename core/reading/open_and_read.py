"""Everything that a file says without recognising pixels, in one call of a parsing child: starting one costs as much as reading a page."""

from core.errors import DomainError
from core.intake.file_type import FileType
from core.reading.evidence_einvoice import EinvoiceEvidence, read_einvoice
from core.reading.fields.own_company import OwnCompany
from core.reading.fields.read_fields import PageFields
from core.reading.open_document import open_document
from core.reading.page import OpenedDocument
from core.reading.read_pages import read_pages

Said = tuple[str, PageFields]


def open_and_read(
    data: bytes,
    kind: FileType,
    own: OwnCompany | None,
    ignore_einvoice: bool,  # noqa: FBT001  sent to the child by position
) -> tuple[OpenedDocument, Said | None, EinvoiceEvidence | None]:
    """The document, what its pages say when none must be recognised first, and what its embedded e-invoice says.

    An attachment that is no readable e-invoice is left aside: the page still says what it says.
    Raises Encrypted, Damaged, TooManyPages, PictureTooLarge, TooManyFrames.
    """
    opened = open_document(data, kind)
    said = read_pages(opened.pages, own) if opened.pages and not opened.images else None
    return opened, said, _embedded(opened.einvoice) if not ignore_einvoice else None


def _embedded(xml: bytes | None) -> EinvoiceEvidence | None:
    try:
        return read_einvoice(xml) if xml is not None else None
    except DomainError:
        return None
