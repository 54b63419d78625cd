"""The same papers as e-invoices: UBL 2.1 after Peppol BIS Billing 3.0, written here so that the product's reader meets another's hand."""

import base64
from decimal import Decimal
from xml.sax.saxutils import escape

from sandbox.scenario.paper import Kind, Line, Paper, Payment
from sandbox.scenario.parties import Party

_CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
_CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
_MEANS = {Payment.TRANSFER: "30", Payment.DIRECT_DEBIT: "49", Payment.CARD: "48", Payment.NONE: "1"}
"""UNCL4461."""


def ubl(paper: Paper, page: bytes | None = None) -> bytes:
    """The invoice or credit note, with the PDF inside when one is given."""
    credit = paper.kind is Kind.CREDIT_NOTE
    root = "CreditNote" if credit else "Invoice"
    due = "" if credit else _text("DueDate", paper.due.isoformat())
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2" xmlns:cbc="{_CBC}" xmlns:cac="{_CAC}">',
        _text("CustomizationID", "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"),
        _text("ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
        _text("ID", paper.number),
        _text("IssueDate", paper.issued.isoformat()),
        due,
        _text(f"{root}TypeCode", "381" if credit else "380"),
        _text("DocumentCurrencyCode", "EUR"),
        _text("BuyerReference", "gouden-aar"),
        _preceding(paper),
        _attachment(paper, page),
        f"<cac:AccountingSupplierParty>{_party(paper.issuer)}</cac:AccountingSupplierParty>",
        f"<cac:AccountingCustomerParty>{_party(paper.receiver)}</cac:AccountingCustomerParty>",
        _payment(paper),
        _tax(paper),
        _sums(paper),
        *(_line(paper, number, line) for number, line in enumerate(paper.lines, start=1)),
        f"</{root}>",
    ]
    return "\n".join(part for part in parts if part).encode()


def _text(name: str, value: str) -> str:
    return f"<cbc:{name}>{escape(value)}</cbc:{name}>"


def _amount(name: str, value: Decimal) -> str:
    return f'<cbc:{name} currencyID="EUR">{value}</cbc:{name}>'


def _party(party: Party) -> str:
    code, city = party.city.split(" ", 1)
    number = party.enterprise_number
    return (
        f'<cac:Party><cbc:EndpointID schemeID="0208">{number}</cbc:EndpointID>'
        f"<cac:PartyName>{_text('Name', party.name)}</cac:PartyName>"
        f"<cac:PostalAddress>{_text('StreetName', party.street)}{_text('CityName', city)}{_text('PostalZone', code)}"
        f"<cac:Country>{_text('IdentificationCode', 'BE')}</cac:Country></cac:PostalAddress>"
        f"<cac:PartyTaxScheme>{_text('CompanyID', party.vat_number)}<cac:TaxScheme>{_text('ID', 'VAT')}</cac:TaxScheme>"
        "</cac:PartyTaxScheme>"
        f'<cac:PartyLegalEntity>{_text("RegistrationName", party.name)}<cbc:CompanyID schemeID="0208">{number}</cbc:CompanyID>'
        "</cac:PartyLegalEntity></cac:Party>"
    )


def _preceding(paper: Paper) -> str:
    if paper.credited is None:
        return ""
    return (
        f"<cac:BillingReference><cac:InvoiceDocumentReference>{_text('ID', paper.credited)}"
        "</cac:InvoiceDocumentReference></cac:BillingReference>"
    )


def _attachment(paper: Paper, page: bytes | None) -> str:
    if page is None:
        return ""
    content = base64.b64encode(page).decode()
    return (
        f"<cac:AdditionalDocumentReference>{_text('ID', paper.number)}<cac:Attachment>"
        f'<cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="{paper.file_stem}.pdf">{content}'
        "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"
    )


def _payment(paper: Paper) -> str:
    reference = "" if paper.reference is None else _text("PaymentID", paper.reference)
    account = ""
    if paper.payment is Payment.TRANSFER:
        account = f"<cac:PayeeFinancialAccount>{_text('ID', paper.issuer.iban)}</cac:PayeeFinancialAccount>"
    if paper.payment is Payment.DIRECT_DEBIT:
        account = f"<cac:PaymentMandate>{_text('ID', f'M-{paper.issuer.enterprise_number}')}</cac:PaymentMandate>"
    return f"<cac:PaymentMeans>{_text('PaymentMeansCode', _MEANS[paper.payment])}{reference}{account}</cac:PaymentMeans>"


def _category(rate: int) -> str:
    return f"{_text('ID', 'S')}{_text('Percent', str(rate))}<cac:TaxScheme>{_text('ID', 'VAT')}</cac:TaxScheme>"


def _tax(paper: Paper) -> str:
    rows = "".join(
        f"<cac:TaxSubtotal>{_amount('TaxableAmount', taxable)}{_amount('TaxAmount', tax)}"
        f"<cac:TaxCategory>{_category(rate)}</cac:TaxCategory></cac:TaxSubtotal>"
        for rate, (taxable, tax) in paper.vat.items()
    )
    return f"<cac:TaxTotal>{_amount('TaxAmount', paper.total - paper.net)}{rows}</cac:TaxTotal>"


def _sums(paper: Paper) -> str:
    sums = (
        ("LineExtensionAmount", paper.net),
        ("TaxExclusiveAmount", paper.net),
        ("TaxInclusiveAmount", paper.total),
        ("PayableAmount", paper.total),
    )
    return f"<cac:LegalMonetaryTotal>{''.join(_amount(name, value) for name, value in sums)}</cac:LegalMonetaryTotal>"


def _line(paper: Paper, number: int, line: Line) -> str:
    kind, quantity = ("CreditNoteLine", "CreditedQuantity") if paper.kind is Kind.CREDIT_NOTE else ("InvoiceLine", "InvoicedQuantity")
    return (
        f'<cac:{kind}>{_text("ID", str(number))}<cbc:{quantity} unitCode="C62">{line.quantity}</cbc:{quantity}>'
        f"{_amount('LineExtensionAmount', line.net)}<cac:Item>{_text('Name', line.text)}"
        f"<cac:ClassifiedTaxCategory>{_category(line.rate)}</cac:ClassifiedTaxCategory></cac:Item>"
        f"<cac:Price>{_amount('PriceAmount', line.price)}</cac:Price></cac:{kind}>"
    )
