"""A reminder is known by its title, and answered by the invoice that it names."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from core.absence.reminders import Known, Reminder, is_reminder, lone_reminders

PAPER = Reminder(
    UUID(int=1),
    date(2026, 11, 20),
    "proximus nv herinnering geachte klant onze factuur 2026 / 01234 van 121,00 eur is nog niet betaald",
    "BE0202239951",
    "Proximus NV",
    Decimal("121.00"),
)


@pytest.mark.parametrize(
    "words",
    ["proximus betalingsherinnering", "acerta rappel de paiement facture 12", "engie mise en demeure", "x second reminder", "aanmaning"],
)
def test_a_title_in_each_language_tells_it(words: str) -> None:
    assert is_reminder(words)


@pytest.mark.parametrize("words", ["factuur 2026-1", "offre de prix", "x " * 400 + "herinnering", "rappel", ""])
def test_other_papers_are_none(words: str) -> None:
    assert not is_reminder(words)


def test_it_stands_alone_until_its_invoice_comes() -> None:
    others = [Known("BE0202239951", "2026/09999", Decimal(80)), Known("BE0403170701", None, Decimal(121)), Known(None, "121", None)]
    assert lone_reminders([PAPER], others) == [PAPER]
    assert lone_reminders([PAPER], [*others, Known(None, "2026/01234", None)]) == []
    assert lone_reminders([PAPER], [*others, Known("BE0202239951", None, Decimal(121))]) == []
