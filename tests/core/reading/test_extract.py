"""A document is read from the best evidence it has."""

import importlib.util
from decimal import Decimal

import pytest

from core.reading.errors import NothingToShow
from core.reading.extract import extract
from core.reading.extraction import Extraction, OwnCompany
from core.reading.ocr.engine import EngineNotInstalled, EngineUnknown
from core.reading.page import Source
from core.reading.preview import render_page
from tests.core.reading import made

TRUTH = {
    "supplier_name": "Boulangerie Lefèvre SRL",
    "supplier_vat_number": "BE0403170701",
    "customer_name": "Garage Peeters NV",
    "customer_vat_number": "BE0428759497",
    "invoice_number": "2026-0417",
    "issue_date": "2026-11-03",
    "due_date": "2026-12-03",
    "currency": "EUR",
    "tax_inclusive_amount": "155.90",
    "tax_exclusive_amount": "140.00",
    "vat_amount": "15.90",
    "iban": "BE68539007547034",
    "bic": "GKCCBEBB",
    "structured_communication": "+++090/9337/55493+++",
    "payment_means": "transfer",
}
VAT = [
    {"rate": "21", "taxable_amount": "50.00", "vat_amount": "10.50"},
    {"rate": "6", "taxable_amount": "90.00", "vat_amount": "5.40"},
]


def values(extraction: Extraction) -> dict[str, object]:
    return {name: found.value for name, found in extraction.fields.items()}


async def test_a_belgian_invoice_is_read_from_its_text() -> None:
    extraction = await extract(made.pdf(), "facture.pdf")
    read = values(extraction)
    assert {name: read.get(name) for name in TRUTH} == TRUTH
    assert read["vat_breakdown"] == VAT
    assert extraction.kind == "invoice"
    assert extraction.engine is None
    assert {found.source for found in extraction.fields.values()} == {Source.TEXT}
    assert extraction.contradictions == ()


@pytest.mark.parametrize("rotation", [0, 90, 270])
async def test_each_value_says_where_it_stands(rotation: int) -> None:
    found = (await extract(made.pdf(rotation=rotation), "facture.pdf")).fields["iban"]
    assert found.page == 1
    assert found.box is not None
    left, top, right, bottom = found.box
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom <= 1
    if rotation == 0:
        assert top == pytest.approx(450 / 842, abs=0.02)


@pytest.mark.parametrize("turns", [0, 1, 2])
async def test_a_scan_is_recognised_however_it_lies(turns: int) -> None:
    extraction = await extract(made.picture(turns=turns), "scan.png")
    read = values(extraction)
    assert extraction.engine == "rapidocr"
    for name in ("invoice_number", "issue_date", "tax_inclusive_amount", "iban", "supplier_vat_number", "structured_communication"):
        assert read.get(name) == TRUTH[name], name
    box = extraction.fields["tax_inclusive_amount"].box
    assert box is not None
    upright_top = {0: box[1], 1: 1 - box[2], 2: 1 - box[3]}[turns]
    assert upright_top == pytest.approx(390 / 842, abs=0.05)


async def test_the_payment_code_is_believed_before_the_text() -> None:
    extraction = await extract(made.pdf(qr=made.epc()), "facture.pdf")
    assert extraction.fields["iban"].source is Source.QR
    assert extraction.fields["structured_communication"].source is Source.QR
    assert extraction.fields["tax_inclusive_amount"].source is Source.TEXT
    assert extraction.amount("payable_amount") == Decimal("155.90")
    assert extraction.contradictions == ()


async def test_a_code_that_says_otherwise_is_a_contradiction() -> None:
    lines = [(x, y, text.replace("BE68 5390 0754 7034", "BE71 0961 2345 6769")) for x, y, text in made.BELGIAN_INVOICE]
    extraction = await extract(made.pdf(lines, qr=made.epc()), "facture.pdf")
    assert extraction.fields["iban"].value == "BE68539007547034"
    contradiction = next(one for one in extraction.contradictions if one.field == "iban")
    assert (contradiction.other_value, contradiction.other_source) == ("BE71096123456769", Source.TEXT)


async def test_the_own_company_tells_a_purchase_from_a_sale() -> None:
    data = made.pdf()
    assert (await extract(data, "a.pdf", own=OwnCompany(vat_number="BE0428759497"))).direction == "purchase"
    assert (await extract(data, "a.pdf", own=OwnCompany(vat_number="BE0403170701"))).direction == "sale"
    assert (await extract(data, "a.pdf", own=OwnCompany(names=("garage peeters",)))).direction == "purchase"
    assert (await extract(data, "a.pdf", own=OwnCompany(vat_number="BE0202239951"))).direction is None


async def test_only_the_first_and_last_pages_of_a_long_document_are_read_and_it_says_so() -> None:
    extraction = await extract(made.pdf([(50, 50, "Page of an annexe with some words")], pages=60), "annexe.pdf")
    assert (extraction.pages, extraction.pages_read) == (60, 30)


async def test_it_survives_being_written_as_json() -> None:
    extraction = await extract(made.pdf(qr=made.epc("1.00")), "facture.pdf")
    assert Extraction.from_json(extraction.to_json()).to_json() == extraction.to_json()


@pytest.mark.parametrize("kind", ["BMP", "GIF", "JPEG", "TIFF", "WEBP", "HEIF"])
async def test_every_picture_format_opens(kind: str) -> None:
    import pillow_heif  # noqa: PLC0415

    pillow_heif.register_heif_opener()
    page = await render_page(made.picture(kind=kind), width=300)
    assert page.startswith(b"\x89PNG")


async def test_a_page_is_drawn_at_the_width_asked_for() -> None:
    page = await render_page(made.pdf(pages=2), page=2, width=640)
    assert int.from_bytes(page[16:20], "big") == 640
    with pytest.raises(NothingToShow):
        await render_page(made.pdf(), page=2)


async def test_engines_are_chosen_by_name() -> None:
    with pytest.raises(EngineUnknown):
        await extract(made.pdf(), "a.pdf", engine="clairvoyance")


async def test_a_missing_extra_is_explained() -> None:
    if importlib.util.find_spec("easyocr") is not None:
        assert (await extract(made.picture(), "a.png", engine="easyocr")).engine == "easyocr"
        return
    with pytest.raises(EngineNotInstalled) as missing:
        await extract(made.picture(), "a.png", engine="easyocr")
    assert "okioki[easyocr]" in str(missing.value.facts["install"])
