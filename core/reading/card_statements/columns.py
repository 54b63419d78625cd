"""Which amount of a line is the line's own: the last one, unless a running balance stands behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from core.reading.card_statements import words
from core.reading.card_statements.line_amounts import Amount
from core.reading.card_statements.rows import ReadRow
from core.reading.fields.folding import fold


@dataclass(frozen=True, slots=True)
class Columns:
    """What is known of the table."""

    has_balance: bool
    out_edge: float | None = None
    """Right edge of the heading over what was spent, where spending and receipts have columns of their own."""
    in_edge: float | None = None

    def own_amount(self, amounts: Sequence[Amount]) -> Amount | None:
        """The line's amount in the currency of the statement."""
        kept = amounts[:-1] if self.has_balance and len(amounts) > 1 else amounts
        return kept[-1] if kept else None

    def side(self, amount: Amount) -> str:
        """debit or credit by the nearer heading, or nothing when there is one column."""
        if self.out_edge is None or self.in_edge is None:
            return ""
        return "debit" if abs(amount.right - self.out_edge) <= abs(amount.right - self.in_edge) else "credit"


def find_columns(rows: Sequence[ReadRow]) -> Columns:
    """By arithmetic for the balance, by the headings for the two sides."""
    lines = [row for row in rows if row.role == "line" and row.amounts]
    out_edge = in_edge = None
    for row in rows:
        if row.role != "head":
            continue
        outs = [cell.x1 for cell in row.row.cells if words.OUT.search(fold(cell.text))]
        ins = [cell.x1 for cell in row.row.cells if words.IN.search(fold(cell.text)) and not words.OUT.search(fold(cell.text))]
        if len(outs) == 1 and len(ins) == 1:
            out_edge, in_edge = outs[0], ins[0]
            break
    return Columns(_has_balance(lines), out_edge, in_edge)


def _has_balance(lines: Sequence[ReadRow]) -> bool:
    """Whether the last amounts differ by the amounts before them, line after line (newest first or last)."""
    pairs = [(before, after) for before, after in pairwise(lines) if len(before.amounts) > 1 and len(after.amounts) > 1]
    if len(pairs) * 2 < len(lines) - 1 or not pairs:
        return False
    fitting = 0
    for before, after in pairs:
        change = abs(_signed(after.amounts[-1]) - _signed(before.amounts[-1]))
        fitting += change in (after.amounts[-2].value, before.amounts[-2].value)
    return fitting * 2 > len(pairs)


def _signed(amount: Amount) -> Decimal:
    return -amount.value if amount.mark in ("minus", "debit") else amount.value
