"""Card numbers as statements show them: with most digits hidden, or by their last four alone."""

import re
from dataclasses import dataclass

from core.reading.fields.folding import fold

HIDDEN = "x*•·●#∙"
GROUPED = re.compile(rf"(?<![\w*•])(?:[\d{HIDDEN}X]{{1,7}}[ \-.]?){{2,6}}")
SHORT = re.compile(rf"(?<![\w])[{HIDDEN}X.…]{{2,12}}[ \-]?(\d{{4}})(?!\d)")
AFTER_BRAND = re.compile(
    r"(visa|mastercard|master card|american express|amex|maestro)\b[^\w\n]{1,12}(?:n[o°r.]{0,2} ?)?(\d{4})(?![\d/.,\-])"
)
AFTER_LABEL = re.compile(r"\b(?:carte|kaart|card|karte)\b[^\d\n]{0,30}?(\d{4})(?![\d/.,\-])")
BRANDS = (
    ("mastercard", r"master ?card|eurocard"),
    ("amex", r"american express|\bamex\b"),
    ("maestro", r"\bmaestro\b"),
    ("visa", r"\bvisa\b"),
)
FIRST_DIGIT = {"4": "visa", "5": "mastercard", "2": "mastercard", "3": "amex"}


@dataclass(frozen=True, slots=True)
class CardSeen:
    """A card named in a text."""

    last_digits: str
    brand: str | None
    start: int
    end: int


def cards_in(text: str) -> list[CardSeen]:
    """Cards with a hidden or, after the word card and with right check digit, a full number; in reading order."""
    folded = fold(text)
    found: list[CardSeen] = []
    for match in GROUPED.finditer(folded):
        compact = re.sub(r"[ \-.]", "", match[0])
        hidden = sum(char in HIDDEN for char in compact)
        if not re.search(r"\d{4}$", compact) or not 8 <= len(compact) <= 19:
            continue
        labelled = re.search(r"carte|kaart|card|karte|visa|amex|american", folded[: match.start()]) is not None
        in_fours = re.fullmatch(r"[3-6]\d{3}(?:-\d{4}){3}\W*", match[0]) is not None
        if hidden >= 2 or in_fours or (labelled and 15 <= len(compact) <= 16 and has_luhn(compact)):
            brand = brand_in(folded) or FIRST_DIGIT.get(compact[0])
            found.append(CardSeen(compact[-4:], brand, match.start(), match.end()))
    if not found:
        found = [CardSeen(match[1], brand_in(folded), match.start(), match.end()) for match in SHORT.finditer(folded)]
    if not found and (match := AFTER_BRAND.search(folded)) and not re.match(r"(?:19|20)\d\d", match[2]):
        found = [CardSeen(match[2], brand_in(folded), match.start(), match.end())]
    return found


def digits_after_label(text: str) -> str | None:
    """The four digits behind the word card, as in "Total carte 1234"."""
    match = AFTER_LABEL.search(fold(text))
    return match[1] if match else None


def brand_in(folded: str) -> str | None:
    """The first of the known brands that is named."""
    places = [(match.start(), name) for name, pattern in BRANDS if (match := re.search(pattern, folded))]
    return min(places)[1] if places else None


def has_luhn(digits: str) -> bool:
    """The check digit of ISO/IEC 7812."""
    if not digits.isdigit():
        return False
    total = 0
    for place, char in enumerate(reversed(digits)):
        value = int(char) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
