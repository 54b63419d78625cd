"""An invoice as UBL 2.1, in the order that its schema and Peppol BIS Billing 3.0 want."""

import base64

from core.einvoice.codes import VatCategory
from core.einvoice.model import Attachment, Delivery, Invoice, Note, PaymentMeans, Totals, VatBreakdown
from core.einvoice.structured_communication import written
from core.einvoice.ubl_line_writer import put_allowance, put_line, put_period, put_tax_category
from core.einvoice.ubl_party_writer import put_address, put_party, put_payee, put_tax_representative
from core.einvoice.xml_input import Element
from core.einvoice.xml_output import group, put, put_amount, root, serialise

_OBJECT_TYPE = "130"
"""DocumentTypeCode of the invoiced object (BT-18)."""
_PROJECT_TYPE = "50"
"""DocumentTypeCode of the project (BT-11) in a credit note, which has no ProjectReference."""


def write_ubl(invoice: Invoice) -> bytes:
    """The document as UTF-8. What the model leaves open is left out; the official rules say whether that is enough."""
    credit = invoice.is_credit_note
    document = root("CreditNote" if credit else "Invoice")
    _put_head(document, invoice, credit=credit)
    _put_references(document, invoice, credit=credit)
    creditor_is_payee = invoice.payee is not None
    put_party(group(document, "AccountingSupplierParty"), invoice.seller, creditor_id=None if creditor_is_payee else invoice.creditor_id)
    put_party(group(document, "AccountingCustomerParty"), invoice.buyer)
    if invoice.payee:
        put_payee(document, invoice.payee, creditor_id=invoice.creditor_id)
    if invoice.tax_representative:
        put_tax_representative(document, invoice.tax_representative)
    if invoice.delivery:
        _put_delivery(document, invoice.delivery)
    for position, means in enumerate(invoice.payment_means):
        _put_payment(document, means, invoice, with_due_date=credit and position == 0)
    put(group(document, "PaymentTerms"), "Note", invoice.payment_terms)
    for allowance in invoice.allowances:
        put_allowance(document, allowance, invoice.currency)
    _put_vat(document, invoice)
    _put_totals(document, invoice.totals, invoice.currency)
    for line in invoice.lines:
        put_line(document, line, invoice.currency, credit=credit)
    return serialise(document)


def _put_head(document: Element, invoice: Invoice, *, credit: bool) -> None:
    put(document, "CustomizationID", invoice.customization_id)
    put(document, "ProfileID", invoice.profile_id)
    put(document, "ID", invoice.number)
    put(document, "IssueDate", invoice.issue_date)
    if credit:
        put(document, "TaxPointDate", invoice.tax_point_date)
        put(document, "CreditNoteTypeCode", invoice.type_code)
    else:
        put(document, "DueDate", invoice.due_date)
        put(document, "InvoiceTypeCode", invoice.type_code)
    for note in invoice.notes:
        put(document, "Note", _note_text(note))
    if not credit:
        put(document, "TaxPointDate", invoice.tax_point_date)
    put(document, "DocumentCurrencyCode", invoice.currency)
    put(document, "TaxCurrencyCode", invoice.vat_currency)
    put(document, "AccountingCost", invoice.accounting_cost)
    put(document, "BuyerReference", invoice.buyer_reference)
    put_period(document, invoice.period, description_code=invoice.tax_point_code)


def _note_text(note: Note) -> str:
    return f"#{note.subject_code}#{note.text}" if note.subject_code else note.text


def _put_references(document: Element, invoice: Invoice, *, credit: bool) -> None:
    order = group(document, "OrderReference")
    put(order, "ID", invoice.order_reference or ("NA" if invoice.sales_order_reference else None))
    put(order, "SalesOrderID", invoice.sales_order_reference)
    for preceding in invoice.preceding_invoices:
        reference = group(group(document, "BillingReference"), "InvoiceDocumentReference")
        put(reference, "ID", preceding.number)
        put(reference, "IssueDate", preceding.issue_date)
    put(group(document, "DespatchDocumentReference"), "ID", invoice.despatch_reference)
    put(group(document, "ReceiptDocumentReference"), "ID", invoice.receipt_reference)
    if not credit:
        put(group(document, "OriginatorDocumentReference"), "ID", invoice.tender_reference)
    put(group(document, "ContractDocumentReference"), "ID", invoice.contract_reference)
    if invoice.object_id:
        reference = group(document, "AdditionalDocumentReference")
        put(reference, "ID", invoice.object_id.value, schemeID=invoice.object_id.scheme)
        put(reference, "DocumentTypeCode", _OBJECT_TYPE)
    if credit and invoice.project_reference:
        reference = group(document, "AdditionalDocumentReference")
        put(reference, "ID", invoice.project_reference)
        put(reference, "DocumentTypeCode", _PROJECT_TYPE)
    for position, attachment in enumerate(invoice.attachments, start=1):
        _put_attachment(document, attachment, position)
    if credit:
        put(group(document, "OriginatorDocumentReference"), "ID", invoice.tender_reference)
    else:
        put(group(document, "ProjectReference"), "ID", invoice.project_reference)


def _put_attachment(document: Element, attachment: Attachment, position: int) -> None:
    reference = group(document, "AdditionalDocumentReference")
    put(reference, "ID", attachment.id or attachment.filename or str(position))
    put(reference, "DocumentDescription", attachment.description)
    holder = group(reference, "Attachment")
    if attachment.content is not None:
        content = base64.b64encode(attachment.content).decode("ascii")
        put(holder, "EmbeddedDocumentBinaryObject", content, mimeCode=attachment.mime_type, filename=attachment.filename)
    put(group(holder, "ExternalReference"), "URI", attachment.uri)


def _put_delivery(document: Element, delivery: Delivery) -> None:
    element = group(document, "Delivery")
    put(element, "ActualDeliveryDate", delivery.delivery_date)
    location = group(element, "DeliveryLocation")
    if delivery.location:
        put(location, "ID", delivery.location.value, schemeID=delivery.location.scheme)
    put_address(location, "Address", delivery.address)
    put(group(group(element, "DeliveryParty"), "PartyName"), "Name", delivery.party_name)


def _put_payment(document: Element, means: PaymentMeans, invoice: Invoice, *, with_due_date: bool) -> None:
    element = group(document, "PaymentMeans")
    put(element, "PaymentMeansCode", means.code, name=means.text)
    if with_due_date:
        put(element, "PaymentDueDate", invoice.due_date)
    put(element, "PaymentID", written(means.payment_id) if means.payment_id else None)
    if means.card_number:
        card = group(element, "CardAccount")
        put(card, "PrimaryAccountNumberID", means.card_number)
        put(card, "NetworkID", "NA")
        put(card, "HolderName", means.card_holder)
    account = group(element, "PayeeFinancialAccount")
    put(account, "ID", means.iban)
    put(account, "Name", means.account_name)
    put(group(account, "FinancialInstitutionBranch"), "ID", means.bic)
    mandate = group(element, "PaymentMandate")
    put(mandate, "ID", means.mandate_id)
    put(group(mandate, "PayerFinancialAccount"), "ID", means.debited_iban)


def _put_vat(document: Element, invoice: Invoice) -> None:
    total = group(document, "TaxTotal")
    put_amount(total, "TaxAmount", invoice.totals.vat_amount, invoice.currency)
    for part in invoice.vat_breakdown:
        _put_vat_part(total, part, invoice.currency)
    if invoice.vat_currency:
        put_amount(group(document, "TaxTotal"), "TaxAmount", invoice.totals.vat_amount_in_vat_currency, invoice.vat_currency)


def _put_vat_part(total: Element, part: VatBreakdown, currency: str | None) -> None:
    subtotal = group(total, "TaxSubtotal")
    put_amount(subtotal, "TaxableAmount", part.taxable_amount, currency)
    put_amount(subtotal, "TaxAmount", part.vat_amount, currency)
    rate = None if part.category == VatCategory.OUTSIDE_SCOPE else part.rate
    put_tax_category(subtotal, "TaxCategory", part.category, rate, reason=part.exemption_reason, reason_code=part.exemption_code)


def _put_totals(document: Element, totals: Totals, currency: str | None) -> None:
    element = group(document, "LegalMonetaryTotal")
    for name, amount in (
        ("LineExtensionAmount", totals.line_total),
        ("TaxExclusiveAmount", totals.tax_exclusive_amount),
        ("TaxInclusiveAmount", totals.tax_inclusive_amount),
        ("AllowanceTotalAmount", totals.allowance_total),
        ("ChargeTotalAmount", totals.charge_total),
        ("PrepaidAmount", totals.prepaid_amount),
        ("PayableRoundingAmount", totals.rounding_amount),
        ("PayableAmount", totals.payable_amount),
    ):
        put_amount(element, name, amount, currency)
