"""Why sure answers are wrong, each with the line that misled the reader."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.readings.ceiling import is_in_words
from bench.readings.score import Answer
from core.reading.fields.folding import fold
from core.reading.fields.layout import Layout, read_layout
from core.reading.fields.sureness import SURE
from core.reading.page import Page

LONGEST = 70


def sure_but_wrong(answers: Sequence[Answer], pages: Mapping[Path, tuple[Page, ...]]) -> list[str]:
    """Each sure answer that is wrong: what it is, what was read, from where, and the cause."""
    wrong = [one for one in answers if one.is_found and one.field != "kind" and one.confidence >= SURE and not one.is_right]
    return [line for one in wrong for line in (_what(one), f"    cause: {_cause(one, pages)}")]


def _what(one: Answer) -> str:
    return f"{one.case.file.name[:70]}: {one.field} is {one.truth}, read {one.value} from {one.source} ({one.confidence:.2f})"


def _cause(one: Answer, pages: Mapping[Path, tuple[Page, ...]]) -> str:
    if one.source in ("einvoice", "qr"):
        return f"the {one.source} says otherwise than the truth"
    layout = read_layout(pages[one.case.file])
    taken = _row_of(str(one.value), layout)
    where = f'; the value read stands in "{taken}"' if taken else ""
    if not is_in_words(one.field, one.truth, layout):
        words = "the engine misread or missed it" if one.case.is_recognised else "it is drawn, not written"
        return f"the words do not hold the true value: {words}{where}"
    return f"the true value is in the words, another was chosen{where}"


def _row_of(value: str, layout: Layout) -> str:
    """The row that holds the value as it was read, or its digits."""
    digits = "".join(char for char in value if char.isdigit())
    for row in layout.rows:
        if fold(value) in fold(row.text) or (len(digits) >= 4 and digits in "".join(char for char in row.text if char.isdigit())):
            return row.text[:LONGEST]
    return ""
