"""Names of delivered files are safe, telling and never the same for two hand-overs."""

import re
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from core.delivery.filename import base_name
from tests.core.delivery.making import FACTS, OWNER, but


def test_a_name_tells_day_supplier_and_number():
    assert base_name(FACTS, OWNER) == "2026-11-03_Electricite-Generale-Fils-SA_F-2026-17_deadbeef"


def test_a_sale_is_named_after_its_customer():
    assert "Cafe-Sport" in base_name(but(direction="sale", customer_name="Café Sport"), OWNER)


def test_a_document_that_says_nothing_still_has_a_name():
    assert base_name(but(issue_date=None, supplier_name=None, invoice_number=None), OWNER) == "deadbeef"


@given(st.text(max_size=300), st.text(max_size=300), st.uuids(), st.uuids())
def test_whatever_a_paper_says_the_name_is_safe_and_unique(name: str, number: str, one: UUID, other: UUID):
    facts = but(supplier_name=name, invoice_number=number)
    first = base_name(facts, one)
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,120}", first)
    assert (first == base_name(facts, other)) == (one.hex[-8:] == other.hex[-8:])
