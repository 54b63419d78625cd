"""How the amounts of a UBL document add up (BR-CO-10 to BR-CO-17)."""

from decimal import Decimal

from core.einvoice.checker.tree import Document, Node, rounded, whole
from core.einvoice.checker.vat_use import is_allowance, is_charge, is_vat

_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)


def lines_add_up(totals: Node, document: Document) -> bool:
    """BR-CO-10: the sum of the lines is the total of the lines."""
    lines = (line for name in ("cac:InvoiceLine", "cac:CreditNoteLine") for line in document.anywhere(name))
    total = sum((line.total("cbc:LineExtensionAmount") for line in lines), _ZERO)
    return totals.number("cbc:LineExtensionAmount") == rounded(total)


def allowances_add_up(totals: Node, _: Document) -> bool:
    """BR-CO-11."""
    return _parts_add_up(totals, "cbc:AllowanceTotalAmount", charge=False)


def charges_add_up(totals: Node, _: Document) -> bool:
    """BR-CO-12."""
    return _parts_add_up(totals, "cbc:ChargeTotalAmount", charge=True)


def _parts_add_up(totals: Node, name: str, *, charge: bool) -> bool:
    kind = is_charge if charge else is_allowance
    parts = [part for part in (totals.parent.named("cac:AllowanceCharge") if totals.parent else ()) if kind(part)]
    if not totals.has(name):
        return not parts
    return totals.number(name) == rounded(sum((part.total("cbc:Amount") for part in parts), _ZERO))


def exclusive_adds_up(totals: Node, _: Document) -> bool:
    """BR-CO-13: lines plus charges less allowances."""
    lines, exclusive = totals.number("cbc:LineExtensionAmount"), totals.number("cbc:TaxExclusiveAmount")
    if lines is None or exclusive is None:
        return False
    charges, allowances = totals.number("cbc:ChargeTotalAmount"), totals.number("cbc:AllowanceTotalAmount")
    if charges is None and allowances is None:
        return exclusive == lines
    return exclusive == rounded(lines + (charges or _ZERO) - (allowances or _ZERO))


def payable_adds_up(totals: Node, _: Document) -> bool:
    """BR-CO-16: the total with VAT less what was prepaid, plus the rounding."""
    payable, inclusive = totals.number("cbc:PayableAmount"), totals.number("cbc:TaxInclusiveAmount")
    if payable is None or inclusive is None:
        return False
    prepaid, rounding = totals.number("cbc:PrepaidAmount"), totals.number("cbc:PayableRoundingAmount")
    due = inclusive if prepaid is None else rounded(inclusive - prepaid)
    return due == (payable if rounding is None else rounded(payable - rounding))


def inclusive_adds_up(root: Node, _: Document) -> bool:
    """BR-CO-15: the total without VAT plus the VAT, in the currency of the document."""
    totals = root.one("cac:LegalMonetaryTotal")
    for currency in root.named("cbc:DocumentCurrencyCode"):
        amounts = [one for one in root.all("cac:TaxTotal", "cbc:TaxAmount") if one.attributes.get("currencyID") == currency.text]
        if len(amounts) != 1 or totals is None:
            return False
        inclusive, exclusive = totals.number("cbc:TaxInclusiveAmount"), totals.number("cbc:TaxExclusiveAmount")
        tax = amounts[0].number()
        if inclusive is None or exclusive is None or tax is None or inclusive != rounded(exclusive + tax):
            return False
    return True


def taxes_add_up(total: Node, _: Document) -> bool:
    """BR-CO-14: the VAT is the sum of the breakdown."""
    subtotals = total.named("cac:TaxSubtotal")
    return not subtotals or total.number("cbc:TaxAmount") == rounded(sum((one.total("cbc:TaxAmount") for one in subtotals), _ZERO))


def tax_follows_the_rate(subtotal: Node, _: Document) -> bool:
    """BR-CO-17: give or take less than one."""
    tax = subtotal.number("cbc:TaxAmount")
    rate = next((one.number("cbc:Percent") for one in subtotal.named("cac:TaxCategory") if is_vat(one)), None)
    if tax is None:
        return False
    if rate is None or whole(rate) == 0:
        return whole(tax) == 0
    taxable = subtotal.number("cbc:TaxableAmount")
    return taxable is not None and abs(abs(tax) - rounded(abs(taxable) * (rate / _HUNDRED))) < _ONE
