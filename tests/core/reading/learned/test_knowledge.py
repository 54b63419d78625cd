"""What is known is laid over what was read; what it contradicts is shown, and exact statements stand."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.reading.extraction import Contradiction
from core.reading.fields.found import Found
from core.reading.learned.knowledge import Improved, Knowledge, KnownCounterparty, KnownPlace, Mistake, improve
from core.reading.learned.place import learn_place
from core.reading.page import Source
from tests.core.reading.learned.pages import layout_of, page_of
from tests.core.reading.learned.supplier import FIRST, SECOND

WRONG = Found("805/C", 0.9, Source.TEXT, 1, (0.084, 0.245, 0.13, 0.256))
NAME = KnownCounterparty(certain=True, name="Van Loon Kaas BV", names=("Van Loon Kaas BV",), currency="EUR", payment_term=30)


def known(mistake: Mistake | None = None, field: str = "invoice_number", value: str = "KX-2026-118") -> KnownPlace:
    place = learn_place(layout_of(FIRST), field, value)
    assert place is not None
    return KnownPlace("one", place, mistake)


def improved(fields: dict[str, Found], *places: KnownPlace, counterparty: KnownCounterparty | None = None) -> Improved:
    return improve([page_of(SECOND)], fields, (), Knowledge(places, counterparty))


def test_a_sure_reading_that_the_place_contradicts_is_shown_beside_it() -> None:
    told = improved({"invoice_number": WRONG}, known())
    assert told.fields["invoice_number"].value == "KX-2026-0140"
    assert told.contradictions == [Contradiction("invoice_number", "KX-2026-0140", Source.LEARNED, "805/C", Source.TEXT)]
    assert told.used == {"invoice_number": "one"}


def test_the_mistake_that_was_corrected_is_no_contradiction_when_it_is_made_again() -> None:
    told = improved({"invoice_number": WRONG}, known(Mistake("771/B", (0.084, 0.245, 0.13, 0.256))))
    assert told.contradictions == []


def test_an_exact_statement_stands_and_the_place_is_shown_beside_it() -> None:
    exact = replace(WRONG, source=Source.EINVOICE, confidence=1.0)
    told = improved({"invoice_number": exact}, known())
    assert told.fields["invoice_number"] == exact
    assert [one.other_value for one in told.contradictions] == ["KX-2026-0140"]
    assert told.used == {}


def test_an_amount_that_the_others_do_not_add_up_to_is_asked_about() -> None:
    net, vat = Found("200.00", 0.96, Source.TEXT), Found("52.50", 0.96, Source.TEXT)
    told = improved({"tax_exclusive_amount": net, "vat_amount": vat}, known(field="tax_inclusive_amount", value="121.00"))
    assert told.fields["tax_inclusive_amount"].value == "302.50"
    assert told.fields["tax_inclusive_amount"].confidence < 0.8
    fitting = {"tax_exclusive_amount": replace(net, value="250.00"), "vat_amount": vat}
    proven = improved(fitting, known(field="tax_inclusive_amount", value="121.00"))
    assert proven.fields["tax_inclusive_amount"].confidence >= 0.8


def test_the_registry_names_a_counterparty_and_fills_what_is_missing() -> None:
    issued = Found("2026-11-17", 0.95, Source.TEXT)
    told = improved({"issue_date": issued}, counterparty=NAME)
    fields = {name: (found.value, found.source) for name, found in told.fields.items()}
    assert fields["supplier_name"] == ("Van Loon Kaas BV", Source.KNOWN)
    assert fields["currency"] == ("EUR", Source.KNOWN)
    assert fields["due_date"] == ("2026-12-17", Source.KNOWN)
    assert told.fields["due_date"].confidence < 0.8


def test_the_usual_way_of_payment_is_taken_where_the_paper_only_has_an_account_number() -> None:
    usual = replace(NAME, payment_means="direct_debit")
    hint = Found("transfer", 0.7, Source.TEXT)
    for fields in ({}, {"payment_means": hint}):
        said = improved(fields, counterparty=usual).fields["payment_means"]
        assert (said.value, said.source, said.confidence) == ("direct_debit", Source.KNOWN, 0.97)
    for stands in (replace(hint, value="card"), replace(hint, source=Source.EINVOICE)):
        assert improved({"payment_means": stands}, counterparty=usual).fields["payment_means"] == stands


def test_a_paper_that_only_looks_like_theirs_is_asked_about() -> None:
    told = improved({}, counterparty=replace(NAME, certain=False))
    assert told.fields["supplier_name"].confidence < 0.8


def test_another_name_that_was_read_surely_is_shown() -> None:
    told = improved({"supplier_name": Found("Bakkerij Claes", 0.9, Source.TEXT)}, counterparty=NAME)
    assert [one.other_value for one in told.contradictions] == ["Bakkerij Claes"]
    corrected = replace(NAME, wrong_names=("Bakkerij Claes",))
    assert improved({"supplier_name": Found("Bakkerij Claes", 0.9, Source.TEXT)}, counterparty=corrected).contradictions == []


def test_the_account_of_our_own_sale_is_kept() -> None:
    lines = [*FIRST, (50, 600, "IBAN BE68 5390 0754 7034")]
    told = improve([page_of(lines)], {}, (), Knowledge(own_ibans=("BE68539007547034",)))
    assert told.fields["iban"].value == "BE68539007547034"
    assert "iban" not in improve([page_of(lines)], {}, (), Knowledge(own_ibans=("BE71096123456769",))).fields


@given(st.dictionaries(st.sampled_from(["invoice_number", "supplier_name", "currency", "iban"]), st.text(min_size=1, max_size=20)))
def test_nothing_known_changes_nothing(values: dict[str, str]) -> None:
    fields = {name: Found(value, 0.9, Source.TEXT) for name, value in values.items()}
    told = improve([page_of(SECOND)], fields, (), Knowledge())
    assert (told.fields, told.contradictions, told.used) == (fields, [], {})
