"""Invoices made here, for the tests to start from."""

from datetime import date
from decimal import Decimal

from core.einvoice.model import Address, Attachment, Identifier, Invoice, Line, Party, PaymentMeans
from core.einvoice.totals import with_totals

BAKER = Party(
    name="Boulangerie de l'Étoile SRL",
    vat_number="BE0202239951",
    legal_id=Identifier(value="0202239951", scheme="0208"),
    endpoint=Identifier(value="0202239951", scheme="0208"),
    address=Address(street="Rue Haute 1", postal_code="1000", city="Bruxelles", country="BE"),
)
CUSTOMER = Party(
    name="Kantoor Zuid NV",
    vat_number="BE0403170701",
    legal_id=Identifier(value="0403170701", scheme="0208"),
    endpoint=Identifier(value="0403170701", scheme="0208"),
    address=Address(country="BE"),
)


def line(net: str, *, rate: str = "21", category: str = "S", name: str = "Pain") -> Line:
    """One piece at a price."""
    return Line(
        id="1",
        name=name,
        quantity=Decimal(1),
        unit="C62",
        price=Decimal(net),
        vat_category=category,
        vat_rate=Decimal(rate),
    )


def invoice(*lines: Line, type_code: str = "380") -> Invoice:
    """A Belgian invoice with its totals."""
    return with_totals(
        Invoice(
            number="2026-41",
            issue_date=date(2026, 11, 24),
            due_date=date(2026, 12, 24),
            type_code=type_code,
            currency="EUR",
            buyer_reference="PO 7",
            seller=BAKER,
            buyer=CUSTOMER,
            payment_means=(PaymentMeans(code="30", iban="BE60999000000070", payment_id="+++090/9337/55493+++"),),
            attachments=(Attachment(id="2026-41", content=b"%PDF-1.7 as it were", mime_type="application/pdf", filename="2026-41.pdf"),),
            lines=lines or (line("100.00"),),
        )
    )
