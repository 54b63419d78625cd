"""Amounts of money in text, whatever the country writes between the digits."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.reading.fields.layout import Cell, Layout

SIGN = "€$£"
NUMBER = re.compile(
    r"(?<![\w.,/:#])(?P<open>\()?(?P<minus>[-−–]\s?)?(?P<sign>(?:[€$£]|EUR|USD|GBP|CHF|RM|Rs\.?)\s?)?(?P<minus2>[-−–]\s?)?"
    r"(?P<whole>\d{1,3}(?:[ .,'’]\d{3})+|\d+)(?P<tail>[.,]\s?\d{1,4})?"
    r"(?P<after>\s?(?:[€$£]|EUR\b|USD\b|GBP\b|CHF\b))?(?P<trail>-(?!\d))?(?P<close>\))?(?P<percent>\s?%)?(?![\w/:])(?![.,]\d)"
)
MOST = Decimal("99999999.99")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number on the page that may be money."""

    amount: Decimal
    cell: Cell
    start: int
    end: int
    has_sign: bool
    """Whether a currency stands at it."""
    has_cents: bool
    is_percent: bool

    @property
    def row(self) -> int:
        return self.cell.row

    @property
    def x1(self) -> float:
        return self.cell.under(self.start, self.end)[-1].x1

    @property
    def x0(self) -> float:
        return self.cell.under(self.start, self.end)[0].x0


def decimal_mark(texts: Iterable[str]) -> str:
    """The document's decimal mark: what stands before exactly two last digits, by majority; a comma when nothing tells."""
    commas = dots = 0
    for text in texts:
        commas += len(re.findall(r"\d,\d{2}(?![\d.,])", text)) + len(re.findall(r"\d\.\d{3},\d", text))
        dots += len(re.findall(r"(?<![\d.])\d+\.\d{2}(?![\d.,])", text)) + len(re.findall(r"\d,\d{3}\.\d", text))
    return "." if dots > commas else ","


def find_amounts(layout: Layout) -> list[Amount]:
    """Every number that can be money or a percentage, in reading order."""
    mark = decimal_mark(cell.text for cell in layout.cells)
    return [amount for cell in layout.cells for amount in amounts_in(cell, mark)]


def amounts_in(cell: Cell, mark: str) -> list[Amount]:
    """The numbers of one cell."""
    found: list[Amount] = []
    for match in NUMBER.finditer(cell.text):
        number = read_number(match["whole"] + (match["tail"] or ""), mark)
        if number is None or number > MOST:
            continue
        negative = bool(match["minus"] or match["minus2"] or match["trail"] or (match["open"] and match["close"]))
        found.append(
            Amount(
                -number if negative else number,
                cell,
                match.start("whole"),
                match.end("tail") if match["tail"] else match.end("whole"),
                has_sign=bool(match["sign"] or match["after"]),
                has_cents=number.as_tuple().exponent == -2,
                is_percent=bool(match["percent"]),
            )
        )
    return found


def read_number(text: str, mark: str) -> Decimal | None:
    """The number that digits and marks stand for; `mark` decides only where the text alone does not."""
    plain = re.sub(r"[\s'’]", "", text)
    last = max(plain.rfind(","), plain.rfind("."))
    if last < 0:
        return Decimal(plain)
    behind = len(plain) - last - 1
    separators = {char for char in plain if char in ",."}
    # three digits after a single kind of mark are thousands, unless that mark is this document's decimal mark and stands once
    is_decimal = len(separators) == 2 or behind != 3 or (plain[last] == mark and plain.count(mark) == 1 and plain.startswith("0"))
    if not is_decimal:
        return Decimal(re.sub(r"[.,]", "", plain))
    whole = re.sub(r"[.,]", "", plain[:last])
    return Decimal(f"{whole or '0'}.{plain[last + 1 :]}")


def written(amount: Decimal) -> str:
    """A decimal string with two places."""
    return str(amount.quantize(Decimal("0.01")))
