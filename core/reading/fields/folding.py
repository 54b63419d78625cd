"""Text made comparable: lower case without accents, character for character."""

import unicodedata


def fold(text: str) -> str:
    """The text in lower case without accents; every character keeps its position."""
    return "".join(_base(char) for char in text)


def _base(char: str) -> str:
    plain = unicodedata.normalize("NFD", char)[0].lower()
    return plain if len(plain) == 1 else char
