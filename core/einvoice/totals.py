"""From lines, allowances and charges to the VAT of each rate and the sums of the document."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from core.einvoice.codes import EXEMPTION_CODES, VatCategory
from core.einvoice.line import AllowanceCharge, Line
from core.einvoice.model import Invoice, Totals, VatBreakdown
from core.money import to_cent, total

Bucket = tuple[str, Decimal | None]

DEFAULT_REASONS = {
    VatCategory.REVERSE_CHARGE: "Reverse charge",
    VatCategory.INTRA_COMMUNITY: "Intra-community supply",
    VatCategory.EXPORT: "Export outside the EU",
    VatCategory.OUTSIDE_SCOPE: "Not subject to VAT",
}
"""BT-120 for the categories whose reason is their name; an exemption (E) must be given its own."""


def net_amount(line: Line) -> Decimal:
    """BT-131 to the cent: quantity times price, by price quantity, after the line's own allowances and charges."""
    quantity = line.quantity if line.quantity is not None else Decimal(1)
    price = line.price if line.price is not None else Decimal(0)
    gross = quantity * price / (line.price_quantity or Decimal(1))
    return to_cent(gross + total(a.amount if a.is_charge else -a.amount for a in line.allowances))


def vat_breakdown(lines: Iterable[Line], allowances: Iterable[AllowanceCharge] = ()) -> tuple[VatBreakdown, ...]:
    """BG-23: taxable amount and VAT of each category and rate.

    VAT is rounded once for each rate, not for each line, as the Belgian administration asks of structured invoices.
    """
    taxable: dict[Bucket, Decimal] = {}
    for line in lines:
        bucket = _bucket(line.vat_category, line.vat_rate)
        taxable[bucket] = taxable.get(bucket, Decimal("0.00")) + (net_amount(line) if line.net_amount is None else line.net_amount)
    for one in allowances:
        bucket = _bucket(one.vat_category, one.vat_rate)
        taxable[bucket] = taxable.get(bucket, Decimal("0.00")) + (one.amount if one.is_charge else -one.amount)
    return tuple(
        VatBreakdown(
            category=category,
            rate=rate,
            taxable_amount=amount,
            vat_amount=to_cent(amount * (rate or Decimal(0)) / 100),
            exemption_reason=DEFAULT_REASONS.get(VatCategory(category)) if category in set(VatCategory) else None,
            exemption_code=EXEMPTION_CODES.get(VatCategory(category)) if category in set(VatCategory) else None,
        )
        for (category, rate), amount in taxable.items()
    )


def _bucket(category: str | None, rate: Decimal | None) -> Bucket:
    if category == VatCategory.OUTSIDE_SCOPE:
        return category, None
    return category or VatCategory.STANDARD, rate.normalize() + 0 if rate is not None else Decimal(0)


def document_totals(
    lines: Iterable[Line],
    allowances: Iterable[AllowanceCharge],
    breakdown: Iterable[VatBreakdown],
    *,
    prepaid_amount: Decimal | None = None,
    rounding_amount: Decimal | None = None,
) -> Totals:
    """BG-22 by BR-CO-10 to BR-CO-16, exact to the cent."""
    line_total = total(net_amount(line) if line.net_amount is None else line.net_amount for line in lines)
    listed = tuple(allowances)
    deducted = total(a.amount for a in listed if not a.is_charge)
    charged = total(a.amount for a in listed if a.is_charge)
    vat = total(v.vat_amount or Decimal(0) for v in breakdown)
    exclusive = line_total - deducted + charged
    inclusive = exclusive + vat
    return Totals(
        line_total=line_total,
        allowance_total=deducted if any(not a.is_charge for a in listed) else None,
        charge_total=charged if any(a.is_charge for a in listed) else None,
        tax_exclusive_amount=exclusive,
        vat_amount=vat,
        tax_inclusive_amount=inclusive,
        prepaid_amount=prepaid_amount,
        rounding_amount=rounding_amount,
        payable_amount=inclusive - (prepaid_amount or Decimal(0)) + (rounding_amount or Decimal(0)),
    )


def with_totals(invoice: Invoice) -> Invoice:
    """The invoice with line amounts, VAT breakdown and sums filled in; exemption reasons already given are kept."""
    lines = tuple(replace(line, net_amount=net_amount(line)) if line.net_amount is None else line for line in invoice.lines)
    given = {v.category: v for v in invoice.vat_breakdown}
    breakdown = tuple(
        replace(v, exemption_reason=given[v.category].exemption_reason, exemption_code=given[v.category].exemption_code)
        if v.category in given and (given[v.category].exemption_reason or given[v.category].exemption_code)
        else v
        for v in vat_breakdown(lines, invoice.allowances)
    )
    sums = document_totals(
        lines,
        invoice.allowances,
        breakdown,
        prepaid_amount=invoice.totals.prepaid_amount,
        rounding_amount=invoice.totals.rounding_amount,
    )
    return replace(
        invoice,
        lines=lines,
        vat_breakdown=breakdown,
        totals=replace(sums, vat_amount_in_vat_currency=invoice.totals.vat_amount_in_vat_currency),
    )
