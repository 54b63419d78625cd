"""From what was read on a document to an e-invoice: valid Peppol BIS Billing 3.0 whenever the data allow."""

import re
from dataclasses import replace
from decimal import Decimal

from core.einvoice.codes import EN16931, PEPPOL_BILLING, PEPPOL_MIME_TYPES, PEPPOL_PROCESS, DocumentType, VatCategory
from core.einvoice.errors import NotTranslatable
from core.einvoice.model import (
    Address,
    Attachment,
    Delivery,
    Invoice,
    Note,
    Party,
    PrecedingInvoice,
    VatBreakdown,
)
from core.einvoice.read_amounts import settle
from core.einvoice.read_invoice import ReadInvoice, ReadKind
from core.einvoice.read_lines import lines_for
from core.einvoice.read_party_form import country_of, to_party, valid_vat_number
from core.einvoice.read_payment import payment_means
from core.einvoice.read_vat import breakdown_of
from core.einvoice.totals import document_totals
from core.einvoice.translation_texts import Language, texts

NATIONAL_RULES = frozenset({"DK", "GR", "IS", "IT", "NL", "NO", "SE"})
"""Countries whose suppliers Peppol holds to rules of their own (chamber of commerce number, tax marks) that no paper answers."""
_CURRENCY = re.compile(r"[A-Z]{3}")
NO_REFERENCE = "-"
"""BT-10 when the document names none: Peppol wants one or an order number (PEPPOL-EN16931-R003)."""


def translate(read: ReadInvoice, language: Language = Language.ENGLISH) -> Invoice:
    """The e-invoice, with the document inside. It claims Peppol only where both sides have an electronic address.

    Raises NotTranslatable naming the fields that lack (`missing`) or the amounts that disagree (`contradiction`).
    """
    _require(read)
    read = _upright(read)
    amounts = settle(read)
    wording = texts(language)
    breakdown = breakdown_of(read, amounts, wording.no_vat)
    outside_scope = all(part.category == VatCategory.OUTSIDE_SCOPE for part in breakdown)
    seller = to_party(read.supplier, with_vat_number=not outside_scope)
    buyer = to_party(read.customer, with_vat_number=not outside_scope)
    number = read.invoice_number or read.fallback_number or ""
    lines = lines_for(read, breakdown, wording.line.format(number=number))
    in_peppol = bool(seller.endpoint and buyer.endpoint) and country_of(read.supplier) not in NATIONAL_RULES
    credit = read.kind is ReadKind.CREDIT_NOTE
    return Invoice(
        number=number,
        issue_date=read.issue_date,
        due_date=read.due_date,
        type_code=(DocumentType.CREDIT_NOTE if credit else DocumentType.INVOICE).value,
        currency=(read.currency or "").upper(),
        customization_id=PEPPOL_BILLING if in_peppol else EN16931,
        profile_id=PEPPOL_PROCESS if in_peppol else None,
        buyer_reference=read.buyer_reference or NO_REFERENCE,
        notes=(Note(text=wording.note_with_attachment if read.attachment else wording.note),),
        preceding_invoices=(PrecedingInvoice(number=read.credited_invoice),) if credit and read.credited_invoice else (),
        seller=seller,
        buyer=buyer,
        delivery=_delivery(read, breakdown, buyer),
        payment_means=payment_means(read),
        totals=document_totals(lines, (), breakdown, rounding_amount=amounts.rounding or None),
        vat_breakdown=breakdown,
        attachments=_attachments(read, number),
        lines=lines,
    )


def _require(read: ReadInvoice) -> None:
    number = read.invoice_number or (read.fallback_number if read.kind is ReadKind.RECEIPT else None)
    needed = {
        "invoice_number": number,
        "issue_date": read.issue_date,
        "currency": read.currency if _CURRENCY.fullmatch((read.currency or "").upper()) else None,
        "supplier_name": read.supplier.name,
        "customer_name": read.customer.name,
        "supplier_country": country_of(read.supplier),
        "customer_country": country_of(read.customer),
    }
    missing = [name for name, value in needed.items() if not value]
    if read.supplier.vat_number and not valid_vat_number(read.supplier.vat_number):
        missing.append("supplier_vat_number")
    if missing:
        raise NotTranslatable(f"The document lacks {', '.join(missing)}.", missing=missing)
    if read.attachment and read.attachment.mime_type not in PEPPOL_MIME_TYPES:
        raise NotTranslatable(
            f"An e-invoice may not carry {read.attachment.mime_type}; convert the document to PDF first.",
            missing=["attachment"],
            mime_type=read.attachment.mime_type,
        )


def _upright(read: ReadInvoice) -> ReadInvoice:
    """A credit note's amounts made positive when it was printed with minus signs."""
    signs = [read.tax_inclusive_amount, read.tax_exclusive_amount, *(vat.taxable_amount for vat in read.vat_breakdown)]
    known = [amount for amount in signs if amount]
    if read.kind is not ReadKind.CREDIT_NOTE or not known or known[0] > 0:
        return read
    return replace(
        read,
        tax_inclusive_amount=_minus(read.tax_inclusive_amount),
        tax_exclusive_amount=_minus(read.tax_exclusive_amount),
        vat_amount=_minus(read.vat_amount),
        vat_breakdown=tuple(
            replace(vat, taxable_amount=_minus(vat.taxable_amount), vat_amount=_minus(vat.vat_amount)) for vat in read.vat_breakdown
        ),
        lines=tuple(replace(line, net_amount=-line.net_amount, quantity=_minus(line.quantity)) for line in read.lines),
    )


def _minus(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else -amount


def _delivery(read: ReadInvoice, breakdown: tuple[VatBreakdown, ...], buyer: Party) -> Delivery | None:
    """The day of delivery; for goods to another member state day and country are compulsory (BR-IC-11, BR-IC-12)."""
    if any(part.category == VatCategory.INTRA_COMMUNITY for part in breakdown):
        country = buyer.address.country if buyer.address else None
        return Delivery(delivery_date=read.delivery_date or read.issue_date, address=Address(country=country))
    return Delivery(delivery_date=read.delivery_date) if read.delivery_date else None


def _attachments(read: ReadInvoice, number: str) -> tuple[Attachment, ...]:
    if read.attachment is None:
        return ()
    return (
        Attachment(
            id=number,
            description="CommercialInvoice",
            content=read.attachment.content,
            mime_type=read.attachment.mime_type,
            filename=read.attachment.filename,
        ),
    )
