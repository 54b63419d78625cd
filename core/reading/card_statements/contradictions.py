"""A statement whose lines do not add up to its own sum says two things at once: both sums are named."""

from core.reading.card_statements.entries import StatementEntry, entries_of
from core.reading.card_statements.statement import CardPaper
from core.reading.extraction import Contradiction
from core.reading.fields.amounts import written
from core.reading.page import Source

FIELD = "card_lines"
"""The lines do not add up: the value is what they come to, the other value is what the paper states."""


def entries_and_contradictions(paper: CardPaper | None) -> tuple[tuple[StatementEntry, ...], tuple[Contradiction, ...]]:
    """What an extraction keeps of a paper; nothing when there is none."""
    return (entries_of(paper), contradictions_of(paper)) if paper is not None else ((), ())


def contradictions_of(paper: CardPaper) -> tuple[Contradiction, ...]:
    """One for each card whose lines do not come to the sum that is stated for them."""
    source = next((cell.source for _, cell in paper.total_cells), Source.TEXT)
    return tuple(
        Contradiction(FIELD, written(one.lines_sum), source, written(one.total), source)
        for one in paper.statements
        if one.total is not None and not one.proved
    )
