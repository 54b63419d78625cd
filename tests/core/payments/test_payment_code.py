"""The QR code, as another program reads it."""

import io
from decimal import Decimal

import pytest
import zxingcpp
from PIL import Image

from core.payments.payment_code import payment_code
from tests.core.payments.orders import CREDITOR, STRUCTURED


def scanned(communication: str) -> list[str]:
    buffer = io.BytesIO()
    payment_code("Bäckerei Müller", "BE71096123456769", Decimal("121.50"), communication).save(buffer, kind="png", scale=4, border=4)
    (code,) = zxingcpp.read_barcodes(Image.open(buffer))
    return code.text.splitlines()


@pytest.mark.parametrize(
    ("communication", "reference", "text"),
    [(STRUCTURED, "", "+++090/9337/55493+++"), (CREDITOR, CREDITOR, ""), ("Factuur 17", "", "Factuur 17")],
)
def test_it_says_what_is_to_be_paid(communication: str, reference: str, text: str) -> None:
    lines = [*scanned(communication), "", ""]
    assert lines[:8] == ["BCD", lines[1], lines[2], "SCT", "", "Backerei Muller", "BE71096123456769", "EUR121.5"]
    assert (lines[9], lines[10]) == (reference, text)


@pytest.mark.parametrize("amount", ["0.00", "-1.00", "1000000000.00"])
def test_an_amount_it_cannot_carry_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match="carries"):
        payment_code("X", "BE71096123456769", Decimal(amount), "")
