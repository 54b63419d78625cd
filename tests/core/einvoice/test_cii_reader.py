"""Cross Industry Invoices, new and old."""

from datetime import date
from decimal import Decimal

from core.einvoice.reader import read_xml

_LINE = """<ram:IncludedSupplyChainTradeLineItem>
  <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
  <ram:SpecifiedTradeProduct><ram:Name>Chair</ram:Name></ram:SpecifiedTradeProduct>
  <ram:{agreement}><ram:NetPriceProductTradePrice><ram:ChargeAmount>50.0000</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:{agreement}>
  <ram:{delivery}><ram:BilledQuantity unitCode="C62">2</ram:BilledQuantity></ram:{delivery}>
  <ram:{settlement}><ram:ApplicableTradeTax><ram:CategoryCode>S</ram:CategoryCode><ram:{percent}>21</ram:{percent}></ram:ApplicableTradeTax>
  <ram:{line_sum}><ram:LineTotalAmount>100.00</ram:LineTotalAmount></ram:{line_sum}></ram:{settlement}>
</ram:IncludedSupplyChainTradeLineItem>"""

_HEADER = """<ram:{h}Agreement><ram:SellerTradeParty><ram:Name>Ébéniste SA</ram:Name>
  <ram:PostalTradeAddress><ram:CityName>Liège</ram:CityName><ram:CountryID>BE</ram:CountryID></ram:PostalTradeAddress>
  <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">BE0202239951</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
</ram:{h}Agreement><ram:{h}Delivery/>
<ram:{h}Settlement><ram:PaymentReference>090933755493</ram:PaymentReference><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
  <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount>
  <ram:IBANID>BE60 9990 0000 0070</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
  <ram:ApplicableTradeTax><ram:CalculatedAmount>21.00</ram:CalculatedAmount><ram:BasisAmount>100.00</ram:BasisAmount>
  <ram:CategoryCode>S</ram:CategoryCode><ram:{percent}>21</ram:{percent}></ram:ApplicableTradeTax>
  <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20261224</udt:DateTimeString></ram:DueDateDateTime>
  </ram:SpecifiedTradePaymentTerms>
  <ram:{sum}><ram:LineTotalAmount>100.00</ram:LineTotalAmount><ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount>
  <ram:TaxTotalAmount currencyID="EUR">21.00</ram:TaxTotalAmount><ram:GrandTotalAmount>121.00</ram:GrandTotalAmount>
  <ram:DuePayableAmount>121.00</ram:DuePayableAmount></ram:{sum}></ram:{h}Settlement>"""


def d16b(*, lines: bool = True) -> bytes:
    trade = (
        _LINE.format(
            agreement="SpecifiedLineTradeAgreement",
            delivery="SpecifiedLineTradeDelivery",
            settlement="SpecifiedLineTradeSettlement",
            percent="RateApplicablePercent",
            line_sum="SpecifiedTradeSettlementLineMonetarySummation",
        )
        if lines
        else ""
    ) + _HEADER.format(h="ApplicableHeaderTrade", percent="RateApplicablePercent", sum="SpecifiedTradeSettlementHeaderMonetarySummation")
    return f"""<rsm:CrossIndustryInvoice xmlns:ram="ram" xmlns:udt="udt"
      xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">
      <rsm:ExchangedDocument><ram:ID>C-1</ram:ID><ram:TypeCode>380</ram:TypeCode>
      <ram:IssueDateTime><udt:DateTimeString format="102">20261124</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
      <rsm:SupplyChainTradeTransaction>{trade}</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>""".encode()


def zugferd1() -> bytes:
    trade = _HEADER.format(h="ApplicableSupplyChainTrade", percent="ApplicablePercent", sum="SpecifiedTradeSettlementMonetarySummation")
    trade += _LINE.format(
        agreement="SpecifiedSupplyChainTradeAgreement",
        delivery="SpecifiedSupplyChainTradeDelivery",
        settlement="SpecifiedSupplyChainTradeSettlement",
        percent="ApplicablePercent",
        line_sum="SpecifiedTradeSettlementMonetarySummation",
    )
    return f"""<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0" xmlns:ram="ram" xmlns:udt="udt">
      <rsm:HeaderExchangedDocument><ram:ID>C-1</ram:ID><ram:TypeCode>380</ram:TypeCode>
      <ram:IssueDateTime><udt:DateTimeString format="102">20261124</udt:DateTimeString></ram:IssueDateTime></rsm:HeaderExchangedDocument>
      <rsm:SpecifiedSupplyChainTradeTransaction>{trade}</rsm:SpecifiedSupplyChainTradeTransaction></rsm:CrossIndustryDocument>""".encode()


def test_a_cross_industry_invoice_is_read():
    found = read_xml(d16b())
    assert (found.number, found.issue_date, found.due_date) == ("C-1", date(2026, 11, 24), date(2026, 12, 24))
    assert (found.seller.name, found.seller.vat_number) == ("Ébéniste SA", "BE0202239951")
    assert found.totals.tax_inclusive_amount == Decimal("121.00")
    assert found.payment_means[0].iban == "BE60999000000070"
    assert found.payment_means[0].payment_id == "090933755493"
    assert (found.lines[0].net_amount, found.lines[0].price, found.lines[0].quantity) == (Decimal(100), Decimal(50), Decimal(2))


def test_zugferd_1_says_the_same_in_other_words():
    assert read_xml(zugferd1()) == read_xml(d16b())


def test_a_factur_x_minimum_without_lines_has_its_totals():
    found = read_xml(d16b(lines=False))
    assert found.lines == ()
    assert found.totals.payable_amount == Decimal(121)
