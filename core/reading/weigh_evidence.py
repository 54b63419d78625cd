"""Evidences brought together in their order of trust; what disagrees is kept and shown."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from rapidfuzz import fuzz

from core.reading.extraction import Contradiction
from core.reading.fields.folding import fold
from core.reading.fields.found import Found, Value

SURE_ENOUGH = 0.75
"""Below this a reading of the page is a guess, and a guess does not contradict an exact statement."""
SAME_NAME = 85
NAMES = ("supplier_name", "customer_name")
NOT_COMPARED = ("payment_means", "bic")
"""A page may name several ways to pay; a BIC may be written with or without its branch."""


def weigh(evidences: Sequence[dict[str, Found]]) -> tuple[dict[str, Found], list[Contradiction]]:
    """One value for each field, from the most trusted evidence that has it, and the contradictions.

    A value that is not shown anywhere itself (from XML) gets the place where the page says the same. Two that agree are as sure as the
    surer of them.
    """
    chosen: dict[str, Found] = {}
    contradictions: list[Contradiction] = []
    for fields in evidences:
        for name, found in fields.items():
            known = chosen.get(name)
            if known is None:
                chosen[name] = found
            elif is_same(name, known.value, found.value):
                place = found if known.box is None and found.box is not None else known
                chosen[name] = replace(known, page=place.page, box=place.box, confidence=max(known.confidence, found.confidence))
            elif found.confidence >= SURE_ENOUGH and name not in NOT_COMPARED:
                contradictions.append(Contradiction(name, known.value, known.source, found.value, found.source))
    return chosen, contradictions


def is_same(name: str, first: Value, second: Value) -> bool:
    """Whether two evidences say the same about a field, however they write it."""
    if isinstance(first, list) or isinstance(second, list):
        return _lines(first) == _lines(second)
    if name in NAMES:
        return fuzz.token_set_ratio(fold(first), fold(second)) >= SAME_NAME
    if name.endswith("_amount"):
        try:
            return abs(Decimal(first)) == abs(Decimal(second))  # a credit note may be printed with or without its minus
        except InvalidOperation:
            return False
    return _plain(first) == _plain(second)


def _plain(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum())


def _lines(value: Value) -> set[tuple[Decimal, Decimal, Decimal]]:
    if isinstance(value, str):
        return set()
    return {(Decimal(line["rate"]), abs(Decimal(line["taxable_amount"])), abs(Decimal(line["vat_amount"]))) for line in value}
