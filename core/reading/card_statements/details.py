"""What a line says besides day and amount: merchant, place, country, the amount abroad and its rate."""

import re
from dataclasses import dataclass
from decimal import Decimal

from core.reading.card_statements import words
from core.reading.card_statements.line_amounts import RATE, WHOLE_FOREIGN, loose_number
from core.reading.card_statements.line_dates import leading_days
from core.reading.card_statements.read_lines import RawLine
from core.reading.card_statements.rows import ReadRow
from core.reading.card_statements.statement import LineKind
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Token

COUNTRIES = frozenset(
    [
        "AD",
        "AE",
        "AT",
        "AU",
        "BE",
        "BG",
        "BR",
        "CA",
        "CD",
        "CH",
        "CN",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GB",
        "GR",
        "HK",
        "HR",
        "HU",
        "IE",
        "IL",
        "IN",
        "IS",
        "IT",
        "JP",
        "KR",
        "LT",
        "LU",
        "LV",
        "MA",
        "MC",
        "MT",
        "MX",
        "NL",
        "NO",
        "NZ",
        "PL",
        "PT",
        "QA",
        "RO",
        "RS",
        "SA",
        "SE",
        "SG",
        "SI",
        "SK",
        "SN",
        "TH",
        "TN",
        "TR",
        "TW",
        "UA",
        "US",
        "ZA",
        "BEL",
        "NLD",
        "LUX",
        "FRA",
        "DEU",
        "GBR",
        "IRL",
        "USA",
        "ESP",
        "ITA",
        "PRT",
        "CHE",
        "AUT",
        "POL",
        "CZE",
        "DNK",
        "SWE",
        "NOR",
    ]
)
TRAILING_COUNTRY = re.compile(r"[\s,/(]+([A-Z]{2,3})\)?$")
TOLERANCE = Decimal("0.06")
"""A rate and what is rounded or charged on top: the amount abroad times the rate may differ that much from the line."""


@dataclass(frozen=True, slots=True)
class Details:
    description: str
    place: str | None
    country: str | None
    original_amount: Decimal | None
    original_currency: str | None
    rate: Decimal | None


def read_details(line: RawLine, currency: str) -> Details:
    """The words of a line, freed of what is not its merchant."""
    cells = _described(line)
    original, code = _foreign(line, currency)
    parts = [_bare(cell.text) for cell in cells]
    parts = [part for part in parts if re.search(r"[^\W\d_]", part) and fold(part).strip(" .:") not in ("eur", "euro")]
    description, place, country = (parts[0] if parts else ""), None, None
    if len(parts) > 1:
        place = " ".join(parts[1:])
    below = [] if line.fee else [text for row in line.further if (text := _words_below(row)) is not None]
    for text in below:
        if place is None and _is_place(text):
            place = text
        elif place is None and description and _continues(text, description):
            description = f"{description} {text}"
    place, country = _split_country(place)
    if place is None and country is None:
        country = _split_country(description)[1]
    return Details(description, place, country, original, code, _rate(line, original))


def kind_of(description: str, amount: Decimal, *, is_fee: bool) -> LineKind:
    """What sort of movement it is, by its words and its direction."""
    folded = fold(description)
    if amount < 0:
        if words.LOAD.search(folded):
            return "load"
        return "payment" if words.PAYMENT.search(folded) else "refund"
    if words.WITHDRAWAL.search(folded):
        return "withdrawal"
    return "fee" if is_fee or words.FEE.search(folded) else "purchase"


def _described(line: RawLine) -> list[Cell]:
    """The cells between the days and the first amount, cut where either begins."""
    row = line.row
    skip, cells = row.text_start, list[Cell]()
    first = min((amount.cell.x0, amount.start) for amount in row.amounts) if row.amounts else None
    for cell in row.row.cells:
        length = len(cell.text) + 1
        if skip >= length - 1:
            skip -= length
            continue
        end = len(cell.text)
        for amount in row.amounts:
            if amount.cell is cell:
                end = min(end, amount.start)
        if first is not None and cell.x0 > first[0]:
            break
        tokens = tuple(token for token in cell.under(max(skip, 0), end)) if end > max(skip, 0) else ()
        skip = 0
        if tokens:
            cells.append(_part(cell, tokens, end))
    return cells


def _part(cell: Cell, tokens: tuple[Token, ...], end: int) -> Cell:
    """The cell cut to those words; a word over which the amount begins is left out."""
    kept = [token for token in cell.tokens if token in tokens]
    before = len(" ".join(token.text for token in cell.tokens[: cell.tokens.index(kept[-1]) + 1]))
    if end < len(cell.text) and before > end and len(kept) > 1:
        kept.pop()
    return Cell(cell.page, cell.row, tuple(kept), cell.source)


def _bare(text: str) -> str:
    """Without days at the start, currencies and signs at the end, and what stands in brackets about the amount abroad."""
    days = leading_days(text)
    text = text[days[-1].end :] if days else text
    text = re.sub(r"\([^()]{0,60}\d[^()]{0,60}\)?\s*$", "", text)
    text = re.sub(rf"(?:{WHOLE_FOREIGN.pattern}).*$", "", text)
    text = re.sub(r"[\s(+\-–€$£]*(?:\b(?:EUR|USD|GBP|CHF)\b)?[\s(+\-–€$£]*$", "", text)
    return re.sub(r"\s+", " ", text).strip(" |;,:")


def _words_below(row: ReadRow) -> str | None:
    """The words of a row under a line, when it speaks of no amount, rate or card."""
    text = " ".join(cell.text for cell in row.row.cells)
    if row.amounts or row.cards or WHOLE_FOREIGN.search(text) or RATE.search(text) or not re.search(r"[^\W\d_]{2}", text):
        return None
    return text.strip()


def _is_place(text: str) -> bool:
    country = TRAILING_COUNTRY.search(text)
    return country is not None and country[1] in COUNTRIES


def _continues(text: str, description: str) -> bool:
    """A name too long for its column goes on below it in the same type; small print repeats it in another."""
    return len(text) <= 40 and fold(text.split(",", maxsplit=1)[0]) not in fold(description) and fold(description) not in fold(text)


def _split_country(place: str | None) -> tuple[str | None, str | None]:
    if place is None:
        return None, None
    if place in COUNTRIES:
        return None, place
    match = TRAILING_COUNTRY.search(place)
    if match and match[1] in COUNTRIES:
        return place[: match.start()].strip(" ,/(") or None, match[1]
    return place, None


def _foreign(line: RawLine, currency: str) -> tuple[Decimal | None, str | None]:
    """The amount in the currency of the purchase: beside its code, or in a column of its own with the code in the row."""
    rows = [line.row, *line.further]
    own = line.amount
    for row in rows:
        for amount in row.amounts:
            if amount is not own and amount.currency is not None and amount.currency != currency:
                return amount.value, amount.currency
    for row in rows:
        for cell in row.row.cells:
            for match in WHOLE_FOREIGN.finditer(cell.text):
                code, digits = (match[1], match[2]) if match[1] else (match[4], match[3])
                if code != currency and not (row is line.row and cell is row.row.cells[0]) and loose_number(digits) != 1:
                    return loose_number(digits), code
    others = [amount for amount in line.row.amounts if own is not None and amount is not own and amount.right < own.right]
    for cell in line.row.row.cells[1:]:
        code = re.search(rf"(?:^|\s)({'|'.join(sorted(CODES))})$", cell.text)
        if code and code[1] != currency and others:
            return others[-1].value, code[1]
    return None, None


def _rate(line: RawLine, original: Decimal | None) -> Decimal | None:
    """A number with three decimals or more that leads from one amount to the other."""
    if original is None or line.amount is None or not original:
        return None
    quotient = line.amount.value / original
    for row in (line.row, *line.further):
        for match in RATE.finditer(" ".join(cell.text for cell in row.row.cells)):
            rate = Decimal(match[1].replace(",", "."))
            if rate and (abs(quotient / rate - 1) < TOLERANCE or abs(quotient * rate - 1) < TOLERANCE):
                return rate
    return None


CODES = frozenset(re.findall(r"[A-Z]{3}", WHOLE_FOREIGN.pattern))
