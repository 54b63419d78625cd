"""Several receipts on one picture: seen, and a paper of several columns not mistaken for them."""

import pytest

from core.intake.file_type import FileType
from core.reading.cut_parts import cut_parts
from core.reading.extract import extract
from core.reading.extraction import Extraction
from core.reading.page import Page, Source, Word
from core.reading.parts import Part, find_parts
from tests.core.reading import made
from tests.core.reading.several import on_a_table

LEFT, RIGHT = (0.0, 0.0, 0.5, 0.0, 0.5, 1.0, 0.0, 1.0), (0.5, 0.0, 1.0, 0.0, 1.0, 1.0, 0.5, 1.0)


@pytest.mark.parametrize(("count", "scanned"), [(3, False), (2, True)], ids=["on a table", "on a scanner"])
async def test_each_receipt_is_offered_and_reads_by_itself(count: int, scanned: bool) -> None:
    picture = on_a_table(count, scanned=scanned)
    read = await extract(picture, "bonnetjes.jpg")
    assert len(read.parts) == count
    assert Extraction.from_json(read.to_json()).parts == tuple(Part.from_json(part.to_json()) for part in read.parts)
    cut = cut_parts(picture, FileType.JPEG, read.parts)
    assert cut == cut_parts(picture, FileType.JPEG, read.parts)
    totals = {str((await extract(part, "bon.jpg")).fields["tax_inclusive_amount"].value) for part in cut}
    assert totals == {"12.50", "20.00", "31.30"} if count == 3 else {"12.50", "20.00"}


async def test_an_invoice_in_columns_is_one_paper() -> None:
    assert (await extract(made.picture(), "factuur.png")).parts == ()


def page(left: list[str], right: list[str]) -> Page:
    """Words in two halves of a page, a line each."""
    words = [
        Word(text, (x + 0.09 * at, 0.1 * row, x + 0.09 * at + 0.08, 0.1 * row + 0.04))
        for x, lines in ((0.05, left), (0.55, right))
        for row, line in enumerate(lines, start=1)
        for at, text in enumerate(line.split())
    ]
    return Page(1, 1000, 1000, tuple(words), Source.OCR, papers=((LEFT, RIGHT),))


def test_a_paper_and_its_payment_slip_are_one() -> None:
    ticket = ["Bakkerij De Molen", "Datum 03/11/2026", "Brood wit 12,50", "Totaal 12,50 EUR"]
    other = ["Garage Peeters NV", "Datum 05/11/2026", "Lamp H7 20,00", "Totaal 20,00 EUR"]
    assert len(find_parts((page(ticket, other),))) == 2
    assert find_parts((page(ticket, ticket),)) == ()
    assert find_parts((page(ticket, ["Welkom in onze winkel", "open van maandag", "tot en met zaterdag", "tot ziens allemaal"]),)) == ()
