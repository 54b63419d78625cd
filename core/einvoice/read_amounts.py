"""The amounts of a read document brought into agreement, or the reason why they cannot be."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.einvoice.errors import NotTranslatable
from core.einvoice.read_invoice import ReadInvoice, ReadVat
from core.money import is_storable, to_cent, total

_BELGIAN_RATES = (Decimal(21), Decimal(12), Decimal(6))
_WHOLE_RATES = tuple(Decimal(rate) for rate in range(1, 28))
"""27 % (Hungary) is the highest rate in the Union."""
_RATE_TOLERANCE = Decimal("0.02")
"""By how much VAT rounded line by line differs from VAT rounded once, on small invoices."""
_ROUNDING = Decimal("0.05")
"""Cash totals are rounded to five cents in Belgium (Code of Economic Law VI.7/1); with sums of rounded lines, five cents at most."""
_VAT_TOLERANCE = Decimal("1.00")
"""BR-CO-17 and BR-S-09."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The amounts of one rate."""

    rate: Decimal
    taxable_amount: Decimal
    vat_amount: Decimal
    category: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """All amounts of a document: `parts` and `rounding` add up to what is to be paid."""

    parts: tuple[Part, ...]
    rounding: Decimal


def settle(read: ReadInvoice) -> Amounts:
    """Raises NotTranslatable with `missing` when amounts lack, and with `contradiction` when they do not add up."""
    _require_money(read)
    parts = tuple(_complete(vat, read) for vat in read.vat_breakdown) or (_single(read),)
    parts = _merged(parts)
    for part in parts:
        if abs(part.vat_amount - to_cent(part.taxable_amount * part.rate / 100)) >= _VAT_TOLERANCE:
            raise NotTranslatable(
                f"The VAT of {part.vat_amount} does not fit {part.taxable_amount} at {part.rate} %.", contradiction="vat_breakdown"
            )
    if read.tax_inclusive_amount is None:
        return Amounts(parts=parts, rounding=Decimal(0))
    difference = read.tax_inclusive_amount - _sum(parts)
    if read.tax_exclusive_amount is not None and abs(difference) > _ROUNDING:
        unexplained = read.tax_exclusive_amount - total(part.taxable_amount for part in parts)
        if unexplained == difference:  # what the breakdown leaves out bears no VAT
            untaxed = Part(rate=Decimal(0), taxable_amount=difference, vat_amount=Decimal(0))
            return Amounts(parts=_merged((*parts, untaxed)), rounding=Decimal(0))
    if abs(difference) > _ROUNDING:
        raise NotTranslatable(
            f"The amounts by VAT rate add up to {_sum(parts)}, the document asks {read.tax_inclusive_amount}.",
            contradiction="tax_inclusive_amount",
        )
    return Amounts(parts=parts, rounding=difference)


def _require_money(read: ReadInvoice) -> None:
    """Amounts have cents and no more (BR-DEC-01 to 28)."""
    named = [(name, getattr(read, name)) for name in ("tax_inclusive_amount", "tax_exclusive_amount", "vat_amount")]
    named += [("vat_breakdown", amount) for vat in read.vat_breakdown for amount in (vat.taxable_amount, vat.vat_amount)]
    for name, amount in named:
        if amount is not None and not is_storable(amount):
            raise NotTranslatable(f"{amount} is no amount of money.", contradiction=name)


def _sum(parts: Iterable[Part]) -> Decimal:
    return total(part.taxable_amount + part.vat_amount for part in parts)


def _merged(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    found: dict[tuple[Decimal, str | None], Part] = {}
    for part in parts:
        key = (part.rate, part.category)
        before = found.get(key)
        found[key] = Part(
            rate=part.rate,
            category=part.category,
            taxable_amount=part.taxable_amount + (before.taxable_amount if before else 0),
            vat_amount=part.vat_amount + (before.vat_amount if before else 0),
        )
    return tuple(part for part in found.values() if part.taxable_amount or part.vat_amount or len(found) == 1)


def _complete(vat: ReadVat, read: ReadInvoice) -> Part:
    taxable, amount = vat.taxable_amount, vat.vat_amount
    if taxable is None and len(read.vat_breakdown) == 1:
        taxable = read.tax_exclusive_amount
        if taxable is None and read.tax_inclusive_amount is not None:
            known = amount if amount is not None else read.vat_amount
            net = read.tax_inclusive_amount / (1 + vat.rate / 100)
            taxable = read.tax_inclusive_amount - known if known is not None else to_cent(net)
            amount = read.tax_inclusive_amount - taxable
    if taxable is None and amount is not None and vat.rate:
        taxable = to_cent(amount * 100 / vat.rate)
    if taxable is None:
        raise NotTranslatable("The document lacks the taxable amount of a VAT rate.", missing=["vat_breakdown"])
    if amount is None:
        amount = to_cent(taxable * vat.rate / 100)
    return Part(rate=vat.rate, taxable_amount=taxable, vat_amount=amount, category=vat.category)


def _single(read: ReadInvoice) -> Part:
    inclusive, exclusive, vat = read.tax_inclusive_amount, read.tax_exclusive_amount, read.vat_amount
    if exclusive is None and inclusive is not None and vat is not None:
        exclusive = inclusive - vat
    if vat is None and inclusive is not None and exclusive is not None:
        vat = inclusive - exclusive
    if exclusive is None and inclusive is not None and read.supplier.vat_number is None:
        exclusive, vat = inclusive, Decimal(0)
    if exclusive is None or vat is None:
        raise NotTranslatable("The document does not say how much VAT is in it.", missing=["vat_breakdown"])
    rate = Decimal(0) if vat == 0 else _rate(exclusive, vat, belgian=(read.supplier.vat_number or "BE").upper().startswith("BE"))
    if rate is None:
        raise NotTranslatable("The document does not say which VAT rates it has.", missing=["vat_breakdown"])
    return Part(rate=rate, taxable_amount=exclusive, vat_amount=vat)


def _rate(exclusive: Decimal, vat: Decimal, *, belgian: bool) -> Decimal | None:
    """The one rate that explains the VAT; `None` when several do or none does (a mix of rates)."""
    rates, tolerance = (_BELGIAN_RATES, _RATE_TOLERANCE) if belgian else (_WHOLE_RATES, Decimal(0))
    fitting = [rate for rate in rates if abs(to_cent(exclusive * rate / 100) - vat) <= tolerance]
    return fitting[0] if len(fitting) == 1 else None
