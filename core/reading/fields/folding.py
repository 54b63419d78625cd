"""Text made comparable: lower case without accents, character for character."""

import functools
import unicodedata


class _Bases(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFD", char)[0].lower()
        self[code] = base = plain if len(plain) == 1 else char
        return base


_bases = _Bases()


@functools.lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The text in lower case without accents; every character keeps its position."""
    return text.lower() if text.isascii() else text.translate(_bases)
