"""A UN/CEFACT Cross Industry Invoice as an invoice: D16B with Factur-X and XRechnung, and ZUGFeRD 1. Amounts as in the file."""

from core.einvoice.cii_line_reader import read_allowances, read_line, read_period
from core.einvoice.cii_party_reader import read_address, read_party, uri_identifier
from core.einvoice.cii_payment_reader import due_date, read_means, terms_text
from core.einvoice.codes import DocumentType
from core.einvoice.elements import attribute, binary, compact, day, many, number, one, text
from core.einvoice.model import Attachment, Delivery, Identifier, Invoice, Note, PrecedingInvoice, Totals, VatBreakdown
from core.einvoice.xml_input import Element
from core.einvoice.zugferd1 import modernise

_OBJECT_TYPE, _TENDER_TYPE = "130", "50"
"""TypeCodes that make an AdditionalReferencedDocument the invoiced object (BT-18) or the tender (BT-17)."""


def read_cii(root: Element) -> Invoice:
    """The invoice in a tree of local names whose root is CrossIndustryInvoice or CrossIndustryDocument."""
    modernise(root)
    head = one(root, "ExchangedDocument")
    trade = one(root, "SupplyChainTradeTransaction")
    agreement = one(trade, "ApplicableHeaderTradeAgreement")
    delivery = one(trade, "ApplicableHeaderTradeDelivery")
    settlement = one(trade, "ApplicableHeaderTradeSettlement")
    currency = text(settlement, "InvoiceCurrencyCode")
    payee = one(settlement, "PayeeTradeParty")
    representative = one(agreement, "SellerTaxRepresentativeTradeParty")
    taxes = many(settlement, "ApplicableTradeTax")
    return Invoice(
        number=text(head, "ID"),
        issue_date=day(head, "IssueDateTime/DateTimeString") or day(head, "IssueDateTime/DateTime"),
        type_code=text(head, "TypeCode") or DocumentType.INVOICE.value,
        currency=currency,
        vat_currency=text(settlement, "TaxCurrencyCode"),
        tax_point_date=next((found for tax in taxes if (found := day(tax, "TaxPointDate/DateString"))), None),
        tax_point_code=next((found for tax in taxes if (found := text(tax, "DueDateTypeCode"))), None),
        due_date=due_date(settlement),
        buyer_reference=text(agreement, "BuyerReference"),
        project_reference=text(agreement, "SpecifiedProcuringProject/ID"),
        contract_reference=_assigned(agreement, "ContractReferencedDocument"),
        order_reference=_assigned(agreement, "BuyerOrderReferencedDocument"),
        sales_order_reference=_assigned(agreement, "SellerOrderReferencedDocument"),
        receipt_reference=_assigned(delivery, "ReceivingAdviceReferencedDocument"),
        despatch_reference=_assigned(delivery, "DespatchAdviceReferencedDocument"),
        tender_reference=_typed(agreement, _TENDER_TYPE),
        object_id=_object(agreement),
        accounting_cost=text(settlement, "ReceivableSpecifiedTradeAccountingAccount/ID"),
        payment_terms=terms_text(settlement),
        notes=tuple(
            Note(text=found, subject_code=text(element, "SubjectCode"))
            for element in many(head, "IncludedNote")
            if (found := text(element, "Content"))
        ),
        profile_id=text(root, "ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID"),
        customization_id=text(root, "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID"),
        preceding_invoices=tuple(
            PrecedingInvoice(number=found, issue_date=day(element, "FormattedIssueDateTime/DateTimeString"))
            for element in many(settlement, "InvoiceReferencedDocument")
            if (found := text(element, "IssuerAssignedID"))
        ),
        seller=read_party(one(agreement, "SellerTradeParty")),
        buyer=read_party(one(agreement, "BuyerTradeParty")),
        payee=read_party(payee) if payee is not None else None,
        tax_representative=read_party(representative) if representative is not None else None,
        delivery=_delivery(delivery),
        period=read_period(one(settlement, "BillingSpecifiedPeriod")),
        payment_means=read_means(settlement),
        creditor_id=text(settlement, "CreditorReferenceID"),
        allowances=read_allowances(settlement),
        totals=_totals(settlement, currency),
        vat_breakdown=tuple(_breakdown(tax) for tax in taxes),
        attachments=tuple(
            _attachment(element)
            for element in many(agreement, "AdditionalReferencedDocument")
            if text(element, "TypeCode") not in {_OBJECT_TYPE, _TENDER_TYPE}
        ),
        lines=tuple(read_line(element) for element in many(trade, "IncludedSupplyChainTradeLineItem")),
    )


def _assigned(parent: Element | None, name: str) -> str | None:
    return text(parent, f"{name}/IssuerAssignedID") or text(parent, f"{name}/ID")


def _typed(agreement: Element | None, type_code: str) -> str | None:
    for element in many(agreement, "AdditionalReferencedDocument"):
        if text(element, "TypeCode") == type_code:
            return text(element, "IssuerAssignedID")
    return None


def _object(agreement: Element | None) -> Identifier | None:
    for element in many(agreement, "AdditionalReferencedDocument"):
        if text(element, "TypeCode") == _OBJECT_TYPE and (value := text(element, "IssuerAssignedID")):
            return Identifier(value=value, scheme=text(element, "ReferenceTypeCode"))
    return None


def _attachment(element: Element) -> Attachment:
    embedded = one(element, "AttachmentBinaryObject")
    return Attachment(
        id=text(element, "IssuerAssignedID") or text(element, "ID"),
        description=text(element, "Name"),
        uri=text(element, "URIID"),
        content=binary(embedded),
        mime_type=attribute(embedded, "mimeCode"),
        filename=attribute(embedded, "filename"),
    )


def _delivery(element: Element | None) -> Delivery | None:
    party = one(element, "ShipToTradeParty")
    found = Delivery(
        party_name=text(party, "Name"),
        location=uri_identifier(one(party, "GlobalID")) or uri_identifier(one(party, "ID")),
        delivery_date=day(element, "ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString"),
        address=read_address(one(party, "PostalTradeAddress")),
    )
    return found if found != Delivery() else None


def _breakdown(tax: Element) -> VatBreakdown:
    return VatBreakdown(
        category=text(tax, "CategoryCode"),
        rate=number(tax, "RateApplicablePercent"),
        taxable_amount=number(tax, "BasisAmount"),
        vat_amount=number(tax, "CalculatedAmount"),
        exemption_reason=text(tax, "ExemptionReason"),
        exemption_code=text(tax, "ExemptionReasonCode"),
    )


def _totals(settlement: Element | None, currency: str | None) -> Totals:
    element = one(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation")
    vat = many(element, "TaxTotalAmount")
    own = [amount for amount in vat if compact(attribute(amount, "currencyID")) in {currency, None}]
    other = [amount for amount in vat if amount not in own]
    return Totals(
        line_total=number(element, "LineTotalAmount"),
        allowance_total=number(element, "AllowanceTotalAmount"),
        charge_total=number(element, "ChargeTotalAmount"),
        tax_exclusive_amount=number(element, "TaxBasisTotalAmount"),
        vat_amount=number(own[0]) if own else None,
        vat_amount_in_vat_currency=number(other[0]) if other else None,
        tax_inclusive_amount=number(element, "GrandTotalAmount"),
        prepaid_amount=number(element, "TotalPrepaidAmount"),
        rounding_amount=number(element, "RoundingAmount"),
        payable_amount=number(element, "DuePayableAmount"),
    )
