"""Card statements as they are kept, from a whole file to JSON and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.papers.cards.generate import LAYOUTS, generate_statements
from core.reading.card_statements.contradictions import contradictions_of
from core.reading.card_statements.entries import entries_of
from core.reading.card_statements.read_paper import is_card_statement, read_card_paper
from core.reading.extract import extract
from core.reading.extraction import Extraction
from core.reading.fields.layout import read_layout
from tests.core.reading.card_statements.test_read_paper import COMPANY, FIRST_OF_TWO, SECOND_OF_TWO
from tests.core.reading.fields.written_page import layout_of, written_page

PIECES = [
    "12/12",
    "03.01.2027",
    "Jan 03",
    "1.234,56",
    "12,00 -",
    "USD 20.00",
    "**** 1234",
    "TOTAL",
    "DELHAIZE",
    "CR",
    "koers 0,98",
    "(",
    "€",
    " ",
]


async def test_a_file_with_two_cards_gives_two_statements_and_all_lines_and_survives_json() -> None:
    made = next(made for made in generate_statements(5, 24, forms=["text"]) if len(made.record["statements"]) == 2)
    read = await extract(made.data, made.name)
    assert read.kind == "card_statement"
    assert [one.last_digits for one in read.statements] == [one["last_digits"] for one in made.record["statements"]]
    assert [len(one.lines) for one in read.statements] == [len(one["lines"]) for one in made.record["statements"]]
    assert read.lines == tuple(line for one in read.statements for line in one.lines)
    assert all(one.adds_up for one in read.statements)
    again = Extraction.from_json(read.to_json())
    assert (again.statements, again.lines) == (read.statements, read.lines)


def test_what_was_kept_before_there_were_statements_is_still_read() -> None:
    line = {
        "date": "2026-12-12",
        "description": "SNCB",
        "amount": "9.00",
        "currency": "EUR",
        "original_amount": None,
        "original_currency": None,
    }
    told = {"kind": "card_statement", "fields": {}, "pages": 1, "lines": [line]}
    old = Extraction.from_json(told)
    assert (old.lines[0].description, old.lines[0].kind, old.statements) == ("SNCB", "purchase", ())


def test_lines_that_do_not_add_up_are_a_contradiction_that_names_both_sums() -> None:
    torn = "\n".join(row for row in COMPANY.split("\n") if "AMAZON" not in row)
    (one,) = contradictions_of(read_card_paper(layout_of(torn)))
    assert (one.field, one.value, one.other_value) == ("card_lines", "36.10", "54.54")
    assert contradictions_of(read_card_paper(layout_of(COMPANY))) == ()


def test_each_card_carries_the_period_and_the_debit_of_the_paper() -> None:
    first, second = entries_of(read_card_paper(layout_of(FIRST_OF_TWO, SECOND_OF_TWO)))
    for one in (first, second):
        assert (one.period_start, one.period_end) == ("2026-12-06", "2027-01-05")
        assert (one.debit_date, one.debit_amount) == ("2027-01-15", "352.00")


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
async def test_every_layout_of_the_generator_is_read_whole(layout: object) -> None:
    place = LAYOUTS.index(layout)  # pyright: ignore[reportArgumentType]
    made = list(generate_statements(9, len(LAYOUTS), forms=["text"]))[place]
    read = await extract(made.data, made.name)
    assert [len(one.lines) for one in read.statements] == [len(one["lines"]) for one in made.record["statements"]]
    assert all(one.adds_up for one in read.statements)


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=7).map("   ".join), max_size=12).map("\n".join))
def test_no_paper_breaks_the_reader_and_what_is_proved_adds_up(text: str) -> None:
    layout = read_layout([written_page(text)])
    assert is_card_statement(layout) in (True, False)
    for one in read_card_paper(layout).statements:
        assert one.lines
        if one.proved:
            assert one.total is not None
