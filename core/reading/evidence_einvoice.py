"""The most trusted evidence: what an e-invoice says, in the reader's field names. Runs in a parsing child."""

from dataclasses import dataclass
from decimal import Decimal

from core.einvoice.model import Invoice, Party
from core.einvoice.reader import read_xml
from core.reading.fields.found import Found, Value, VatLine
from core.reading.fields.identifiers import structured_in
from core.reading.page import Source

WAYS = {"10": "cash", "20": "cheque", "30": "transfer", "31": "transfer", "42": "transfer", "48": "card", "49": "direct_debit"} | {
    "54": "card",
    "55": "card",
    "57": "transfer",
    "58": "transfer",
    "59": "direct_debit",
}
"""UNCL4461 in the words that the reader uses."""
SURE = 0.99


@dataclass(frozen=True, slots=True)
class EinvoiceEvidence:
    """The kind and the fields that the XML states."""

    kind: str
    fields: dict[str, Found]


def read_einvoice(data: bytes) -> EinvoiceEvidence:
    """The evidence in an e-invoice of any syntax. Raises NotAnInvoice, UnsafeXml."""
    return evidence_of(read_xml(data))


def evidence_of(invoice: Invoice) -> EinvoiceEvidence:
    """The fields of an invoice model; what it does not say is absent."""
    totals = invoice.totals
    means = next((one for one in invoice.payment_means if one.iban), next(iter(invoice.payment_means), None))
    references = [reference for one in invoice.payment_means if one.payment_id and (reference := structured_in(one.payment_id))]
    stated: dict[str, Value | None] = {
        "supplier_name": _name(invoice.seller),
        "supplier_vat_number": _number(invoice.seller),
        "customer_name": _name(invoice.buyer),
        "customer_vat_number": _number(invoice.buyer),
        "invoice_number": invoice.number,
        "issue_date": invoice.issue_date.isoformat() if invoice.issue_date else None,
        "due_date": invoice.due_date.isoformat() if invoice.due_date else None,
        "currency": invoice.currency,
        "tax_inclusive_amount": _amount(totals.tax_inclusive_amount if totals.tax_inclusive_amount is not None else totals.payable_amount),
        "tax_exclusive_amount": _amount(totals.tax_exclusive_amount),
        "vat_amount": _amount(totals.vat_amount),
        "payable_amount": _amount(totals.payable_amount),
        "vat_breakdown": _vat_lines(invoice),
        "iban": _compact(means.iban) if means else None,
        "bic": _compact(means.bic) if means else None,
        "structured_communication": references[0] if references else None,
        "payment_means": WAYS.get(means.code, means.code) if means else None,
    }
    fields = {name: Found(value, SURE, Source.EINVOICE) for name, value in stated.items() if value}
    return EinvoiceEvidence("credit_note" if invoice.is_credit_note else "invoice", fields)


def _name(party: Party) -> str | None:
    return party.name or party.trading_name


def _number(party: Party) -> str | None:
    return _compact(party.vat_number)


def _compact(number: str | None) -> str | None:
    return "".join(char for char in number.upper() if char.isalnum()) if number else None


def _amount(amount: Decimal | None) -> str | None:
    return str(amount.quantize(Decimal("0.01"))) if amount is not None else None


def _vat_lines(invoice: Invoice) -> list[VatLine]:
    return [
        {
            "rate": format((line.rate or Decimal(0)).normalize(), "f"),
            "taxable_amount": str(line.taxable_amount.quantize(Decimal("0.01"))),
            "vat_amount": str((line.vat_amount or Decimal(0)).quantize(Decimal("0.01"))),
        }
        for line in invoice.vat_breakdown
        if line.taxable_amount is not None
    ]
