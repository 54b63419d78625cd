"""The currency a statement is kept in, which need not be the one it names most often."""

import re
from collections.abc import Sequence

from core.reading.card_statements import words
from core.reading.card_statements.line_amounts import CURRENCIES, SIGNS
from core.reading.card_statements.rows import ReadRow
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell

CODE = re.compile(rf"(?<![A-Za-z])(?:({CURRENCIES})(?![A-Za-z])|(€|£)|([Ee]uros?)\b)")
AMOUNT = re.compile(r"montant|bedrag|amount|betrag")
ABROAD = re.compile(r"devise|vreemde|deviezen|oorspronk|original|foreign|fremd|etrang")


def find_currency(rows: Sequence[ReadRow]) -> tuple[str, Cell] | None:
    """What stands in the heading of the amounts, else at the sums, else the euro where it is named at all."""
    for heads in (True, False):
        for row in rows:
            if (row.role == "head") is not heads or row.role == "line":
                continue
            for cell in row.row.cells:
                folded = fold(cell.text)
                if (heads and (not AMOUNT.search(folded) or ABROAD.search(folded))) or (not heads and not _is_labelled_sum(row)):
                    continue
                if match := CODE.search(cell.text):
                    return match[1] or SIGNS.get(match[2] or "", "EUR"), cell
    named = [cell for row in rows for cell in row.row.cells if re.search(r"\bEUR\b|€", cell.text)]
    return ("EUR", named[0]) if named else None


def _is_labelled_sum(row: ReadRow) -> bool:
    """A total or a balance; other rows with amounts may go on about a purchase abroad."""
    labels = (words.TOTAL, words.DUE, words.PREVIOUS)
    return row.role == "sum" and any(label.search(row.folded) for label in labels)
