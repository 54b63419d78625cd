"""Mails of all sorts, as bytes."""

import itertools
from email.message import EmailMessage

from core import clock

_numbers = itertools.count(1)
PDF = b"%PDF-1.7\n" + b"x" * 50_000


def invoice_pdf() -> bytes:
    """Bytes that look like a PDF and that no other call gives."""
    return PDF + f"\n%{next(_numbers)}".encode()


def letter(
    subject: str = "Factuur", *files: tuple[str, bytes], message_id: str | None = None, sender: str = "Molens <facturen@molens.example>"
) -> bytes:
    """A mail of today with files attached."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "info@bakkerij.example"
    message["Subject"] = subject
    message["Message-ID"] = message_id or f"<{next(_numbers)}@molens.example>"
    message["Date"] = clock.now()
    message.set_content("Beste klant, in bijlage onze factuur.")
    for filename, data in files:
        message.add_attachment(data, maintype="application", subtype="pdf", filename=filename)
    return message.as_bytes()


def many_parts(count: int) -> bytes:
    """A mail of so many attachments: a bomb."""
    part = b"--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF-1\r\n"
    head = b"From: a@b.example\r\nSubject: bom\r\nMessage-ID: <bomb@b.example>\r\nMIME-Version: 1.0\r\n"
    head += b"Content-Type: multipart/mixed; boundary=x\r\n\r\n"
    return head + part * count + b"--x--\r\n"
