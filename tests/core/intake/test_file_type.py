"""Files are judged by what they are, not by what they are called."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DomainError
from core.intake.file_type import LARGEST, DisguisedFile, EmptyFile, FileTooLarge, FileType, UnknownFileType, detect

UBL = b'<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'
CII = b'<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>'


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "hello")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%%EOF", FileType.PDF),
        (b"\n\n junk %PDF-1.4", FileType.PDF),
        (b"\x89PNG\r\n\x1a\n....", FileType.PNG),
        (b"\xff\xd8\xff\xe0....", FileType.JPEG),
        (b"GIF89a....", FileType.GIF),
        (b"II*\0....", FileType.TIFF),
        (b"MM\0*....", FileType.TIFF),
        (b"RIFF....WEBPVP8 ", FileType.WEBP),
        (b"\0\0\0\x18ftypheic....", FileType.HEIC),
        (b"BM" + b"\1" * 12 + b"\x28\0\0\0....", FileType.BMP),
        (UBL, FileType.XML),
        (b"\xef\xbb\xbf" + UBL.replace(b"Invoice", b"CreditNote"), FileType.XML),
        (UBL.decode().encode("utf-16"), FileType.XML),
        (CII, FileType.XML),
    ],
)
def test_each_format_is_known_by_its_content(data: bytes, kind: FileType) -> None:
    assert detect(data, "whatever.bin") is kind


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b" \r\n"])
def test_a_file_without_content_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        detect(data, "scan.pdf")


def test_a_large_file_is_refused_with_its_size() -> None:
    with pytest.raises(FileTooLarge) as refusal:
        detect(b"%PDF-" + bytes(LARGEST), "scan.pdf")
    assert refusal.value.facts == {"size": LARGEST + 5, "most": LARGEST}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"MZ\x90\0....", "program"),
        (b"\x7fELF....", "program"),
        (b"<!DOCTYPE html><html><script>", "html"),
        (b"#!/bin/sh\nrm", "script"),
        (zipped(), "zip"),
        (zipped() + b"%PDF-1.4", "zip"),
        (b"%PDF-1.4\n%%EOF" + zipped(), "zip"),
        (b"<html><body>%PDF-1.4", "html"),
        (b"\xff\xd8\xff\xe0" + bytes(100) + zipped(), "zip"),
        (b"MZ" + b"\0" * 60 + b"%PDF-1.4", "program"),
    ],
)
def test_something_else_under_an_accepted_name_is_disguised(data: bytes, found: str) -> None:
    with pytest.raises(DisguisedFile) as refusal:
        detect(data, "facture.pdf")
    assert refusal.value.facts["found"] == found


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"hello world", "notes.txt"), (zipped(), "report.docx"), (b" " * 1100 + b"%PDF-1.4", "late.pdf"), (b"<note/>", "note.xml")],
)
def test_other_kinds_are_unknown_and_the_refusal_says_what_is_accepted(data: bytes, name: str) -> None:
    with pytest.raises(UnknownFileType) as refusal:
        detect(data, name)
    assert "pdf" in str(refusal.value.facts["accepted"])


def test_an_attachment_inside_a_pdf_is_no_disguise() -> None:
    assert detect(b"%PDF-1.4\nstream\n" + zipped() + b"\nendstream\n%%EOF\n", "x.pdf") is FileType.PDF


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_get_a_type_or_an_explained_refusal(data: bytes, name: str) -> None:
    try:
        assert detect(data, name) in FileType
    except DomainError as refusal:
        assert refusal.title().endswith(".")  # noqa: PT017
