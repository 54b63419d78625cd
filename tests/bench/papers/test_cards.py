"""The synthetic card statements: the same for the same seed, their lines on the paper, their sums right."""

import re
from decimal import Decimal

import pymupdf

from bench.card_statements import faults, is_silent, wrong_lines
from bench.papers.cards.generate import LAYOUTS, generate_statements
from core.reading.card_statements.entries import CardEntry
from core.reading.extraction import Extraction

PAPERS = list(generate_statements(4, 18, forms=["text"]))


def test_the_same_seed_gives_the_same_statements() -> None:
    assert list(generate_statements(4, 3, forms=["text"])) == PAPERS[:3]
    assert list(generate_statements(6, 1, forms=["scan"])) == list(generate_statements(6, 1, forms=["scan"]))


def test_lines_come_to_the_stated_total_and_every_amount_is_printed() -> None:
    for made in PAPERS:
        with pymupdf.open(stream=made.data, filetype="pdf") as document:
            digits = re.sub(r"[.,'\s\u00a0]", "", " ".join(page.get_text() for page in document))
        for card in made.record["statements"]:
            spent = [Decimal(line["amount"]) for line in card["lines"] if line["kind"] not in ("payment", "load")]
            assert sum(spent) == Decimal(card["total"])
            assert all(f"{abs(Decimal(line['amount'])):.2f}".replace(".", "") in digits for line in card["lines"]), made.name


def test_all_layouts_two_cards_several_pages_and_money_abroad_come_up() -> None:
    assert {made.record["source_path"].rpartition("/")[2] for made in PAPERS} == {layout.__name__ for layout in LAYOUTS}
    assert {len(made.record["statements"]) for made in PAPERS} == {1, 2}
    assert max(made.record["pages"] for made in PAPERS) > 1
    assert any("original_currency" in line for made in PAPERS for card in made.record["statements"] for line in card["lines"])


def test_the_measure_sees_a_missing_an_invented_and_a_changed_line() -> None:
    truth = [{"date": "2026-12-12", "description": "SNCB", "amount": "9.00", "currency": "EUR", "kind": "purchase"}]
    right = CardEntry("2026-12-12", "SNCB NMBS", "9.00", "EUR")
    assert list(wrong_lines((right,), truth)) == []
    assert len(list(wrong_lines((), truth))) == 1
    assert len(list(wrong_lines((right, right), truth))) == 1
    assert len(list(wrong_lines((CardEntry("2026-12-12", "SNCB NMBS", "9.10", "EUR"),), truth))) == 2


def test_a_paper_that_was_not_recognised_at_all_is_no_silent_success() -> None:
    nothing = Extraction("invoice", {}, 1, 1, None, 0.1)
    found = faults(nothing, PAPERS[0].record)
    assert "kind is invoice" in found
    assert not is_silent(nothing, found)
