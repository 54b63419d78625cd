"""Payment codes say exactly what to pay."""

import pytest

from core.reading.evidence_qr import read_codes
from core.reading.page import Code
from tests.core.reading import made

BOX = (0.1, 0.1, 0.2, 0.2)


def test_it_reads_account_amount_and_reference() -> None:
    fields = read_codes([Code("https://example.be", 1, BOX), Code(made.epc(), 2, BOX)])
    assert {name: found.value for name, found in fields.items()} == {
        "iban": "BE68539007547034",
        "bic": "GKCCBEBB",
        "structured_communication": "+++090/9337/55493+++",
        "payable_amount": "155.90",
        "currency": "EUR",
        "payment_means": "transfer",
        "supplier_name": "Boulangerie Lefèvre SRL",
    }
    assert {found.page for found in fields.values()} == {2}


@pytest.mark.parametrize("text", ["", "BCD", made.epc().replace("BE68", "BE69"), made.epc().replace("SCT", "XXX"), "BCD\n" * 40])
def test_any_other_code_says_nothing(text: str) -> None:
    assert read_codes([Code(text, 1, BOX)]) == {}


@pytest.mark.parametrize("amount", ["NaN", "-5", "1e400", "abc", ""])
def test_an_impossible_amount_is_left_out(amount: str) -> None:
    assert "payable_amount" not in read_codes([Code(made.epc(amount), 1, BOX)])
