"""A document of ours as the e-invoice translation wants to be told of it."""

from core.delivery.facts import CompanyFacts, DocumentFacts
from core.einvoice.read_invoice import ReadAttachment, ReadInvoice, ReadKind, ReadParty


def read_invoice(facts: DocumentFacts, company: CompanyFacts, attachment: ReadAttachment | None) -> ReadInvoice:
    """What is known, with our own side filled in where the paper does not name it: a receipt never does."""
    other_country = _country_of(facts.iban) if not facts.is_sale else None
    supplier = ReadParty(
        name=facts.supplier_name,
        vat_number=facts.supplier_vat_number,
        iban=facts.iban,
        bic=facts.bic,
        country=other_country if not facts.supplier_vat_number else None,
    )
    customer = ReadParty(name=facts.customer_name, vat_number=facts.customer_vat_number)
    if facts.is_sale:
        supplier = _ours(supplier, company)
    else:
        customer = _ours(customer, company)
    return ReadInvoice(
        kind=ReadKind(facts.kind),
        invoice_number=facts.invoice_number,
        fallback_number=_stand_in(facts),
        issue_date=facts.issue_date,
        due_date=facts.due_date,
        currency=facts.currency,
        tax_inclusive_amount=facts.tax_inclusive_amount,
        tax_exclusive_amount=facts.tax_exclusive_amount,
        vat_amount=facts.vat_amount,
        vat_breakdown=facts.vat_breakdown,
        supplier=supplier,
        customer=customer,
        structured_communication=facts.structured_communication,
        payment_means=facts.payment_means,
        attachment=attachment,
    )


def _ours(party: ReadParty, company: CompanyFacts) -> ReadParty:
    """Our side. Another VAT number on the paper is left standing: what it says is not ours to change."""
    if party.vat_number and party.vat_number != company.vat_number:
        return party
    return ReadParty(
        name=party.name or company.name,
        vat_number=company.vat_number,
        iban=party.iban,
        bic=party.bic,
        street=company.street,
        postal_code=company.postal_code,
        city=company.city,
        country="BE",
    )


def _country_of(iban: str | None) -> str | None:
    """Where a supplier without VAT number banks: the best sign of its country that a paper gives."""
    return iban[:2] if iban else None


def _stand_in(facts: DocumentFacts) -> str:
    """A number for a receipt without one, the same at every attempt."""
    day = f"{facts.issue_date:%Y%m%d}-" if facts.issue_date else ""
    return f"R-{day}{facts.id.hex[-8:]}"
