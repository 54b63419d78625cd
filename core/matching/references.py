"""References to an invoice inside the text of a payment."""

import re
from collections.abc import Iterator

_RUN = re.compile(r"[0-9A-Z]+")
_JOINABLE = re.compile(r"^[\s\-/._:#°]{1,3}$")
_MOST_RUNS = 4
"""FA-2026-03-0017 has four."""


def normalise_number(number: str | None) -> str | None:
    """An invoice number without its signs, in capitals; None when nothing is left."""
    plain = "".join(_RUN.findall((number or "").upper()))
    return plain or None


def significant(number: str) -> int:
    """How many characters of a normalised number tell it apart: zeros in front do not, nor does a bare year."""
    if re.fullmatch(r"(19|20)\d\d", number):
        return 0
    return len(number.lstrip("0")) if any(sign.isdigit() for sign in number) else 0


def number_tokens(text: str | None) -> frozenset[str]:
    """Every whole token of `text` that could be an invoice number, and neighbours joined over - / . or a space.

    Whole means that 12 is not found in 2012: tokens begin and end where letters and digits do.
    """
    return frozenset(_tokens(text)) if text else frozenset()


def _tokens(text: str) -> Iterator[str]:
    upper = text.upper()
    runs = list(_RUN.finditer(upper))
    for first, run in enumerate(runs):
        joined = run.group()
        yield joined
        for following in range(first + 1, min(first + _MOST_RUNS, len(runs))):
            between = upper[runs[following - 1].end() : runs[following].start()]
            if not _JOINABLE.match(between):
                break
            joined += runs[following].group()
            yield joined


def number_variants(number: str | None, *, shortest: int) -> tuple[str, ...]:
    """The forms under which payers quote a number: whole, and without the letters in front when enough digits stay."""
    plain = normalise_number(number)
    if plain is None:
        return ()
    forms = [plain]
    without_letters = re.sub(r"^[A-Z]+", "", plain)
    if without_letters != plain and without_letters.isdigit() and significant(without_letters) > shortest:
        forms.append(without_letters)
    return tuple(form for form in forms if significant(form) >= shortest)


def cites_another(number: str | None, tokens: frozenset[str]) -> bool:
    """Whether a text names a sibling of `number`: the same pattern of letters and digits, the same beginning, another end.

    A payment that says 20260123 is not for the same supplier's invoice 20260119, however well the amount fits.
    """
    plain = normalise_number(number)
    if plain is None or len(plain) < 5 or plain in tokens:
        return False
    pattern, start = _pattern(plain), plain[: (len(plain) + 1) // 2]
    return any(len(token) == len(plain) and token.startswith(start) and _pattern(token) == pattern for token in tokens)


def _pattern(token: str) -> str:
    return re.sub(r"\d", "9", re.sub(r"[A-Z]", "A", token))
