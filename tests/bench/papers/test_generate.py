"""The synthetic papers: the same for the same seed, true to their truth, and adding up."""

import io
import re
from random import Random

import pymupdf
import pytest
from PIL import Image
from stdnum import iban, luhn
from stdnum.be import ogm_vcs
from stdnum.eu import vat

from bench.papers.generate import BILLS, PAGES, REMINDERS, SORTS, TICKETS, Made, generate
from bench.papers.identifiers import card_number, foreign_vat_number, structured

COUNT = 60


@pytest.fixture(scope="module")
def papers() -> list[Made]:
    return list(generate(8, COUNT, forms=["text"]))


def words(made: Made) -> str:
    with pymupdf.open(stream=made.data, filetype="pdf") as document:
        return " ".join(page.get_text() for page in document)


def squeezed(text: str) -> str:
    return re.sub(r"[\s.\-,/' ]", "", text)


def test_the_same_seed_gives_the_same_files_and_another_seed_others() -> None:
    first, again, other = (list(generate(seed, 3)) for seed in (3, 3, 4))
    assert first == again
    assert [made.data for made in first] != [made.data for made in other]


def test_a_longer_run_begins_with_the_shorter_one() -> None:
    assert list(generate(5, 6, forms=["text"]))[:3] == list(generate(5, 3, forms=["text"]))


def test_what_the_truth_says_stands_on_the_paper(papers: list[Made]) -> None:
    for made in papers:
        text, fields = squeezed(words(made)), made.record["fields"]
        for name in ("supplier_vat", "customer_vat", "iban", "bic", "invoice_number"):
            if name in fields:
                assert squeezed(fields[name]) in text, (made.name, name)
        for name in ("total", "net", "vat_total", "payable"):
            if name in fields:
                assert f"{abs(fields[name]):.2f}".replace(".", "") in text, (made.name, name)
        if "payment_reference" in fields:
            assert re.sub(r"\D", "", fields["payment_reference"]) in re.sub(r"[+*/\s]", "", words(made)), made.name


def test_amounts_add_up(papers: list[Made]) -> None:
    for made in papers:
        fields = made.record["fields"]
        lines = fields.get("vat_lines", [])
        if {"net", "vat_total", "total"} <= fields.keys():
            assert round(fields["net"] + fields["vat_total"], 2) == fields["total"]
            assert not lines or round(sum(line["base"] for line in lines), 2) == fields["net"]
        for line in lines:
            assert abs(line["base"] * line["rate"] / 100 - line["vat"]) < 0.011, made.name


def test_numbers_have_their_check_digits(papers: list[Made]) -> None:
    for made in papers:
        fields = made.record["fields"]
        for name in ("supplier_vat", "customer_vat"):
            assert name not in fields or vat.is_valid(fields[name]), fields[name]
        assert "iban" not in fields or iban.is_valid(fields["iban"], check_country=False)
        assert "payment_reference" not in fields or ogm_vcs.is_valid(fields["payment_reference"])


def test_foreign_and_card_numbers_have_theirs_too() -> None:
    chance = Random(1)
    for _ in range(50):
        assert all(vat.is_valid(foreign_vat_number(chance, country)) for country in ("DE", "FR", "LU", "NL"))
        assert all(luhn.is_valid(card_number(chance, brand)) for brand in ("visa", "mastercard", "amex"))
        assert ogm_vcs.is_valid(structured(chance))


def test_every_sort_and_most_layouts_come_up(papers: list[Made]) -> None:
    ways = [made.record["source_path"].split("/") for made in papers]
    assert {sort for sort, _ in ways} == set(SORTS)
    layouts = {layout.__name__ for layout in (*PAGES, *BILLS, *REMINDERS, *(layout for _, layout in TICKETS))}
    assert len(layouts) >= 20
    assert len(layouts & {layout for _, layout in ways}) >= 17


def test_scans_and_photos_are_pictures_without_a_text_layer() -> None:
    for form in ("scan", "photo"):
        for made in generate(8, 2, forms=[form]):
            assert made.record["media"] == form
            if made.name.endswith(".pdf"):
                assert words(made).strip() == ""
            else:
                assert min(Image.open(io.BytesIO(made.data)).size) > 350


def test_cash_tickets_are_paid_in_coins_of_five_cents() -> None:
    tickets = [made.record["fields"] for made in generate(2, 40, sorts=["receipt"], forms=["text"])]
    cash = [fields for fields in tickets if fields["payment_means"] == "cash"]
    assert len(cash) >= 5
    assert all(round(fields["total"] * 100) % 5 == 0 for fields in cash)
