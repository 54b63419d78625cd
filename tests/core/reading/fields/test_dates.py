"""Dates, and which is which."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.fields.dates import choose_dates, dates_in, find_dates
from tests.core.reading.fields.written_page import cell_of, layout_of


@pytest.mark.parametrize(
    "text",
    ["3/11/2026", "03.11.26", "2026-11-03", "3 novembre 2026", "3. November 2026", "03-nov-2026", "November 3, 2026", "le 3 nov. 2026"],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert [seen.day for seen in dates_in(cell_of(text), month_first=False)] == [date(2026, 11, 3)]


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_comes_back(day: date) -> None:
    for text in (day.isoformat(), day.strftime("%d/%m/%Y"), day.strftime("%d.%m.%Y")):
        assert [seen.day for seen in dates_in(cell_of(text), month_first=False)] == [day]


@pytest.mark.parametrize("text", ["32/01/2026", "03/13/2026", "1.234,56", "192.168.1.20", "0403.170.701", "+++090/9337/55493+++"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert dates_in(cell_of(text), month_first=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "Date de facture: 03/11/2026  Date limite de règlement: 03/12/2026",
        "Factuurdatum   Vervaldag\n03/11/2026     03/12/2026",
        "Leverdatum 01/11/2026\nDatum 03/11/2026\nTe betalen voor 03/12/2026",
        "Stand: 01.01.2020\nRechnung Nr. 12 vom 03.11.2026\nZahlbar bis 03.12.2026",
        "Invoice date: 11/03/2026  Due date: 12/03/2026  Printed 11/15/2026",
    ],
)
def test_labels_tell_the_issue_date_from_the_due_date(text: str) -> None:
    layout = layout_of(text)
    issue, due = choose_dates(layout, find_dates(layout))
    assert issue is not None
    assert due is not None
    assert (issue.seen.day, due.seen.day) == (date(2026, 11, 3), date(2026, 12, 3))
