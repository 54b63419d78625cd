"""Amounts with cents in a row of a statement, with the sign or letter that stands at them."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from core.reading.fields.layout import Cell

CURRENCIES = (
    "EUR|USD|GBP|CHF|PLN|CZK|SEK|DKK|NOK|JPY|CAD|AUD|NZD|SGD|MYR|INR|HUF|RON|BGN|CNY|HKD|TRY|THB|MAD|TND|AED|ILS|ZAR|MXN|BRL|ISK|KRW|TWD|"
    "IDR|PHP|VND|EGP|XOF|XAF|CDF|RWF|UAH|RSD|GEL|QAR|SAR"
)
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
NUMBER = r"\d{1,3}(?:[.,'’ ]\d{3}){1,4}[.,]\s?\d{2}|\d{1,9}[.,]\s?\d{2}"
AMOUNT = re.compile(
    rf"(?<![\d.,/:])(?P<open>\()?(?P<lead>[-−–+])?\s?(?:(?P<before>[€$£¥]|(?:{CURRENCIES})(?![A-Za-z]))\s?)?(?P<lead2>[-−–+])?\s?"
    rf"(?P<number>{NUMBER})(?!\d|[.,/:]\d|\s?%)(?:\s?(?P<after>[€$£¥]|(?:{CURRENCIES})(?![A-Za-z])))?"
    rf"(?P<close>\))?(?:\s?(?P<mark>CR|DR|DB|[CDSH]|Cr|cr|[-−–+])(?![\w\d]))?"
)
WHOLE_FOREIGN = re.compile(rf"(?<![\w.,])(?:({CURRENCIES})\s?(\d[\d.,' ]{0, 14}\d|\d)|(\d[\d.,' ]{0, 14}\d|\d)\s?({CURRENCIES}))(?![\w])")
RATE = re.compile(r"(?<![\d.,])(\d{1,4}[.,]\d{3,8})(?![\d.,])")
MARKS = {
    "CR": "credit",
    "Cr": "credit",
    "cr": "credit",
    "C": "credit",
    "H": "credit",
    "DR": "debit",
    "DB": "debit",
    "D": "debit",
    "S": "debit",
}
ALONE = re.compile(r"^\s*(CR|DR|DB|[CDSH]|Cr|cr|[-−–+])\s*$")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount without its sign; `mark` is minus, plus, credit, debit or nothing."""

    value: Decimal
    mark: str
    currency: str | None
    cell: Cell
    start: int
    end: int

    @property
    def right(self) -> float:
        return self.cell.under(self.start, self.end)[-1].x1


def amounts_in_row(cells: tuple[Cell, ...], first: int = 0) -> list[Amount]:
    """The amounts of the row from left to right; a sign that stands alone in the next cell belongs to the amount before it.

    `first` characters of the first cell are left out: the days stand there.
    """
    found: list[Amount] = []
    for place, cell in enumerate(cells):
        alone = ALONE.match(cell.text)
        if alone and found and not found[-1].mark:
            last = found[-1]
            found[-1] = Amount(last.value, _mark(alone[1]), last.currency, last.cell, last.start, last.end)
            continue
        found += _in_cell(cell, first if place == 0 else 0)
    return found


def lonely_mark(cells: tuple[Cell, ...]) -> str:
    """The meaning of a row that holds nothing but a sign, as some issuers print CR under the amount; or nothing."""
    alone = ALONE.match(cells[0].text) if len(cells) == 1 else None
    return _mark(alone[1]) if alone else ""


def _in_cell(cell: Cell, first: int) -> list[Amount]:
    found: list[Amount] = []
    at = first
    while match := AMOUNT.search(cell.text, at):
        at = match.end("number")
        start, text = match.start("number"), match["number"]
        if re.match(r"\d{1,3} \d", text) and not _stand_close(cell, start, match.end("number")):
            start += text.index(" ") + 1
            text = text[text.index(" ") + 1 :]
        sign = match["lead"] or match["lead2"] or ("-" if match["open"] and match["close"] else None) or match["mark"] or ""
        unit = match["after"] or match["before"]
        found.append(Amount(number(text), _mark(sign), SIGNS.get(unit, unit) if unit else None, cell, start, match.end("number")))
    return found


def _stand_close(cell: Cell, start: int, end: int) -> bool:
    """Whether the groups of a number are one: a space between thousands is narrow."""
    tokens = cell.under(start, end)
    return all(after.x0 - before.x1 < 0.45 * before.height for before, after in pairwise(tokens))


def number(text: str) -> Decimal:
    """A number whose last two digits are cents."""
    digits = re.sub(r"\D", "", text)
    return Decimal(digits).scaleb(-2)


def loose_number(text: str) -> Decimal:
    """A number in another currency, with or without cents."""
    plain = re.sub(r"[\s'’]", "", text)
    if re.search(r"[.,]\d{1,2}$", plain):
        head, tail = re.split(r"[.,](?=\d{1,2}$)", plain)
        return Decimal(f"{re.sub(r'[.,]', '', head)}.{tail}").quantize(Decimal("0.01"))
    return Decimal(re.sub(r"[.,]", "", plain))


def _mark(sign: str) -> str:
    if sign in MARKS:
        return MARKS[sign]
    return "plus" if sign == "+" else "minus" if sign else ""
