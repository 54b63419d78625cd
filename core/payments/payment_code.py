"""The QR code a banking app scans to pay: EPC069-12, version 002."""

import io
from decimal import Decimal

import segno
from segno import helpers

from core.banking.structured_communication import format_reference, normalise
from core.payments.sepa_text import LONGEST_NAME, LONGEST_REMITTANCE, sepa_text

LARGEST = Decimal("999999999.99")
"""Euro, the largest amount the code carries (EPC069-12)."""


def payment_code(name: str, iban: str, amount: Decimal, communication: str) -> segno.QRCode:
    """The code of one payment. A Belgian structured communication travels as text with its signs, an RF reference as reference.

    Raises ValueError for an amount outside 0.01 to LARGEST.
    """
    if not Decimal("0.01") <= amount <= LARGEST:
        raise ValueError(f"a payment code carries 0.01 to {LARGEST}, not {amount}")
    reference = normalise(communication)
    told: dict[str, str] = {}
    if reference is not None and reference.startswith("RF"):
        told["reference"] = reference
    elif reference is not None:
        told["text"] = format_reference(reference)
    elif communication.strip():
        told["text"] = sepa_text(communication, LONGEST_REMITTANCE)
    return helpers.make_epc_qr(sepa_text(name, LONGEST_NAME), iban, amount, **told)  # pyright: ignore[reportArgumentType]


def as_svg(code: segno.QRCode) -> bytes:
    """A picture that stays sharp, with the quiet zone of four modules the standard asks, black on white whatever the screen's theme."""
    buffer = io.BytesIO()
    code.save(buffer, kind="svg", border=4, scale=4, dark="#000", light="#fff", xmldecl=False)
    return buffer.getvalue()
