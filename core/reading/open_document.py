"""What a PDF or a picture holds: text, codes, pixels and an embedded e-invoice. Runs in a parsing child."""

from core.intake.file_type import FileType
from core.reading import open_pdf, open_picture
from core.reading.page import OpenedDocument


def open_document(data: bytes, kind: FileType) -> OpenedDocument:
    """Open a file of a type that `core.intake.file_type.detect` accepted, XML excepted.

    Raises Encrypted, Damaged, TooManyPages, PictureTooLarge, TooManyFrames.
    """
    if kind is FileType.PDF:
        return open_pdf.open_pdf(data)
    return open_picture.open_picture(data)
