"""What was spent and what came back: by letters, by columns, by the running balance, by plus and minus."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from core.reading.card_statements import words
from core.reading.card_statements.columns import Columns
from core.reading.card_statements.read_lines import RawLine


def signed_amounts(lines: Sequence[RawLine], columns: Columns) -> list[Decimal]:
    """The amounts of the lines, positive when spent."""
    marks = [line.amount.mark if line.amount else "" for line in lines]
    sides = [columns.side(line.amount) if line.amount else "" for line in lines]
    by_side = [-_value(line) if side == "credit" else _value(line) for line, side in zip(lines, sides, strict=True)]
    has_sides = columns.out_edge is not None and columns.in_edge is not None
    if columns.has_balance and (by_balance := _by_balance(lines)) is not None:
        return by_side if has_sides and _chained(lines, by_side) >= _chained(lines, by_balance) else by_balance
    if has_sides:
        return by_side
    count = Counter(marks)
    if count["debit"] or count["credit"]:
        return [-_value(line) if mark in ("credit", "minus") else _value(line) for line, mark in zip(lines, marks, strict=True)]
    if count["minus"] and _is_spent_with_minus(lines):
        # a sign that was not recognised is a lost minus where pluses are printed, and a plus where they are not
        lost = 1 if count["plus"] else -1
        return [_value(line) * (1 if mark == "minus" else -1 if mark == "plus" else lost) for line, mark in zip(lines, marks, strict=True)]
    return [-_value(line) if mark == "minus" else _value(line) for line, mark in zip(lines, marks, strict=True)]


def _is_spent_with_minus(lines: Sequence[RawLine]) -> bool:
    """What a minus means on this paper: by the lines that can only be payments or loads, by pluses beside it, by majority."""
    minus = [line for line in lines if line.amount is not None and line.amount.mark == "minus"]
    others = [line for line in lines if line.amount is not None and line.amount.mark != "minus"]
    paid_minus, paid_other = any(map(_is_paid_in, minus)), any(map(_is_paid_in, others))
    if paid_minus != paid_other:
        return paid_other
    return len(minus) * 2 > len(lines) or any(line.amount.mark == "plus" for line in others if line.amount)


def _is_paid_in(line: RawLine) -> bool:
    said = line.row.folded[line.row.text_start :].strip(" -|")
    return words.PAYMENT.search(said) is not None or words.LOAD.search(said) is not None


def _value(line: RawLine) -> Decimal:
    return line.amount.value if line.amount else Decimal(0)


def _balances(lines: Sequence[RawLine]) -> list[Decimal | None]:
    return [line.row.amounts[-1].value if len(line.row.amounts) > 1 else None for line in lines]


def _chained(lines: Sequence[RawLine], amounts: Sequence[Decimal]) -> int:
    """How many balances the amounts carry over to the next one, in the better of both directions."""
    balances = _balances(lines)
    pairs = [(place, before, after) for place, (before, after) in enumerate(pairwise(balances)) if before is not None and after is not None]
    forward = sum(before - amounts[place + 1] == after for place, before, after in pairs)
    backward = sum(after - amounts[place] == before for place, before, after in pairs)
    return max(forward, backward)


def _by_balance(lines: Sequence[RawLine]) -> list[Decimal] | None:
    """The signs that carry each balance to the next, or None when the balances do not chain.

    Balances fall when money is spent (a prepaid card). The papers that run from the newest line to the oldest are read the
    other way round. The outermost line has no balance to compare with: it keeps the sign of its column.
    """
    readings = [_signs(lines, newest_first=newest_first) for newest_first in (False, True)]
    signs = max(readings, key=lambda reading: sum(sign != 0 for sign in reading))
    if sum(sign != 0 for sign in signs) * 2 < len(lines) - 1:
        return None
    return [_value(line) * (sign or _own_sign(line, lines, signs)) for line, sign in zip(lines, signs, strict=True)]


def _signs(lines: Sequence[RawLine], *, newest_first: bool) -> list[int]:
    signs = [0] * len(lines)
    for place, (before, after) in enumerate(pairwise(_balances(lines))):
        if before is None or after is None:
            continue
        moved = place if newest_first else place + 1
        change = after - before if newest_first else before - after
        if abs(change) == _value(lines[moved]):
            signs[moved] = 1 if change > 0 else -1
    return signs


def _own_sign(line: RawLine, lines: Sequence[RawLine], signs: Sequence[int]) -> int:
    """The sign of the lines whose amounts stand in the same column."""
    edge = line.amount.right if line.amount else 0.0
    near = [
        sign
        for other, sign in zip(lines, signs, strict=True)
        if sign and other.amount is not None and abs(other.amount.right - edge) < line.row.height
    ]
    if near:
        return 1 if sum(near) >= 0 else -1
    mark = line.amount.mark if line.amount else ""
    return -1 if mark in ("plus", "credit") or (any(signs) and not mark and 1 in signs and -1 not in signs) else 1
