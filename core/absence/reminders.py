"""Which papers are reminders, and whether the invoice that they are about is here."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

HEAD = 600
"""Characters at the top of a paper in which its title stands; further down every invoice speaks of reminders and their costs."""
ASKED_FOR = timedelta(days=92)
"""A reminder is worth a question for a quarter: after that it has been answered, or there was another."""
LENGTHS = (1, 2, 3)
"""Words that a number may be written in: 2026 / 0123."""
SHORTEST_NUMBER = 4
"""Digits and letters of an invoice's number that are not in a paper by chance."""

_TITLE = re.compile(
    r"\b(?:rappel (?:de (?:paiement|facture)|avant)|(?:1er|premier|2e|deuxieme|dernier|second) rappel|lettre de rappel|mise en demeure|"
    r"betalingsherinnering|(?:eerste|tweede|laatste|vriendelijke) (?:herinnering|aanmaning)|aanmaning|herinnering|ingebrekestelling|"
    r"payment reminder|(?:first|second|final|friendly) reminder|overdue notice|past due|zahlungserinnerung|mahnung)\b"
)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A paper that is no invoice and whose words may be those of a reminder."""

    id: UUID
    received_on: date
    words: str
    """Folded: lower case, no accents."""
    supplier_vat_number: str | None
    supplier_name: str | None
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class Known:
    """An invoice that is here."""

    supplier_vat_number: str | None
    number: str | None
    amount: Decimal | None


def is_reminder(words: str) -> bool:
    """Whether a paper says at its top that it reminds."""
    return _TITLE.search(words[:HEAD]) is not None


def lone_reminders(papers: Iterable[Reminder], invoices: Iterable[Known]) -> list[Reminder]:
    """The reminders about invoices that are not here: none whose number they name, and none of the same supplier over the same total."""
    known = list(invoices)
    numbers = {bare for one in known if one.number and len(bare := _bare(one.number)) >= SHORTEST_NUMBER}
    totals = {(one.supplier_vat_number, one.amount) for one in known if one.supplier_vat_number and one.amount is not None}
    return [paper for paper in papers if is_reminder(paper.words) and not _is_answered(paper, numbers, totals)]


def _is_answered(paper: Reminder, numbers: Container[str], totals: Container[tuple[str | None, Decimal | None]]) -> bool:
    if (paper.supplier_vat_number, paper.amount) in totals:
        return True
    words = [_bare(word) for word in paper.words.split()]
    joined = ("".join(words[at : at + length]) for length in LENGTHS for at in range(len(words)))
    return any(word in numbers for word in joined)


def _bare(number: str) -> str:
    return re.sub(r"[^0-9a-z]", "", number.lower())
