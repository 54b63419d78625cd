"""Invoices in the forms in which mails bring them."""

import base64
import io
import struct
import zipfile
from email.message import EmailMessage

import pymupdf

from core import clock

_SAID = {
    "facture": "Facture",
    "devis": "Devis",
    "rappel": "Rappel de paiement",
    "fiche": "Fiche de paie",
    "conditions": "Conditions generales",
}
RECEIPT = """<html><head><title>x</title><script>fetch('https://evil.example')</script></head><body>
<img src="https://tracker.example/o.gif"><h1>Votre reçu</h1><p>Ridely · 12/11/2026</p><p>Facture n° R-2026-771</p>
<table><tr><td>Course en ville</td><td>10,33 €</td></tr><tr><td>TVA 21 %</td><td>2,17 €</td></tr>
<tr><td><b>Total TTC</b></td><td><b>12,50 €</b></td></tr></table><p>Payé par Visa ···· 4411</p>
<div style="display:none">caché</div></body></html>"""


def pdf(sort: str = "facture", *, number: str = "2026-17") -> bytes:
    """A page that calls itself so; the same bytes for the same arguments."""
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((60, 80), _SAID[sort], fontsize=20)
    for row, text in enumerate((f"Numero {number}", "Moulins SA, BE 0401.234.523", "Total TTC 121,00 EUR", "TVA 21,00 EUR")):
        page.insert_text((60, 130 + 20 * row), text, fontsize=10)
    return document.tobytes(no_new_id=True)


def mail(
    subject: str = "Factuur", text: str = "Zie bijlage.", *, sender: str = "facturen@molens.example", html: str | None = None
) -> EmailMessage:
    """A message of today, without files."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "info@bakkerij.example", subject
    made["Date"] = clock.now()
    made["Message-ID"] = f"<{abs(hash((subject, text, sender, html)))}@made.example>"
    made.set_content(text)
    if html is not None:
        made.add_alternative(html, subtype="html")
    return made


def with_files(made: EmailMessage, *files: tuple[str, bytes]) -> EmailMessage:
    """The message with files attached, their type not told."""
    for name, data in files:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


def zipped(*files: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def tnef(*files: tuple[str, bytes]) -> bytes:
    """Outlook's winmail.dat."""

    def attribute(level: int, tag: int, data: bytes) -> bytes:
        return struct.pack("<BII", level, tag, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)

    out = struct.pack("<IH", 0x223E9F78, 1)
    for name, data in files:
        out += attribute(2, 0x00069002, bytes(14)) + attribute(2, 0x00018010, name.encode() + b"\0") + attribute(2, 0x0006800F, data)
    return out


def _der(tag: int, content: bytes) -> bytes:
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([0x84]) + size.to_bytes(4, "big")
    return bytes([tag]) + length + content


def enveloped(content: bytes, *, encrypted: bool = False) -> bytes:
    """CMS SignedData around the content (RFC 5652, 5.1), without signers; or EnvelopedData, which nobody here can open."""
    data_oid, signed_oid = bytes.fromhex("06092a864886f70d010701"), bytes.fromhex("06092a864886f70d010702")
    if encrypted:
        return _der(0x30, bytes.fromhex("06092a864886f70d010703") + _der(0xA0, _der(0x30, b"\x02\x01\x00")))
    inner = _der(0x30, b"\x02\x01\x01" + _der(0x31, b"") + _der(0x30, data_oid + _der(0xA0, _der(0x04, content))) + _der(0x31, b""))
    return _der(0x30, signed_oid + _der(0xA0, inner))


def opaque_signed(inner: EmailMessage, *, encrypted: bool = False) -> bytes:
    """An S/MIME message whose content is within its signature."""
    head = f"From: {inner['From']}\r\nSubject: {inner['Subject']}\r\nMessage-ID: <s{len(inner.as_bytes())}@made.example>\r\n"
    head += "MIME-Version: 1.0\r\n"
    kind = 'Content-Type: application/pkcs7-mime; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return (head + kind).encode() + base64.encodebytes(enveloped(inner.as_bytes(), encrypted=encrypted))
