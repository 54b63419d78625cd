"""A text layer that says what nobody sees is not believed."""

from typing import Any

import pymupdf
import pytest

from core.reading.open_pdf import open_pdf
from core.reading.plausibility import is_nonsense
from tests.core.reading import made

SENTENCE = "Wij danken u voor uw bestelling en vragen u het bedrag binnen dertig dagen te betalen op onze rekening alstublieft"


def shifted(text: str) -> str:
    """Each letter seven further: what a font with a wrong table of characters gives."""
    return "".join(chr((ord(char) - 97 + 7) % 26 + 97) if char.isalpha() else char for char in text.lower())


def a_page() -> tuple[Any, Any]:
    document: Any = pymupdf.open()
    page = document.new_page(width=595, height=842)
    for line, text in enumerate(("Factuur 2026-118", "Totaal 121,00 EUR", "Datum 03/11/2026")):
        page.insert_text((50, 60 + 20 * line), text)
    return document, page


def words(document: Any) -> list[str]:
    return [word.text for page in open_pdf(bytes(document.tobytes())).pages for word in page.words]


@pytest.mark.parametrize(("text", "nonsense"), [(SENTENCE, False), (SENTENCE.upper(), False), (shifted(SENTENCE), True), ("", False)])
def test_a_shuffled_alphabet_is_told_from_a_language(text: str, nonsense: bool) -> None:
    assert is_nonsense(text.split()) is nonsense


def test_characters_of_no_alphabet_are_no_words() -> None:
    assert is_nonsense(["\ue012\ue013\ue014", "\ufffd\ufffd\ufffd", "Totaal", "121,00"])


def test_letters_that_are_not_painted_are_not_read() -> None:
    document, page = a_page()
    page.insert_text((50, 200), "Totaal 999,00 EUR", render_mode=3)
    assert "999,00" not in words(document)
    assert "121,00" in words(document)


def test_white_letters_are_read_on_black_and_not_on_white() -> None:
    document, page = a_page()
    page.insert_text((50, 200), "verborgen", color=(1, 1, 1))
    page.draw_rect((40, 230, 300, 260), fill=(0, 0, 0))
    page.insert_text((50, 250), "zichtbaar", color=(1, 1, 1))
    assert "verborgen" not in words(document)
    assert "zichtbaar" in words(document)


def test_text_under_a_picture_of_the_whole_page_gives_way_to_the_picture() -> None:
    document, page = a_page()
    page.insert_image(page.rect, stream=made.picture())
    opened = open_pdf(bytes(document.tobytes()))
    assert [len(page.words) for page in opened.pages] == [0]
    assert [image.number for image in opened.images] == [1]


def test_a_page_of_nonsense_is_recognised_instead() -> None:
    document: Any = pymupdf.open()
    page = document.new_page(width=595, height=842)
    for line, word in enumerate(shifted(SENTENCE).split()):
        page.insert_text((50, 60 + 20 * line), word)
    opened = open_pdf(bytes(document.tobytes()))
    assert [image.number for image in opened.images] == [1]
    assert words(document) == []
