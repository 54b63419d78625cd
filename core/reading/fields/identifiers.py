"""Numbers that prove themselves: VAT numbers, IBANs, BICs and structured communications."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from stdnum import iban as iban_rules
from stdnum.be import ogm_vcs
from stdnum.eu import vat as vat_rules
from stdnum.exceptions import InvalidChecksum, ValidationError

from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout

EU = "AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK"
VAT = re.compile(rf"(?<![A-Za-z0-9])({EU})[\s.:\-]{{0,2}}([0-9A-Z](?:[\s.\-/]?[0-9A-Z]){{7,12}})(?![A-Za-z0-9])")
BARE_BELGIAN = re.compile(r"(?<![\dA-Z+/.])([01]?\d{3}[. ]\d{3}[. ]\d{3})(?![\d/])")
BELGIAN_LABEL = r"tva|btw|vat|kbo|bce|ondernemings|entreprise|rpr|rpm|mwst"
IBAN = re.compile(r"(?<![A-Z0-9])([A-Z]{2}\s?\d{2}(?:[\s\-.]?[A-Z0-9]){11,30})(?![a-z0-9])")
BIC = re.compile(r"(?<![A-Z0-9])([A-Z]{4}\s?[A-Z]{2}\s?[A-Z0-9]{2}(?:\s?[A-Z0-9]{3})?)(?![A-Z0-9a-z])")
BIC_LABEL = r"\bbic\b|swift"
STRUCTURED = re.compile(r"(?:[+*]{3}\s?)(\d{3})\s?/\s?(\d{4})\s?/\s?(\d{5})(?:\s?[+*]{3})|(?<![\d/])(\d{3})/(\d{4})/(\d{5})(?![\d/])")
BARE_STRUCTURED = re.compile(r"(?<![\d/.+])(\d{12})(?![\d/.])")
STRUCTURED_LABEL = r"communication|mededeling|gestructureerd|structur|ogm|vcs"


@dataclass(frozen=True, slots=True)
class NumberSeen:
    """A number with where it stands; `checked` when its check digits are right."""

    number: str
    cell: Cell
    start: int
    end: int
    checked: bool


def find_vat_numbers(layout: Layout) -> list[NumberSeen]:
    """VAT numbers of European countries with their prefix, in reading order; Belgian ones also without it."""
    found: list[NumberSeen] = []
    for cell in layout.cells:
        ibans = [(seen.start, seen.end) for seen in ibans_in(cell)]
        for match in VAT.finditer(cell.text):
            if any(start < match.end() and match.start() < end for start, end in ibans) or "IBAN" in cell.text[: match.start()][-9:]:
                continue
            # the longest reading that is a number of that country: what follows may be a word of its own
            if (best := _longest_vat(match[1], match[2])) is not None:
                number, used, checked = best
                found.append(NumberSeen(number, cell, match.start(), match.start(2) + used, checked))
            elif _is_called_vat(layout, cell, match.start()) and (plain := re.match(r"\d[\d\s.]{5,12}\d[A-Z]?\d{0,2}\b", match[2])):
                number = match[1] + re.sub(r"[\s.]", "", plain[0])
                found.append(NumberSeen(number, cell, match.start(), match.start(2) + plain.end(), checked=False))
        found += _bare_belgian(layout, cell, found)
    return found


def _is_called_vat(layout: Layout, cell: Cell, start: int) -> bool:
    left = layout.left_of(cell)
    over = layout.above(cell, rows=1)
    label = fold(cell.text[:start] + " " + (left.text if left else "") + " " + (over[0].text if over else ""))
    return re.search(r"tva|btw|vat|ust|mwst|umsatzsteuer", label) is not None


def _longest_vat(country: str, rest: str) -> tuple[str, int, bool] | None:
    ends = [at for at in range(len(rest), 7, -1) if at == len(rest) or not rest[at].isalnum()]
    for end in ends:
        number = country + re.sub(r"[\s.\-/]", "", rest[:end])
        if sum(char.isdigit() for char in number) < 6:
            continue
        try:
            return cast(str, cast(Any, vat_rules).validate(number)), end, True
        except InvalidChecksum:
            return number, end, False
        except ValidationError:
            continue
    return None


def _bare_belgian(layout: Layout, cell: Cell, found: list[NumberSeen]) -> Iterator[NumberSeen]:
    for match in BARE_BELGIAN.finditer(cell.text):
        digits = re.sub(r"\D", "", match[1]).zfill(10)
        left = layout.left_of(cell)
        label = fold(cell.text[: match.start()] + " " + (left.text if left else ""))
        number = "BE" + digits
        taken = any(seen.cell is cell and seen.start < match.end() and match.start() < seen.end for seen in found)
        if not taken and re.search(BELGIAN_LABEL, label) and digits[0] in "01" and vat_rules.is_valid(number):
            yield NumberSeen(number, cell, match.start(), match.end(), checked=True)


def find_ibans(layout: Layout) -> list[NumberSeen]:
    """IBANs in reading order, those with right check digits first."""
    cells = layout.cells
    found = [seen for before, cell in zip([None, *cells], cells, strict=False) for seen in ibans_in(cell, before.text if before else "")]
    return sorted(found, key=lambda seen: not seen.checked)


def ibans_in(cell: Cell, before: str = "") -> list[NumberSeen]:
    """The IBANs of one cell; `before` is what stands in front of it."""
    found: list[NumberSeen] = []
    for match in IBAN.finditer(cell.text):
        text = match[1]
        for end in range(len(text), 14, -1):
            if end < len(text) and text[end].isalnum():
                continue
            number = re.sub(r"[\s\-.]", "", text[:end])
            if iban_rules.is_valid(number, check_country=False):
                found.append(NumberSeen(number, cell, match.start(), match.start() + end, checked=True))
                break
        else:
            # a misread or misprinted account is shown, doubtful, where it is called one
            number = re.sub(r"[\s\-.]", "", text)
            if (
                re.search(r"iban\W*$", fold(f"{before} {cell.text[: match.start()]}"))
                and sum(char.isdigit() for char in number) >= 12
                and len(number) <= 34
            ):
                found.append(NumberSeen(number, cell, match.start(), match.end(), checked=False))
    return found


def find_bics(layout: Layout) -> list[NumberSeen]:
    """BICs that a label announces: eight capital letters alone could be any word."""
    found: list[NumberSeen] = []
    for cell in layout.cells:
        label = re.search(BIC_LABEL, fold(cell.text))
        if label is None:
            left = layout.left_of(cell)
            if left is None or not re.search(rf"(?:{BIC_LABEL})\W*$", fold(left.text)):
                continue
        after = label.end() if label else 0
        for match in BIC.finditer(cell.text, after):
            number = re.sub(r"\s", "", match[1])
            if number not in ("SWIFTBIC",) and len(number) in (8, 11):
                found.append(NumberSeen(number, cell, match.start(), match.end(), checked=True))
                break
    return found


def find_structured_communications(layout: Layout) -> list[NumberSeen]:
    """Belgian structured communications with right check digits, as twelve digits between plus signs and slashes."""
    found: list[NumberSeen] = []
    for cell in layout.cells:
        for match in STRUCTURED.finditer(cell.text):
            _add_structured(found, cell, match, "".join(part for part in match.groups() if part))
        left = layout.left_of(cell)
        if re.search(STRUCTURED_LABEL, fold(cell.text + " " + (left.text if left else ""))):
            for match in BARE_STRUCTURED.finditer(cell.text):
                _add_structured(found, cell, match, match[1])
    return found


def _add_structured(found: list[NumberSeen], cell: Cell, match: re.Match[str], digits: str) -> None:
    if ogm_vcs.is_valid(digits):
        found.append(NumberSeen(structured(digits), cell, match.start(), match.end(), checked=True))


def structured(digits: str) -> str:
    """The Belgian way of writing: +++123/4567/89012+++."""
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++"


def structured_in(text: str) -> str | None:
    """The structured communication that a text is, if it is one."""
    digits = re.sub(r"[\s+*/]", "", text)
    return structured(digits) if re.fullmatch(r"\d{12}", digits) and ogm_vcs.is_valid(digits) else None
