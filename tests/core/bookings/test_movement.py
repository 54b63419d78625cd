from decimal import Decimal

import pytest

from core.bookings.movement import movement_of
from core.matching.candidates import DocumentCandidate

HUNDRED = Decimal("100.00")


@pytest.mark.parametrize("kind", ["invoice", "credit_note", "receipt", "card_statement"])
@pytest.mark.parametrize("direction", ["purchase", "sale"])
@pytest.mark.parametrize("amount", [HUNDRED, -HUNDRED])
def test_a_booking_expects_what_the_matching_expects(kind: str, direction: str, amount: Decimal) -> None:
    candidate = DocumentCandidate("d", kind, direction, currency="EUR", tax_inclusive_amount=amount)  # pyright: ignore[reportArgumentType]
    assert movement_of(kind, direction, amount) == candidate.movement


def test_without_a_direction_only_a_receipt_is_known_to_be_bought() -> None:
    assert movement_of("receipt", None, HUNDRED) == -HUNDRED
    assert movement_of("invoice", None, HUNDRED) is None
    assert movement_of("invoice", "sale", None) is None
