"""Text as every SEPA bank takes it (EPC217-08): the basic Latin letters, digits and a few signs."""

import re
import unicodedata

LONGEST_NAME = 70
LONGEST_REMITTANCE = 140
_LETTERS = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
_SIGNS = {"&": "+", "€": "E", "’": "'", "–": "-", "_": "-"}
_COUNTERPARTS = str.maketrans(_LETTERS | _SIGNS)
_UNWELCOME = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]")
_SPACES = re.compile(r"\s+")


def sepa_text(text: str, longest: int) -> str:
    """`text` transliterated, what has no counterpart left out, and cut to `longest` characters.

    Neither begins nor ends with a slash, nor holds two of them together: those are refused in identifications.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.translate(_COUNTERPARTS)) if not unicodedata.combining(c))
    plain = _SPACES.sub(" ", _UNWELCOME.sub(" ", bare))
    plain = re.sub(r"/{2,}", "/", plain).strip(" /")
    return plain[:longest].strip(" /") or "NOTPROVIDED"
