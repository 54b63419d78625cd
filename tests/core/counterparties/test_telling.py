"""Only what an e-invoice states or a user says is learned."""

from datetime import date

from core.counterparties.models import FactKind
from core.counterparties.telling import side_of, tellings_of
from core.documents.models import Document


def paper() -> Document:
    return Document(
        direction="purchase", supplier_name="Proximus NV", currency="EUR", issue_date=date(2026, 11, 1), due_date=date(2026, 12, 1)
    )


def test_a_guess_of_the_reader_tells_nothing() -> None:
    assert tellings_of(paper(), {"supplier_name": "text", "currency": "ocr"}, {}) == ([], False)


def test_a_correction_tells_the_name_and_what_it_stands_for() -> None:
    told, by_user = tellings_of(paper(), {"supplier_name": "user"}, {"supplier_name": "Proxlmus"})
    assert [(one.kind, one.value, one.instead_of) for one in told] == [(FactKind.NAME, "Proximus NV", "Proxlmus")]
    assert by_user


def test_an_e_invoice_tells_the_term_of_payment() -> None:
    told, _ = tellings_of(paper(), {"issue_date": "einvoice", "due_date": "einvoice"}, {})
    assert [(one.kind, one.value) for one in told] == [(FactKind.PAYMENT_TERM, "30")]


def test_the_other_side_of_a_sale_is_the_customer() -> None:
    assert (side_of("sale"), side_of("purchase"), side_of(None)) == ("customer", "supplier", "supplier")
