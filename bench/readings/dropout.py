"""Papers whose words we do not know: labels replaced by nonsense, to see how the reader errs on layouts it has not met."""

import re
from dataclasses import replace
from random import Random

from core.reading.fields.dates import DUE, ISSUE, OTHER
from core.reading.fields.folding import fold
from core.reading.fields.invoice_number import DOC
from core.reading.fields.names import BUYER_LABEL, SELLER_LABEL
from core.reading.fields.total_labels import PATTERNS
from core.reading.page import Page, Word

LABELS = re.compile(
    "|".join(
        f"(?:{pattern})"
        for pattern in (
            DUE,
            ISSUE,
            OTHER,
            r"\bdate\b|\bdatum\b|nummer|numero|number",
            DOC,
            BUYER_LABEL.pattern,
            SELLER_LABEL.pattern,
            *(pattern for *_, pattern in PATTERNS),
        )
    )
)
SHARE = 0.25
"""Of the label words of a paper that are made unknown."""


def without_words(pages: tuple[Page, ...], chance: Random) -> tuple[Page, ...]:
    """The pages with a quarter of their label words made unreadable, each word everywhere it stands."""
    gone: dict[str, bool] = {}

    def spoiled(word: Word) -> Word:
        folded = fold(word.text).strip(" :.")
        if len(folded) < 3 or any(char.isdigit() for char in folded) or not LABELS.search(folded):
            return word
        if gone.setdefault(folded, chance.random() < SHARE):
            return replace(word, text=re.sub(r"[^\W\d_]", "x", word.text))
        return word

    return tuple(replace(page, words=tuple(spoiled(word) for word in page.words)) for page in pages)
