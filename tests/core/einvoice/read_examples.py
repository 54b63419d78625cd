"""Documents as reading yields them."""

from datetime import date
from decimal import Decimal

from core.einvoice.read_invoice import ReadAttachment, ReadInvoice, ReadKind, ReadLine, ReadParty, ReadVat

SUPPLIER = ReadParty(name="Garage Dubois SRL", vat_number="BE 0202.239.951", iban="BE60 9990 0000 0070", bic="GKCCBEBB")
CUSTOMER = ReadParty(name="Kantoor Zuid NV", vat_number="BE0403170701")
PDF = ReadAttachment(content=b"%PDF-1.7", mime_type="application/pdf", filename="scan.pdf")


def vat(rate: str, taxable: str | None = None, amount: str | None = None, category: str | None = None) -> ReadVat:
    """The VAT of one rate."""
    return ReadVat(
        rate=Decimal(rate),
        taxable_amount=Decimal(taxable) if taxable else None,
        vat_amount=Decimal(amount) if amount else None,
        category=category,
    )


def read(total: str | None = "121.00", *breakdown: ReadVat, **more) -> ReadInvoice:
    """An invoice of a Belgian supplier to a Belgian customer."""
    given = {
        "invoice_number": "F-2026-9",
        "issue_date": date(2026, 11, 24),
        "tax_inclusive_amount": Decimal(total) if total else None,
        "vat_breakdown": breakdown or (vat("21", "100.00", "21.00"),),
        "supplier": SUPPLIER,
        "customer": CUSTOMER,
        "structured_communication": "+++090/9337/55493+++",
        "attachment": PDF,
    }
    return ReadInvoice(**{**given, **more})


FRENCH = ReadParty(name="Fournisseur SAS", vat_number="FR40303265045")
GERMAN = ReadParty(name="Lieferant GmbH", vat_number="DE136695976")
AMERICAN = ReadParty(name="Cloud Inc.", country="US", reference="cloud-inc")
CHURCH = ReadParty(name="Feitelijke vereniging", enterprise_number="0403170701")
LINES = (
    ReadLine(description="Onderhoud", quantity=Decimal(2), unit_price=Decimal("40.00"), net_amount=Decimal("80.00"), vat_rate=Decimal(21)),
    ReadLine(description="Olie", net_amount=Decimal("20.00"), vat_rate=Decimal(21)),
)

BELGIAN_CASES = {
    "21": read(),
    "12": read("112.00", vat("12", "100.00", "12.00")),
    "6": read("10.60", vat("6", "10.00", "0.60")),
    "mixed": read("245.80", vat("21", "100.00", "21.00"), vat("12", "100.00", "12.00"), vat("6", "12.08", "0.72")),
    "rate alone": read("121.00", vat("21")),
    "totals alone": read("121.00", vat_breakdown=(), tax_exclusive_amount=Decimal("100.00"), vat_amount=Decimal("21.00")),
    "untaxed deposit beside": read("126.00", vat("21", "100.00", "21.00"), tax_exclusive_amount=Decimal("105.00")),
    "cash rounding": read("121.02", payment_means="cash"),
    "own lines": read(lines=LINES),
    "due date": read(due_date=date(2026, 12, 24), buyer_reference="PO 9"),
    "credit note": read(kind=ReadKind.CREDIT_NOTE, credited_invoice="F-2026-1"),
    "credit note in minus": read("-121.00", vat("21", "-100.00", "-21.00"), kind=ReadKind.CREDIT_NOTE),
    "invoice below zero": read("-121.00", vat("21", "-100.00", "-21.00")),
    "receipt": read(kind=ReadKind.RECEIPT, invoice_number=None, fallback_number="R-7", payment_means="card"),
    "direct debit without mandate": read(payment_means="direct_debit"),
    "transfer without account": read(payment_means="credit_transfer", supplier=ReadParty(name="X", vat_number="BE0202239951")),
    "reverse charge": read("100.00", vat("0", "100.00"), vat_wording="BTW verlegd - art. 20 KB nr. 1"),
    "reverse charge known": read("100.00", vat("0", "100.00", category="AE")),
    "exempt": read("100.00", vat("0", "100.00"), vat_wording="Vrijgesteld van btw, art. 44 WBTW"),
    "small business": read("100.00", vat("0", "100.00"), vat_wording="Régime particulier de franchise des petites entreprises"),
    "zero rated": read("100.00", vat("0", "100.00", category="Z")),
    "no reason given": read("100.00", vat("0", "100.00")),
    "goods to another member state": read(
        "100.00", vat("0", "100.00"), customer=GERMAN, vat_wording="Livraison intracommunautaire, art. 39bis"
    ),
    "service to another member state": read("100.00", vat("0", "100.00"), customer=GERMAN),
    "export": read("100.00", vat("0", "100.00"), customer=ReadParty(name="Suisse SA", vat_number="CHE107787577TVA", country="CH")),
    "bought in France": read("100.00", vat("0", "100.00"), supplier=FRENCH),
    "bought in Germany with VAT": read("119.00", vat("19", "100.00", "19.00"), supplier=GERMAN),
    "supplier without VAT number": read("100.00", vat("0", "100.00"), supplier=CHURCH),
    "untaxed part outside VAT": read("126.00", vat("21", "100.00", "21.00"), vat("0", "5.00", category="O")),
    "two untaxed parts": read("110.00", vat("0", "100.00", category="E"), vat("0", "10.00")),
    "a category nobody knows": read("100.00", vat("0", "100.00", category="XYZ")),
    "standard rate of nothing": read("100.00", vat("0", "100.00", category="S")),
    "nothing to pay": read("0.00", vat("21", "0.00", "0.00")),
}
"""What a Belgian business meets. Each becomes a document that claims Peppol BIS 3.0."""

PLAIN_CASES = {
    "American service": read("100.00", vat("0", "100.00"), supplier=AMERICAN),
    "Dutch supplier": read("121.00", supplier=ReadParty(name="Leverancier BV", vat_number="NL004495445B01")),
    "private customer": read(customer=ReadParty(name="Jan Peeters", country="BE")),
}
"""Without electronic address, or under national rules that no paper answers: EN 16931 without Peppol."""
