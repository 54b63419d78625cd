"""Lines of a translated document: its own where they add up, else one for each VAT rate."""

from dataclasses import replace
from decimal import Decimal

from core.einvoice.model import Line, VatBreakdown
from core.einvoice.read_invoice import ReadInvoice, ReadLine
from core.money import is_storable, to_cent, total

_PIECE = "C62"
"""Recommendation 20: one."""
_LINE_TOLERANCE = Decimal("0.02")
"""PEPPOL-EN16931-R120."""


def lines_for(read: ReadInvoice, breakdown: tuple[VatBreakdown, ...], name: str) -> tuple[Line, ...]:
    """Lines whose sum by rate is exactly the breakdown."""
    if read.lines and _add_up(read.lines, breakdown):
        by_rate = {part.rate or Decimal(0): part for part in breakdown}
        return tuple(_own_line(position, line, by_rate[line.vat_rate]) for position, line in enumerate(read.lines, start=1))
    return tuple(_sum_line(position, part, name) for position, part in enumerate(breakdown, start=1))


def _add_up(lines: tuple[ReadLine, ...], breakdown: tuple[VatBreakdown, ...]) -> bool:
    wanted = {part.rate or Decimal(0): part.taxable_amount for part in breakdown}
    if len(wanted) != len(breakdown) or not all(line.description.strip() and is_storable(line.net_amount) for line in lines):
        return False
    found = {rate: total(line.net_amount for line in lines if line.vat_rate == rate) for rate in {line.vat_rate for line in lines}}
    return found == wanted


def _own_line(position: int, line: ReadLine, part: VatBreakdown) -> Line:
    quantity, price = line.quantity, line.unit_price
    if quantity is None or price is None or price < 0 or abs(to_cent(quantity * price) - line.net_amount) > _LINE_TOLERANCE:
        quantity, price = _one_of(line.net_amount)
    plain = _sum_line(position, part, line.description.strip())
    return replace(plain, quantity=quantity, price=price, net_amount=line.net_amount)


def _sum_line(position: int, part: VatBreakdown, name: str) -> Line:
    net = part.taxable_amount or Decimal(0)
    quantity, price = _one_of(net)
    return Line(
        id=str(position),
        name=name,
        quantity=quantity,
        unit=_PIECE,
        price=price,
        net_amount=net,
        vat_category=part.category,
        vat_rate=part.rate,
    )


def _one_of(net: Decimal) -> tuple[Decimal, Decimal]:
    """Once the amount; a price may not be negative (BR-27), a quantity may."""
    return (Decimal(-1), -net) if net < 0 else (Decimal(1), net)
