"""What kind of file these bytes are, judged by their content; the name only helps to explain a refusal."""

import re
from enum import StrEnum
from pathlib import PurePath

from core.errors import DomainError

LARGEST = 25 * 1024 * 1024
"""Bytes: what mail providers let through, and several times a long invoice with pictures."""
PDF_WINDOW = 1024
"""Readers look for %PDF in the first kilobyte (ISO 32000-1, implementation note 13)."""
ZIP_TAIL = 22 + 65535
"""The end record of a ZIP with the longest comment (APPNOTE 4.3.16)."""
XML_WINDOW = 64 * 1024


class FileType(StrEnum):
    """The formats that are read; the value is the usual extension."""

    BMP = "bmp"
    GIF = "gif"
    JPEG = "jpeg"
    PDF = "pdf"
    PNG = "png"
    TIFF = "tiff"
    HEIC = "heic"
    WEBP = "webp"
    XML = "xml"

    @property
    def media_type(self) -> str:
        """The type under which the file is stored and served."""
        return "application/" + self.value if self in (FileType.PDF, FileType.XML) else "image/" + self.value


class EmptyFile(DomainError):
    """The file is empty: there is nothing in it to read."""


class FileTooLarge(DomainError):
    """The file is larger than 25 MiB: scan it at a lower resolution or split it.

    Facts: `size` and `most`, in bytes.
    """


class DisguisedFile(DomainError):
    """The file is not what its name says: it holds another kind of content and was not stored.

    Facts: `claimed` and `found`.
    """


class UnknownFileType(DomainError):
    """This kind of file is not accepted: send a PDF, a picture or an e-invoice.

    Facts: `found`, when the kind was recognised, and `accepted`.
    """


EXTENSIONS = {"jpg": FileType.JPEG, "jpe": FileType.JPEG, "tif": FileType.TIFF, "heif": FileType.HEIC, "dib": FileType.BMP} | {
    kind.value: kind for kind in FileType
}
FOREIGN = (
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"#!", "script"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0", "office"),
)
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
BMP_HEADERS = {12, 16, 40, 52, 56, 64, 108, 124}
HTML = re.compile(rb"<\s*(?:!doctype\s+html|html|script|head|body|svg|iframe)\b", re.IGNORECASE)
INVOICE_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?(Invoice|CreditNote|CrossIndustryInvoice|CrossIndustryDocument)[\s>/]")
INVOICE_NAMESPACES = (b"urn:oasis:names:specification:ubl:schema:xsd:", b"urn:un:unece:uncefact:", b"urn:ferd:")


def detect(data: bytes, filename: str = "") -> FileType:
    """The type of an acceptable file.

    Whether the file is damaged or encrypted shows only when it is opened.
    Raises EmptyFile, FileTooLarge, DisguisedFile, UnknownFileType.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyFile
    if len(data) > LARGEST:
        raise FileTooLarge(size=len(data), most=LARGEST)
    claimed = EXTENSIONS.get(PurePath(filename.lower()).suffix.lstrip("."))
    found = _accepted(data)
    hidden = _foreign(data, found)
    if hidden is None and found is not None:
        return found
    if hidden is not None and (claimed is not None or found is not None):
        raise DisguisedFile(claimed=(claimed or found), found=hidden)
    raise UnknownFileType(found=hidden, accepted=[kind.value for kind in FileType])


def _accepted(data: bytes) -> FileType | None:
    if b"%PDF-" in data[:PDF_WINDOW]:
        return FileType.PDF
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileType.PNG
    if data.startswith(b"\xff\xd8\xff"):
        return FileType.JPEG
    if data.startswith((b"GIF87a", b"GIF89a")):
        return FileType.GIF
    if data.startswith((b"II*\0", b"MM\0*")):
        return FileType.TIFF
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return FileType.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS:
        return FileType.HEIC
    if data.startswith(b"BM") and int.from_bytes(data[14:18], "little") in BMP_HEADERS:
        return FileType.BMP
    return FileType.XML if _is_invoice_xml(data) else None


def _is_invoice_xml(data: bytes) -> bool:
    """Whether a UBL or CII root opens the document; UTF-16 is looked at without its zero bytes."""
    head = data[:XML_WINDOW].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not head.startswith(b"<"):
        return False
    return INVOICE_ROOT.search(head) is not None and any(name in head for name in INVOICE_NAMESPACES)


def _foreign(data: bytes, found: FileType | None) -> str | None:
    """The other kind of file that these bytes also are, if any: nobody makes such a file by accident."""
    for magic, name in FOREIGN:
        if data.startswith(magic):
            return name
    head = data[:PDF_WINDOW]
    opening = head[: head.index(b"%PDF-")] if found is FileType.PDF else head
    if found in (None, FileType.PDF, FileType.GIF, FileType.BMP) and HTML.search(opening):
        return "html"
    return "zip" if _ends_as_zip(data) else None


def _ends_as_zip(data: bytes) -> bool:
    """Whether a ZIP reader would open these bytes: an end record whose comment reaches exactly to the end."""
    tail = data[-ZIP_TAIL:]
    at = tail.rfind(b"PK\x05\x06")
    return at >= 0 and len(tail) - at >= 22 and at + 22 + int.from_bytes(tail[at + 20 : at + 22], "little") == len(tail)
