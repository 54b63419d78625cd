"""Pictures that are no clean scans: read, honestly unsure, or refused with a reason; never a crash, and in bounded memory."""

import io
from random import Random

import pytest
from PIL import Image, ImageDraw, ImageOps

from core.reading.errors import PictureTooLarge
from core.reading.extract import extract
from core.reading.extraction import Extraction
from core.reading.fields.sureness import NOT_ASKED, SURE
from tests.core.reading import made


def page() -> Image.Image:
    return Image.open(io.BytesIO(made.picture())).convert("RGB")


def saved(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    output = io.BytesIO()
    picture.save(output, kind, **options)
    return output.getvalue()


def sure(read: Extraction) -> dict[str, object]:
    """What would be shown without asking."""
    return {name: found.value for name, found in read.fields.items() if found.confidence >= SURE and name not in NOT_ASKED}


def scribbled() -> Image.Image:
    """Handwriting, as far as a reader can tell: wavering strokes in rows."""
    sheet, chance = Image.new("RGB", (900, 700), "white"), Random(7)
    for row in range(8):
        x, y = 60, 80 + 75 * row
        while x < 820:
            step = chance.randint(6, 22)
            over = y + chance.randint(-20, 20)
            ImageDraw.Draw(sheet).line((x, y, x + step, over), fill=(20, 20, 90), width=4)
            x, y = x + step, over
    return sheet


async def test_a_blank_page_says_nothing() -> None:
    read = await extract(saved(Image.new("RGB", (1200, 1700), "white")), "leeg.png")
    assert (read.kind, read.fields, read.parts) == ("other", {}, ())


@pytest.mark.parametrize("picture", [ImageOps.mirror(page()), scribbled()], ids=["mirrored", "written by hand"])
async def test_what_cannot_be_read_is_not_shown_as_sure(picture: Image.Image) -> None:
    read = await extract(saved(picture), "vreemd.png")
    assert not {"tax_inclusive_amount", "iban", "supplier_vat_number", "invoice_number"} & set(sure(read))


async def test_a_fax_of_one_bit_at_100_dpi_is_read_or_asked_about() -> None:
    fax = page().resize((827, 1170)).convert("L").point([255 if value > 140 else 0 for value in range(256)]).convert("1")
    read = await extract(saved(fax, "TIFF", compression="group4", dpi=(100, 100)), "fax.tif")
    assert read.fields["tax_inclusive_amount"].value == "155.90"
    right = {"iban": "BE68539007547034", "supplier_vat_number": "BE0403170701", "issue_date": "2026-11-03"}
    assert all(sure(read).get(name, value) == value for name, value in right.items())


async def test_a_screenshot_of_an_invoice_is_read() -> None:
    screen = Image.new("RGB", (1500, 1900), (82, 86, 89))
    screen.paste((50, 54, 57), (0, 0, 1500, 80))
    screen.paste(page(), (130, 120))
    assert (await extract(saved(screen), "scherm.png")).fields["tax_inclusive_amount"].value == "155.90"


async def test_a_photo_of_12_000_pixels_is_read_within_the_limits_of_a_child() -> None:
    wide = Image.new("L", (12_000, 4_100), 90)
    wide.paste(page().convert("L").resize((2_900, 4_100)), (4_000, 0))
    read = await extract(saved(wide, "JPEG", quality=70), "breed.jpg")
    assert read.fields["tax_inclusive_amount"].value == "155.90"


async def test_a_photo_of_12_000_pixels_square_is_refused_before_it_is_opened() -> None:
    with pytest.raises(PictureTooLarge):
        await extract(saved(Image.new("1", (12_000, 12_000), 1)), "reus.png")


async def test_a_scan_of_both_sides_is_one_document_whose_blank_back_says_nothing() -> None:
    back = Image.new("RGB", page().size, "white")
    read = await extract(saved(page(), "TIFF", save_all=True, append_images=[back], compression="tiff_lzw"), "dubbel.tif")
    assert (read.pages, read.fields["tax_inclusive_amount"].value, read.fields["tax_inclusive_amount"].page) == (2, "155.90", 1)
    assert read.parts == ()
