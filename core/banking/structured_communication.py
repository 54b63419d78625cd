"""The Belgian structured communication +++ddd/dddd/ddddd+++, and the creditor reference RF of ISO 11649.

The Belgian one has twelve digits: ten free ones and two that are the remainder of the ten divided by 97, where a
remainder of zero is written 97 (Febelfin, standard for credit transfers). The creditor reference has check digits
after ISO 7064 modulo 97-10, like an IBAN.
"""

import re

from stdnum import iso11649

_FRAMED = re.compile(r"(?:\+\s?){3}\s*(\d[\d\s/.\-]{10,20}\d)\s*(?:\+\s?){3}|(?:\*\s?){3}\s*(\d[\d\s/.\-]{10,20}\d)\s*(?:\*\s?){3}")
"""Between three plus signs or three stars, as printed on invoices."""

_SHAPED = re.compile(r"(?<![\dA-Za-z])(\d{3}\s?[/.\-]\s?\d{4}\s?[/.\-]\s?\d{5})(?![\dA-Za-z])")
_BARE = re.compile(r"(?<![\dA-Za-z+])(\d{12})(?![\dA-Za-z])")
_CREDITOR = re.compile(r"(?<![0-9A-Za-z])(RF\d{2}(?:\s?[0-9A-Z]{1,4}){1,6})(?![0-9A-Za-z])", re.IGNORECASE)


def is_valid(text: str) -> bool:
    """Whether `text`, with or without its signs, is a structured communication with right check digits."""
    digits = _digits(text)
    if len(digits) != 12 or not digits.isascii() or re.search(r"[^\d+*/.\-\s]", text):
        return False
    number, check = int(digits[:10]), int(digits[10:])
    return number > 0 and check == (number % 97 or 97)


def normalise(text: str | None) -> str | None:
    """The form to compare by: twelve digits, or RF with its letters and digits; None when it is neither or wrong."""
    if not text:
        return None
    if is_valid(text):
        return _digits(text)
    compact = re.sub(r"\s", "", text).upper()
    return compact if is_creditor_reference(compact) else None


def is_creditor_reference(text: str) -> bool:
    """Whether `text` is a creditor reference of ISO 11649 with right check digits."""
    return bool(iso11649.is_valid(text))


def find(text: str | None) -> tuple[str, ...]:
    """Every valid reference inside free text, normalised, in the order they stand there, each once.

    Twelve digits without any sign count only when their check digits are right: one in 97 arbitrary numbers passes,
    so a caller lets the amount confirm it.
    """
    if not text:
        return ()
    found: list[tuple[int, str]] = []
    for pattern in (_FRAMED, _SHAPED, _BARE):
        for match in pattern.finditer(text):
            body = next(group for group in match.groups() if group)
            if is_valid(body):
                found.append((match.start(), _digits(body)))
    found.extend((match.start(), reference) for match in _CREDITOR.finditer(text) if (reference := _longest_creditor(match.group(1))))
    return tuple(dict.fromkeys(reference for _, reference in sorted(found)))


def format_reference(reference: str) -> str:
    """As people read it: +++123/4567/89002+++ or RF18 5390 0754 7034.

    Raises ValueError when the reference is not valid.
    """
    plain = normalise(reference)
    if plain is None:
        raise ValueError(f"not a structured communication: {reference!r}")
    if plain.startswith("RF"):
        return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))
    return f"+++{plain[:3]}/{plain[3:7]}/{plain[7:]}+++"


def from_number(number: int) -> str:
    """The twelve digits for a number of at most ten, as used on our own sales invoices.

    Raises ValueError outside 1 to 9 999 999 999.
    """
    if not 0 < number < 10**10:
        raise ValueError(f"a structured communication carries 1 to 9999999999, not {number}")
    return f"{number:010d}{number % 97 or 97:02d}"


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _longest_creditor(text: str) -> str | None:
    """Free text may run on after the reference; the longest run of groups whose check digits are right is meant."""
    groups = text.upper().split()
    for end in range(len(groups), 0, -1):
        candidate = "".join(groups[:end])
        if is_creditor_reference(candidate):
            return candidate
    return None
