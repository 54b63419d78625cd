"""The VAT of a read document, each rate with its category and the reason when none is charged."""

from dataclasses import replace
from decimal import Decimal

from core.einvoice import zero_rate
from core.einvoice.codes import VatCategory
from core.einvoice.errors import NotTranslatable
from core.einvoice.model import VatBreakdown
from core.einvoice.read_amounts import Amounts, Part
from core.einvoice.read_invoice import ReadInvoice
from core.einvoice.read_party_form import country_of, to_party, valid_vat_number

_KNOWN_ZERO_RATES = frozenset(VatCategory) - {VatCategory.STANDARD}


def breakdown_of(read: ReadInvoice, amounts: Amounts, default_reason: str) -> tuple[VatBreakdown, ...]:
    """BG-23 of a read document. Raises NotTranslatable when a category needs a number that lacks."""
    supplier_has_vat = bool(valid_vat_number(read.supplier.vat_number))
    customer_has_vat = bool(valid_vat_number(read.customer.vat_number))
    if not supplier_has_vat and any(part.rate for part in amounts.parts):
        raise NotTranslatable("A document that charges VAT lacks its supplier's VAT number.", missing=["supplier_vat_number"])

    def described(part: Part) -> VatBreakdown:
        if part.rate:
            category = zero_rate.ZeroRate(category=VatCategory.STANDARD)
        elif part.category and part.category in _KNOWN_ZERO_RATES:
            category = zero_rate.named(part.category, wording=read.vat_wording, default_reason=default_reason)
        else:
            category = zero_rate.decide(
                supplier_country=country_of(read.supplier),
                supplier_has_vat=supplier_has_vat,
                customer_country=country_of(read.customer),
                customer_has_vat=customer_has_vat,
                wording=read.vat_wording,
                default_reason=default_reason,
            )
        return VatBreakdown(
            category=category.category.value,
            rate=None if category.category is VatCategory.OUTSIDE_SCOPE else part.rate,
            taxable_amount=part.taxable_amount,
            vat_amount=part.vat_amount,
            exemption_reason=category.reason,
            exemption_code=category.code,
        )

    breakdown = _one_for_each_rate(tuple(described(part) for part in amounts.parts))
    _require_numbers(read, breakdown, customer_has_vat=customer_has_vat)
    return breakdown


def _one_for_each_rate(parts: tuple[VatBreakdown, ...]) -> tuple[VatBreakdown, ...]:
    """Parts of one category and rate joined (BR-E-01 and its like); what is outside VAT may not stand beside the rest (BR-O-11)."""
    alone = all(part.category == VatCategory.OUTSIDE_SCOPE for part in parts)
    joined: dict[tuple[str | None, Decimal | None], VatBreakdown] = {}
    for part in parts:
        if part.category == VatCategory.OUTSIDE_SCOPE and not alone:
            part = replace(part, category=VatCategory.EXEMPT.value, rate=Decimal(0), exemption_code=None)  # noqa: PLW2901
        key = (part.category, part.rate)
        before = joined.get(key)
        joined[key] = (
            replace(
                before,
                taxable_amount=(before.taxable_amount or Decimal(0)) + (part.taxable_amount or Decimal(0)),
                vat_amount=(before.vat_amount or Decimal(0)) + (part.vat_amount or Decimal(0)),
            )
            if before
            else part
        )
    return tuple(joined.values())


def _require_numbers(read: ReadInvoice, breakdown: tuple[VatBreakdown, ...], *, customer_has_vat: bool) -> None:
    """BR-AE-02 and BR-IC-02 want the buyer's VAT number, BR-CO-26 some number of the seller."""
    categories = {part.category for part in breakdown}
    missing: list[str] = []
    if categories & {VatCategory.REVERSE_CHARGE, VatCategory.INTRA_COMMUNITY} and not customer_has_vat:
        missing.append("customer_vat_number")
    seller = to_party(read.supplier)
    if not (seller.vat_number or seller.legal_id or seller.identifiers):
        missing.append("supplier_vat_number")
    if missing:
        raise NotTranslatable(f"The document lacks {', '.join(missing)}.", missing=missing)
