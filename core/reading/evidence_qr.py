"""What the European payment QR code on an invoice says (EPC069-12, version 3.1)."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from stdnum import iban as iban_rules

from core.reading.fields.found import Found
from core.reading.fields.identifiers import structured_in
from core.reading.fields.layout import around
from core.reading.page import Code, Source

SURE = 0.98
SURE_OF_NAME = 0.85
"""The account's holder may be another than the supplier (a factoring company, a group's treasury)."""
VERSIONS = ("001", "002")


def read_codes(codes: Iterable[Code]) -> dict[str, Found]:
    """The fields of the first payment code; other QR codes (websites, tickets) say nothing about payment."""
    for code in codes:
        if fields := _read_epc(code):
            return fields
    return {}


def _read_epc(code: Code) -> dict[str, Found]:
    lines = [line.strip() for line in code.text.replace("\r\n", "\n").split("\n")]
    lines += [""] * (12 - len(lines))
    tag, version, _, identification, bic, name, iban, amount, _, structured, free, *_ = lines
    iban = re.sub(r"\s", "", iban).upper()
    if tag != "BCD" or version not in VERSIONS or identification != "SCT" or not iban_rules.is_valid(iban, check_country=False):
        return {}
    reference = structured_in(structured) or structured_in(free)
    stated = {
        "iban": iban,
        "bic": bic.upper() if re.fullmatch(r"[A-Za-z]{6}[A-Za-z0-9]{2}(?:[A-Za-z0-9]{3})?", bic) else None,
        "structured_communication": reference,
        "payable_amount": _amount(amount),
        "currency": "EUR" if _amount(amount) else None,
        "payment_means": "transfer",
        "supplier_name": name[:70] or None,
    }
    box = around([code.box])
    return {
        key: Found(value, SURE_OF_NAME if key == "supplier_name" else SURE, Source.QR, code.page, box)
        for key, value in stated.items()
        if value
    }


def _amount(text: str) -> str | None:
    try:
        amount = Decimal(re.sub(r"^EUR", "", text))
    except InvalidOperation:
        return None
    return str(amount.quantize(Decimal("0.01"))) if amount.is_finite() and Decimal(0) < amount < Decimal(10) ** 9 else None
