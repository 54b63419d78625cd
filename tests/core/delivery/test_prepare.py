"""Foreign bytes become a package: pictures are made PDFs, e-invoices inside PDFs are found."""

import pymupdf
import pytest

from core.delivery.convert import PictureNotConvertible, picture_to_pdf
from core.delivery.inspect_original import inspect_original, pdf_inside
from core.delivery.models import Form, PdfPlace
from core.delivery.package import Original, build
from core.delivery.prepare import judge_by, keep_package, load_package, prepare_package
from core.einvoice.reader import read_xml
from core.storage import Folder, Storage
from core.vault import KeyRing, Vault
from tests.core.delivery.making import COMPANY, FACTS, JUDGE, OWNER, RULES, broken_rules, but, pdf, picture, sha256


@pytest.fixture
def storage(tmp_path):
    ring = KeyRing([bytes(range(32))])

    async def find(company_id):
        return ring.new_company_key(company_id)

    return Storage(Folder(tmp_path), Vault(ring, find))


async def prepared(storage, data, *, place=PdfPlace.INSIDE, **facts):
    await storage.put(COMPANY.id, sha256(data), data)
    document = but(sha256=sha256(data), **facts)
    return await prepare_package(storage, document, COMPANY, owner=OWNER, pdf=place, rules=RULES)


@pytest.mark.parametrize(("kind", "media_type", "pages"), [("TIFF", "image/tiff", 3), ("GIF", "image/gif", 1), ("WEBP", "image/webp", 1)])
async def test_a_picture_that_an_e_invoice_may_not_carry_travels_as_a_pdf(storage, kind, media_type, pages):
    package = await prepared(storage, picture(kind, pages), media_type=media_type)
    assert broken_rules(package.main.content) == []
    content, carried = pdf_inside(package.main.content)
    assert carried == "application/pdf"
    with pymupdf.open(stream=content) as document:
        assert document.page_count == pages


async def test_a_photo_travels_as_it_is(storage):
    photo = picture("JPEG")
    package = await prepared(storage, photo, media_type="image/jpeg")
    assert pdf_inside(package.main.content) == (photo, "image/jpeg")
    assert broken_rules(package.main.content) == []


@pytest.mark.parametrize(
    ("said", "iban", "code"),
    [
        ("transfer", FACTS.iban, "30"),
        ("transfer", None, "1"),
        ("direct_debit", None, "1"),
        ("card", None, "48"),
        ("cash", None, "10"),
        ("30", None, "1"),
        ("payconiq", None, "1"),
    ],
)
@pytest.mark.parametrize("kind", ["invoice", "credit_note", "receipt"])
async def test_every_way_of_paying_that_reading_names_keeps_the_official_rules(storage, kind, said, iban, code):
    package = await prepared(storage, pdf(), kind=kind, payment_means=said, iban=iban)
    assert broken_rules(package.main.content) == []
    assert [means.code for means in read_xml(package.main.content).payment_means] == [code]


async def test_what_was_begun_is_loaded_again_byte_for_byte(storage):
    package = await prepared(storage, pdf(), place=PdfPlace.BESIDE)
    await keep_package(storage, COMPANY.id, package)
    again = await load_package(storage, COMPANY.id, package.main.sha256, package.main.name, form=package.form, pdf=PdfPlace.BESIDE)
    assert (again.main, again.beside, again.form) == (package.main, package.beside, Form.UBL)


async def test_an_e_invoice_inside_a_pdf_is_used(storage):
    ubl = build(but(supplier_name="As in the data"), COMPANY, Original(content=b"", media_type=""), owner=OWNER, form=Form.UBL,
                pdf=PdfPlace.INSIDE, judge=JUDGE).main.content  # fmt: skip
    with pymupdf.open(stream=pdf()) as document:
        document.embfile_add("invoice.xml", ubl)
        hybrid = document.tobytes()
    package = await prepared(storage, hybrid, may_carry_xml=True)
    invoice = read_xml(package.main.content)
    assert invoice.seller.name == "As in the data"
    assert [attachment.content for attachment in invoice.attachments] == [hybrid]
    assert broken_rules(package.main.content) == []


def test_a_broken_picture_is_refused_with_a_reason():
    with pytest.raises(PictureNotConvertible):
        picture_to_pdf(b"BM" + b"\0" * 40)


def test_an_xml_file_that_is_no_invoice_carries_nothing():
    assert inspect_original(b"<html/>", "application/xml").invoice is None


def test_a_machine_without_the_rules_has_no_opinion(tmp_path):
    assert judge_by(tmp_path)(b"<Invoice/>") is None
    assert FACTS.is_translated
