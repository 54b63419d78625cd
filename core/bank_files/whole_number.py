"""Whole numbers of a bank's file: digits alone, and not more than any count or number of a file has."""

import re

_DIGITS = re.compile(r"[0-9]{1,34}")
"""As long as the longest account number. Python takes a raised ¹ for a digit but for no number, and counts to 4,300 of them."""


def whole_number(text: str) -> int | None:
    """The number that these characters write, None where they write none."""
    return int(text) if _DIGITS.fullmatch(text) else None
