"""The totals of an invoice: three amounts are believed because net plus VAT is the total, and labels break ties."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from core.reading.fields.amounts import Amount
from core.reading.fields.folding import fold
from core.reading.fields.layout import Layout
from core.reading.fields.total_labels import Role
from core.reading.fields.vat_lines import RATES, VatLineFound, choose, find_vat_lines, is_vat_of
from core.reading.fields.weighed_amounts import Weighed, seen_as, weigh_amounts, weight_of

MOST_VALUES = 160
"""Distinct amounts that are tried against each other; a long invoice's totals are among its last and best labelled."""
COIN, ROUNDING = Decimal("0.05"), Decimal("0.02")
CENT = Decimal("0.01")
"""What a total may differ by where its parts were rounded one by one."""
BY_ITS_ROW, CLEARER = 0.69, 0.2
"""The weight of a total that the words of its own row name, and by how much more another must be called the total."""
EXEMPT = re.compile(r"(?<!\d)0 ?%|exempt|exon|vrijgesteld|vrij van|steuerfrei")
ENOUGH = 1.4
"""A triple needs more support than one weak label: sums agree by chance on pages full of amounts."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What was found, each with the amount on the page that shows it."""

    gross: Amount | None = None
    net: Amount | None = None
    vat: Amount | None = None
    proven: bool = False
    """Whether net plus VAT was seen to be the total."""
    lines: tuple[VatLineFound, ...] = ()
    signs: Mapping[str, float] = field(default_factory=dict[str, float])
    """What speaks for the three together."""


def find_totals(layout: Layout, amounts: list[Amount]) -> Totals:
    """The totals and the VAT by rate that agree with each other best."""
    weights = weigh_amounts(layout, amounts)
    lines = find_vat_lines(amounts)
    best = _best_triple(weights, lines) or _labelled(weights, amounts)
    net = best.net.amount if best.net else None
    vat = best.vat.amount if best.vat else None
    chosen = choose(lines, net, vat, gross=best.gross.amount if best.gross else None)
    if not chosen and best.proven and best.net and best.vat:
        chosen = _single_rate(best.net, best.vat)
    return replace(best, lines=tuple(chosen), signs=_signs(weights, best, chosen))


def _signs(weighed: dict[Decimal, Weighed], totals: Totals, lines: list[VatLineFound]) -> dict[str, float]:
    if totals.gross is None:
        return {}
    gross = totals.gross.amount
    known = weighed.get(gross)
    mine = max(weight_of(known, Role.GROSS), 0.9 * weight_of(known, Role.PAYABLE)) if known else 0.0
    rivals = [weight_of(other, Role.GROSS) for value, other in weighed.items() if abs(value) > abs(gross)]
    return {
        "proven": 1.0 if totals.proven else 0.0,
        "with_vat": 1.0 if totals.proven and totals.vat is not None and totals.vat.amount != 0 else 0.0,
        "label": min(1.0, mine / 1.2),
        "margin": max(0.0, min(1.0, mine - max(rivals, default=0.0))),
        "largest": 1.0 if gross >= max(weighed, default=gross) else 0.0,
        "repeated": 1.0 if known and known.count > 1 else 0.0,
        "by_rate": 1.0 if lines and totals.proven else 0.0,
        "no_rival": 1.0 if max(rivals, default=0.0) == 0 else 0.0,
    }


def _best_triple(weighed: dict[Decimal, Weighed], lines: list[VatLineFound]) -> Totals | None:
    values = sorted(weighed, key=lambda value: -max(score for score, _ in weighed[value].sightings.values()))[:MOST_VALUES]
    present = set(values)
    rates = _unique(lines)
    best: tuple[float, Decimal, Decimal, Decimal] | None = None
    for gross in values:
        if gross == 0:
            continue
        for vat in values:
            # some credit notes print a minus before the totals, but not before the VAT
            net = gross + vat if gross < 0 < vat else gross - vat
            off = Decimal(0)
            if net not in present and vat != 0:
                off = next((cent for cent in (CENT, -CENT) if net + cent in present), off)
            net += off
            if net not in present or abs(vat) > abs(net) * Decimal("0.3") or (gross > 0 > vat):
                continue
            score = _support(weighed, gross, net, vat) - (0.5 if off else 0.0) + _by_rates(net, vat, rates)
            if best is None or score > best[0]:
                best = (score, gross, net, vat)
    summed = _summed(weighed, lines)
    if summed is not None and (best is None or summed[0] > best[0]):
        return summed[1]
    if best is None or best[0] < ENOUGH:
        return None
    _, gross, net, vat = best
    larger = _larger_total(weighed, gross, net, vat, rates)
    if larger is not None:
        return larger
    return Totals(
        seen_as(weighed, gross, Role.GROSS), seen_as(weighed, net, Role.NET), seen_as(weighed, vat, Role.VAT), proven=gross == net + vat
    )


def _by_rates(net: Decimal, vat: Decimal, rates: list[VatLineFound]) -> float:
    """What the amounts by rate say for a net amount and its VAT."""
    of_them = sum((line.vat_amount for line in rates), Decimal())
    score = 0.0
    is_split = sum(line.vat_amount != 0 for line in rates) > 1
    if is_split and any(abs(vat) == abs(line.vat_amount) and abs(net) == abs(line.taxable_amount) for line in rates):
        score -= 1.5  # what is charged at one of several rates is not the whole
    if rates and abs(vat) == abs(of_them):
        return score + 0.8 + (0.4 if net == sum((line.taxable_amount for line in rates), Decimal()) else 0.0)
    if vat == 0:
        return score - (1.0 if of_them else 0.0)
    return score + (0.6 if any(is_vat_of(abs(vat), abs(net), rate) for rate in RATES) else -0.2)


def _larger_total(weighed: dict[Decimal, Weighed], gross: Decimal, net: Decimal, vat: Decimal, rates: list[VatLineFound]) -> Totals | None:
    """The total that its own row calls so, where what adds up is only the part of it that one rate is charged on."""
    is_part = any(line.vat_amount == vat and line.taxable_amount == net for line in rates)
    mine = weight_of(weighed[gross], Role.GROSS)
    rivals = [
        (known.count, value)
        for value, known in weighed.items()
        if value > gross
        and weight_of(known, Role.GROSS) >= BY_ITS_ROW
        and ((is_part and weight_of(known, Role.GROSS) > mine + CLEARER) or _is_exempt(weighed, value - gross))
    ]
    if not rivals:
        return None
    return Totals(seen_as(weighed, max(rivals)[1], Role.GROSS))


def _is_exempt(weighed: dict[Decimal, Weighed], part: Decimal) -> bool:
    """Whether that amount is printed as what bears no VAT."""
    return part in weighed and any(EXEMPT.search(fold(seen.cell.text)) for _, seen in weighed[part].sightings.values())


def _summed(weighed: dict[Decimal, Weighed], lines: list[VatLineFound]) -> tuple[float, Totals] | None:
    """A labelled total that is the sum of what is charged at several rates and their VAT: the sums themselves are often not printed."""
    rates = _unique(lines)
    net, vat = sum((line.taxable_amount for line in rates), Decimal()), sum((line.vat_amount for line in rates), Decimal())
    if len(rates) < 2 or vat == 0 or net + vat not in weighed:
        return None
    total = max(weight_of(weighed[net + vat], Role.GROSS), 0.7 * weight_of(weighed[net + vat], Role.PAYABLE))
    if total == 0:
        return None
    printed = {role: seen_as(weighed, value, role) for role, value in ((Role.NET, net), (Role.VAT, vat)) if value in weighed}
    score = total + 1.2 + 0.05 * min(3, weighed[net + vat].count)
    score += sum(weight_of(weighed[value], role) for role, value in ((Role.NET, net), (Role.VAT, vat)) if role in printed)
    return score, Totals(seen_as(weighed, net + vat, Role.GROSS), printed.get(Role.NET), printed.get(Role.VAT), proven=True)


def _support(weighed: dict[Decimal, Weighed], gross: Decimal, net: Decimal, vat: Decimal) -> float:
    total = weight_of(weighed[gross], Role.GROSS)
    if total == 0:
        total = 0.7 * weight_of(weighed[gross], Role.PAYABLE)
    score = total + weight_of(weighed[net], Role.NET) + weight_of(weighed[vat], Role.VAT)
    if vat == 0 and (weight_of(weighed[vat], Role.VAT) == 0 or total == 0):
        score -= 1.5  # any amount is the sum of itself and zero
    return score + 0.05 * min(3, weighed[gross].count)


def _unique(lines: list[VatLineFound]) -> list[VatLineFound]:
    largest: dict[Decimal, VatLineFound] = {}
    for line in lines:
        if line.rate not in largest or abs(line.taxable_amount) > abs(largest[line.rate].taxable_amount):
            largest[line.rate] = line
    return list(largest.values())


def _labelled(weighed: dict[Decimal, Weighed], amounts: list[Amount]) -> Totals:
    """The best labelled total alone, helped by what was given and returned at a till."""
    present = {amount.amount for amount in amounts if amount.has_cents}
    best: tuple[float, Amount] | None = None
    for value, known in weighed.items():
        if value <= 0:
            continue
        score = max(weight_of(known, Role.GROSS), 0.9 * weight_of(known, Role.PAYABLE))
        if score == 0:
            continue
        # a tendered amount and its change: what was given less what came back is what was paid
        if any(given - value in present for given in present if given > value and given - value != value):
            score += 0.25
        score += 0.08 * min(4, known.count - 1)
        role = Role.GROSS if weight_of(known, Role.GROSS) >= 0.9 * weight_of(known, Role.PAYABLE) else Role.PAYABLE
        if best is None or score > best[0]:
            best = (score, known.sightings[role][1])
    if best is None:
        money = [amount for amount in amounts if amount.amount in weighed and amount.has_sign and amount.amount > 0]
        return Totals(gross=max(money, key=lambda amount: amount.amount) if money else None)
    return Totals(gross=best[1])


def rounded_to_coins(totals: Totals, amounts: list[Amount]) -> Totals:
    """A till's total after rounding to five cents, where the receipt prints it beside the exact one (Belgian law since 2019)."""
    if totals.gross is None:
        return totals
    exact = totals.gross.amount
    for amount in amounts:
        if (
            amount.has_cents
            and amount.amount != exact
            and abs(amount.amount - exact) <= ROUNDING
            and amount.amount % COIN == 0
            and exact % COIN
        ):
            return replace(totals, gross=amount)
    return totals


def _single_rate(net: Amount, vat: Amount) -> list[VatLineFound]:
    """The one rate that explains the VAT of the whole invoice, if there is one."""
    if vat.amount == 0:
        return [VatLineFound(Decimal(0), net.amount, vat.amount, vat.cell)]
    rates = sorted(
        (rate for rate in RATES if rate and is_vat_of(abs(vat.amount), abs(net.amount), rate)),
        key=lambda rate: abs(abs(net.amount) * rate / 100 - abs(vat.amount)),
    )
    return [VatLineFound(rates[0], net.amount, vat.amount, vat.cell)] if rates else []
