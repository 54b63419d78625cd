"""A UBL document as an invoice: Peppol BIS, UBL.BE, e-FFF and plain UBL 2.0 or 2.1, amounts as they stand in the file."""

import re

from core.einvoice.codes import DocumentType
from core.einvoice.elements import attribute, binary, compact, day, many, number, one, text
from core.einvoice.model import Attachment, Delivery, Identifier, Invoice, Note, Party, PaymentMeans, PrecedingInvoice, Totals, VatBreakdown
from core.einvoice.ubl_line_reader import identifier, read_allowance, read_line, read_period, vat_category
from core.einvoice.ubl_party_reader import CREDITOR_SCHEME, read_address, read_party
from core.einvoice.xml_input import Element

_SUBJECT = re.compile(r"#([A-Z]{3})#(.*)", re.DOTALL)
_ITSELF = frozenset({"130", "50"})
"""DocumentTypeCodes that make an AdditionalDocumentReference the invoiced object (BT-18) or the project (BT-11)."""


def read_ubl(root: Element) -> Invoice:
    """The invoice in a tree of local names whose root is Invoice or CreditNote."""
    credit = root.tag == "CreditNote"
    currency = text(root, "DocumentCurrencyCode")
    means = tuple(read_means(element) for element in many(root, "PaymentMeans"))
    seller = one(root, "AccountingSupplierParty/Party")
    payee = one(root, "PayeeParty")
    order = text(root, "OrderReference/ID")
    sales_order = text(root, "OrderReference/SalesOrderID")
    return Invoice(
        number=text(root, "ID"),
        issue_date=day(root, "IssueDate"),
        type_code=_type_code(root, credit=credit),
        currency=currency,
        vat_currency=text(root, "TaxCurrencyCode"),
        tax_point_date=day(root, "TaxPointDate"),
        tax_point_code=text(root, "InvoicePeriod/DescriptionCode"),
        due_date=day(root, "DueDate") or day(root, "PaymentMeans/PaymentDueDate") or day(root, "PaymentTerms/PaymentDueDate"),
        buyer_reference=text(root, "BuyerReference"),
        project_reference=text(root, "ProjectReference/ID") or _typed_reference(root, "50"),
        contract_reference=text(root, "ContractDocumentReference/ID"),
        order_reference=None if order == "NA" and sales_order else order,
        sales_order_reference=sales_order,
        receipt_reference=text(root, "ReceiptDocumentReference/ID"),
        despatch_reference=text(root, "DespatchDocumentReference/ID"),
        tender_reference=text(root, "OriginatorDocumentReference/ID"),
        object_id=_invoiced_object(root),
        accounting_cost=text(root, "AccountingCost") or text(root, "AccountingCostCode"),
        payment_terms="\n".join(found for element in many(root, "PaymentTerms/Note") if (found := text(element))) or None,
        notes=tuple(_note(found) for element in many(root, "Note") if (found := text(element))),
        profile_id=text(root, "ProfileID"),
        customization_id=text(root, "CustomizationID"),
        preceding_invoices=tuple(
            PrecedingInvoice(number=found, issue_date=day(element, "IssueDate"))
            for element in many(root, "BillingReference/InvoiceDocumentReference")
            if (found := text(element, "ID"))
        ),
        seller=read_party(seller),
        buyer=read_party(one(root, "AccountingCustomerParty/Party")),
        payee=read_party(payee) if payee is not None else None,
        tax_representative=_representative(root),
        delivery=_delivery(one(root, "Delivery")),
        period=read_period(one(root, "InvoicePeriod")),
        payment_means=means,
        creditor_id=_creditor_id(payee) or _creditor_id(seller),
        allowances=tuple(read_allowance(element) for element in many(root, "AllowanceCharge") if number(element, "Amount") is not None),
        totals=_totals(root, currency),
        vat_breakdown=tuple(_breakdown(element) for element in many(root, "TaxTotal/TaxSubtotal")),
        attachments=tuple(
            _attachment(element)
            for element in many(root, "AdditionalDocumentReference")
            if text(element, "DocumentTypeCode") not in _ITSELF or one(element, "Attachment") is not None
        ),
        lines=tuple(read_line(element) for element in many(root, "CreditNoteLine" if credit else "InvoiceLine")),
    )


def _type_code(root: Element, *, credit: bool) -> str:
    stated = text(root, "CreditNoteTypeCode") if credit else text(root, "InvoiceTypeCode")
    return stated or (DocumentType.CREDIT_NOTE if credit else DocumentType.INVOICE).value


def _note(found: str) -> Note:
    subject = _SUBJECT.fullmatch(found)
    return Note(text=subject.group(2), subject_code=subject.group(1)) if subject and subject.group(2) else Note(text=found)


def _typed_reference(root: Element, type_code: str) -> str | None:
    for element in many(root, "AdditionalDocumentReference"):
        if text(element, "DocumentTypeCode") == type_code and one(element, "Attachment") is None:
            return text(element, "ID")
    return None


def _invoiced_object(root: Element) -> Identifier | None:
    for element in many(root, "AdditionalDocumentReference"):
        if text(element, "DocumentTypeCode") == "130" and one(element, "Attachment") is None:
            return identifier(one(element, "ID"))
    return None


def _attachment(element: Element) -> Attachment:
    embedded = one(element, "Attachment/EmbeddedDocumentBinaryObject")
    return Attachment(
        id=text(element, "ID"),
        description=text(element, "DocumentDescription") or text(element, "DocumentType"),
        uri=text(element, "Attachment/ExternalReference/URI"),
        content=binary(embedded),
        mime_type=attribute(embedded, "mimeCode"),
        filename=attribute(embedded, "filename"),
    )


def _representative(root: Element) -> Party | None:
    element = one(root, "TaxRepresentativeParty")
    return read_party(element) if element is not None else None


def _creditor_id(party: Element | None) -> str | None:
    for element in many(party, "PartyIdentification/ID"):
        if element.get("schemeID") == CREDITOR_SCHEME:
            return text(element)
    return None


def _delivery(element: Element | None) -> Delivery | None:
    if element is None:
        return None
    found = Delivery(
        party_name=text(element, "DeliveryParty/PartyName/Name"),
        location=identifier(one(element, "DeliveryLocation/ID")),
        delivery_date=day(element, "ActualDeliveryDate"),
        address=read_address(one(element, "DeliveryLocation/Address")),
    )
    return found if found != Delivery() else None


def read_means(element: Element) -> PaymentMeans:
    """One PaymentMeans; a code that is missing (e-FFF) counts as not defined."""
    code = one(element, "PaymentMeansCode")
    return PaymentMeans(
        code=text(code) or "1",
        text=attribute(code, "name"),
        payment_id=text(element, "PaymentID") or text(element, "InstructionID") or text(element, "InstructionNote"),
        iban=compact(text(element, "PayeeFinancialAccount/ID")),
        account_name=text(element, "PayeeFinancialAccount/Name"),
        bic=compact(
            text(element, "PayeeFinancialAccount/FinancialInstitutionBranch/ID")
            or text(element, "PayeeFinancialAccount/FinancialInstitutionBranch/FinancialInstitution/ID")
        ),
        card_number=text(element, "CardAccount/PrimaryAccountNumberID"),
        card_holder=text(element, "CardAccount/HolderName"),
        mandate_id=text(element, "PaymentMandate/ID"),
        debited_iban=compact(text(element, "PaymentMandate/PayerFinancialAccount/ID")),
    )


def _breakdown(element: Element) -> VatBreakdown:
    category = one(element, "TaxCategory")
    code, rate = vat_category(category)
    return VatBreakdown(
        category=code,
        rate=rate if rate is not None else number(element, "Percent"),
        taxable_amount=number(element, "TaxableAmount"),
        vat_amount=number(element, "TaxAmount"),
        exemption_reason=text(category, "TaxExemptionReason"),
        exemption_code=text(category, "TaxExemptionReasonCode"),
    )


def _totals(root: Element, currency: str | None) -> Totals:
    element = one(root, "LegalMonetaryTotal")
    taxes = many(root, "TaxTotal")
    in_currency = [tax for tax in taxes if attribute(one(tax, "TaxAmount"), "currencyID") in {currency, None}] or taxes
    detailed = [tax for tax in in_currency if one(tax, "TaxSubtotal") is not None] or in_currency
    other = [tax for tax in taxes if tax not in in_currency]
    return Totals(
        line_total=number(element, "LineExtensionAmount"),
        allowance_total=number(element, "AllowanceTotalAmount"),
        charge_total=number(element, "ChargeTotalAmount"),
        tax_exclusive_amount=number(element, "TaxExclusiveAmount"),
        vat_amount=number(detailed[0], "TaxAmount") if detailed else None,
        vat_amount_in_vat_currency=number(other[0], "TaxAmount") if other else None,
        tax_inclusive_amount=number(element, "TaxInclusiveAmount"),
        prepaid_amount=number(element, "PrepaidAmount"),
        rounding_amount=number(element, "PayableRoundingAmount"),
        payable_amount=number(element, "PayableAmount"),
    )
