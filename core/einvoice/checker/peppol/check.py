"""What Peppol's rules say of a document, beside those of the norm."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from core.einvoice.checker.peppol import codes, denmark, germany, greece, iceland, italy, netherlands, norway, sweden
from core.einvoice.checker.peppol.countries import Countries, countries
from core.einvoice.checker.peppol.general import BILLING, SELF_BILLING, empty_elements, patterns
from core.einvoice.checker.rule import Broken, Pattern
from core.einvoice.checker.tree import Document

__all__ = ["BILLING", "SELF_BILLING", "broken_peppol"]

_NATIONAL: Sequence[tuple[Callable[[Countries], bool], Sequence[Pattern]]] = (
    (lambda known: known.seller == "NO", (norway.PATTERN,)),
    (lambda known: known.seller_bare == "DK", (denmark.PATTERN,)),
    (lambda known: known.seller == "IT", (italy.PATTERN,)),
    (lambda _: True, (sweden.PATTERN,)),
    (lambda known: {"GR", "EL"} & {known.seller, known.seller_without_representative} != set(), greece.PATTERNS),
    (lambda known: known.seller_bare == "IS", (iceland.PATTERN,)),
    (lambda known: known.seller_address == "NL", (netherlands.PATTERN,)),
    (lambda known: known.german, (germany.PATTERN,)),
)
"""The rules of countries, and for whom they are. Sweden's look for its sellers themselves."""


@cache
def _general(kind: str) -> Sequence[Pattern]:
    return (*patterns(kind), codes.pattern(kind))


def broken_peppol(document: Document, kind: str) -> Iterable[Broken]:
    """The rules that a document of one of the two specifications breaks. Those of countries are for billing alone."""
    yield from empty_elements(document)
    for pattern in _general(kind):
        yield from pattern.broken(document)
    if kind == BILLING:
        known = document.once(countries)
        for concerns, national in _NATIONAL:
            if concerns(known):
                for pattern in national:
                    yield from pattern.broken(document)
