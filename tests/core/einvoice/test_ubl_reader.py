"""UBL as senders really write it."""

from decimal import Decimal

from core.einvoice.reader import read_xml

_HEAD = (
    '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" '
    'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" '
    'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">'
)


def ubl(body: str) -> bytes:
    return (_HEAD + body + "</Invoice>").encode()


def test_an_efff_file_without_names_or_schemes_is_read():
    found = read_xml(
        ubl("""
        <cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>1.0</cbc:CustomizationID><cbc:ID>F-12</cbc:ID>
        <cbc:IssueDate>2025-03-01</cbc:IssueDate>
        <cac:AdditionalDocumentReference><cbc:ID>F-12</cbc:ID><cac:Attachment>
          <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf">JVBERi0x\n LjQ=</cbc:EmbeddedDocumentBinaryObject>
        </cac:Attachment></cac:AdditionalDocumentReference>
        <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Janssens</cbc:Name></cac:PartyName>
          <cac:PostalAddress><cbc:StreetName>Markt</cbc:StreetName><cbc:BuildingNumber>3</cbc:BuildingNumber></cac:PostalAddress>
          <cac:PartyTaxScheme><cbc:CompanyID>BE 0202.239.951</cbc:CompanyID><cac:TaxScheme/></cac:PartyTaxScheme>
        </cac:Party></cac:AccountingSupplierParty>
        <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">21,00</cbc:TaxAmount></cac:TaxTotal>
        """)
    )
    assert found.seller.name == "Janssens"
    assert found.seller.vat_number == "BE0202239951"
    assert found.seller.address
    assert found.seller.address.street == "Markt 3"
    assert found.attachments[0].content == b"%PDF-1.4"
    assert found.attachments[0].filename is None
    assert found.totals.vat_amount == Decimal("21.00")


def test_the_box_of_the_vat_return_in_a_ubl_be_file_is_kept():
    found = read_xml(
        ubl("""<cac:InvoiceLine><cac:Item><cbc:Name>Pen</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Name>03</cbc:Name>
        <cbc:Percent>21</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item></cac:InvoiceLine>""")
    )
    assert (found.lines[0].vat_category, found.lines[0].vat_rate, found.lines[0].vat_grid) == ("S", Decimal(21), "03")


def test_amounts_are_taken_from_the_file_even_when_they_are_wrong():
    found = read_xml(
        ubl("""<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
        <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1.00</cbc:TaxAmount></cac:TaxTotal>
        <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount>100</cbc:TaxExclusiveAmount>
        <cbc:PayableAmount>999.99</cbc:PayableAmount></cac:LegalMonetaryTotal>""")
    )
    assert (found.totals.tax_exclusive_amount, found.totals.vat_amount, found.totals.payable_amount) == (
        Decimal(100),
        Decimal("1.00"),
        Decimal("999.99"),
    )


def test_vat_in_another_currency_is_told_apart():
    found = read_xml(
        ubl("""<cbc:DocumentCurrencyCode>USD</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>
        <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount></cac:TaxTotal>
        <cac:TaxTotal><cbc:TaxAmount currencyID="USD">21.00</cbc:TaxAmount><cac:TaxSubtotal/></cac:TaxTotal>""")
    )
    assert (found.totals.vat_amount, found.totals.vat_amount_in_vat_currency) == (Decimal(21), Decimal(19))


def test_nonsense_in_a_field_is_nothing_rather_than_a_failure():
    found = read_xml(
        ubl("""<cbc:IssueDate>2026-13-45</cbc:IssueDate><cac:LegalMonetaryTotal><cbc:PayableAmount>1E999999</cbc:PayableAmount>
        </cac:LegalMonetaryTotal><cac:AdditionalDocumentReference><cac:Attachment>
        <cbc:EmbeddedDocumentBinaryObject>%%%</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>""")
    )
    assert found.issue_date is None
    assert found.totals.payable_amount is None
    assert found.attachments[0].content is None


def test_the_envelope_of_an_access_point_is_taken_off():
    space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    wrapped = f'<e:StandardBusinessDocument xmlns:e="{space}"><e:StandardBusinessDocumentHeader/>'.encode()
    wrapped += ubl("<cbc:ID>7</cbc:ID>") + b" </e:StandardBusinessDocument>"
    assert read_xml(wrapped).number == "7"
