"""How a CODA record is filled: digits to the right with zeros, text to the left with blanks, windows-1252."""

import unicodedata
from datetime import date
from decimal import Decimal

CODE_PAGE = "cp1252"
_REPLACED = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2026": "...",
        "\u20ac": "EUR",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
    }
)
LARGEST = Decimal("999999999999.999")


def number(value: int, length: int) -> str:
    """Digits; the last ones where there are more than fit, as for a statement number beyond 999."""
    return f"{value:0{length}d}"[-length:]


def text(value: str | None, length: int) -> str:
    """Text that fits, in characters the code page has."""
    return plain(value or "")[:length].ljust(length)


def plain(value: str) -> str:
    """One line, without what windows-1252 lacks: letters lose marks it does not know, the rest becomes a question mark."""
    if value.isascii() and value.isprintable():  # most of what is written: nothing to look at letter by letter
        return " ".join(value.split())
    said = " ".join("".join(c if c.isprintable() else " " for c in value.translate(_REPLACED)).split())
    return "".join(_letter(c) for c in unicodedata.normalize("NFC", said))


def _letter(letter: str) -> str:
    if _encodable(letter):
        return letter
    bare = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    return bare if len(bare) == 1 and _encodable(bare) else "?"


def _encodable(letter: str) -> bool:
    try:
        letter.encode(CODE_PAGE)
    except UnicodeEncodeError:
        return False
    return True


def day(value: date) -> str:
    """DDMMYY."""
    return value.strftime("%d%m%y")


def money(value: Decimal) -> str:
    """Twelve digits and three decimals, without the sign. Raises ValueError where it does not fit."""
    size = abs(value)
    thousandths = size * 1000
    whole = int(thousandths)
    if size > LARGEST or whole != thousandths:
        raise ValueError(f"{value} does not fit a CODA")
    return f"{whole:015d}"


def sign(value: Decimal) -> str:
    """0 for credit and for nothing, 1 for debit."""
    return "1" if value < 0 else "0"
