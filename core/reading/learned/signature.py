"""How a paper looks, whatever it says this time: its words of letters, and how far from the left each stands.

Numbers change from one invoice to the next and the lines push everything below them down; words and columns stay. A scan is a little
smaller or to the side, and recognition misreads some words: likeness forgives both.
"""

import statistics
import zlib
from collections.abc import Iterable, Mapping

from core.reading.fields.folding import fold
from core.reading.page import Page

Signature = dict[str, float]
"""Folded word: its left side as a fraction of the page's width, where it stands for the first time."""
MOST_WORDS = 250
SHORTEST = 3
BANDS, ROWS = 20, 2
"""Papers alike to 0.6 share a band with 99.99 %, those alike to 0.2 with 56 % (1 - (1 - likeness ** ROWS) ** BANDS)."""
SAME_COLUMN = 0.05
"""Of the page's width, once the shift of the whole is taken out."""
FEWEST = 5
"""Words that papers must share before their likeness means anything."""


def signature_of(pages: Iterable[Page]) -> Signature:
    """The words of the first page and their columns."""
    found: Signature = {}
    for page in pages:
        for word in page.words:
            plain = "".join(char for char in fold(word.text) if char.isalpha())
            if len(plain) >= SHORTEST and not any(char.isdigit() for char in word.text):
                found.setdefault(plain, round(word.box[0], 3))
            if len(found) >= MOST_WORDS:
                return found
        if found:
            break
    return found


def bands_of(signature: Mapping[str, float]) -> list[int]:
    """Numbers of which papers that look alike share at least one (MinHash): what a database can look for."""
    if not signature:
        return []
    words = [word.encode() for word in signature]
    least = [min(zlib.crc32(b"%d " % turn + word) for word in words) for turn in range(BANDS * ROWS)]
    return [zlib.crc32(repr((band, least[band * ROWS : (band + 1) * ROWS])).encode()) for band in range(BANDS)]


def likeness(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """0 to 1: the share of the shorter paper's words that the other has too, in the same column."""
    common = first.keys() & second.keys()
    if len(common) < FEWEST:
        return 0.0
    shift = statistics.median(second[word] - first[word] for word in common)
    placed = sum(abs(second[word] - first[word] - shift) <= SAME_COLUMN for word in common)
    return placed / min(len(first), len(second))
