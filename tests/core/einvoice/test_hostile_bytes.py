"""Whatever the bytes are, reading ends in an invoice or in a refusal that can be explained."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.einvoice.errors import NotAnInvoice, UnsafeXml
from core.einvoice.model import Invoice
from core.einvoice.reader import read_xml
from core.einvoice.ubl_writer import write_ubl
from tests.core.einvoice.examples import invoice, line
from tests.core.einvoice.test_cii_reader import d16b, zugferd1

GOOD = (write_ubl(invoice(line("100.00"), line("5.00", rate="6"))), d16b(), zugferd1())


@given(
    st.sampled_from(GOOD),
    st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=6), st.integers(0, 40)), min_size=1, max_size=8),
)
@settings(max_examples=300, deadline=None)
def test_damaged_invoices_never_end_in_another_failure(good, damages):
    data = good
    for place, inserted, cut in damages:
        at = place % len(data) if data else 0
        data = data[:at] + inserted + data[at + cut :]
    try:
        found = read_xml(data)
    except (NotAnInvoice, UnsafeXml):
        return
    assert isinstance(found, Invoice)


@given(st.sampled_from(GOOD), st.data())
@settings(max_examples=150, deadline=None)
def test_any_text_in_any_element_is_survived(good, data):
    pieces = good.decode().split(">")
    at = data.draw(st.integers(0, len(pieces) - 2))
    text = data.draw(st.text(st.characters(exclude_characters="<>&", exclude_categories=["Cc", "Cs"], max_codepoint=0xFFFD), max_size=30))
    pieces[at + 1] = text + pieces[at + 1]
    try:
        found = read_xml(">".join(pieces).encode())
    except NotAnInvoice:
        return
    assert isinstance(read_xml(write_ubl(found)), Invoice)
