"""The totals of an invoice: three amounts are believed because net plus VAT is the total, and labels break ties."""

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from core.reading.fields.amounts import Amount
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout
from core.reading.fields.total_labels import Role, roles_of
from core.reading.fields.vat_lines import RATES, VatLineFound, choose, find_vat_lines, is_vat_of

MOST_VALUES = 160
"""Distinct amounts that are tried against each other; a long invoice's totals are among its last and best labelled."""
LONGEST_LABEL = 60
"""Characters; what is longer is a sentence."""
COIN, ROUNDING = Decimal("0.05"), Decimal("0.02")
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


def find_totals(layout: Layout, amounts: list[Amount]) -> Totals:
    """The totals and the VAT by rate that agree with each other best."""
    weights = _weigh(layout, amounts)
    lines = find_vat_lines(amounts)
    best = _best_triple(weights, lines) or _labelled(weights, amounts)
    net = best.net.amount if best.net else None
    vat = best.vat.amount if best.vat else None
    chosen = choose(lines, net, vat, gross=best.gross.amount if best.gross else None)
    if not chosen and best.proven and best.net and best.vat:
        chosen = _single_rate(best.net, best.vat)
    return replace(best, lines=tuple(chosen))


@dataclass(slots=True)
class _Weighed:
    """The best sighting of a value for each role, and how often it occurs."""

    sightings: dict[Role, tuple[float, Amount]]
    count: int = 0


def _weigh(layout: Layout, amounts: list[Amount]) -> dict[Decimal, _Weighed]:
    weighed: dict[Decimal, _Weighed] = defaultdict(lambda: _Weighed({}))
    rows, first_page = max(1, len(layout.rows)), layout.rows[0].page if layout.rows else 1
    for amount in amounts:
        if amount.is_percent or not (amount.has_cents or amount.has_sign) or "capital" in fold(layout.rows[amount.row].text):
            continue
        known = weighed[amount.amount]
        known.count += 1
        position = 0.1 * amount.row / rows + (0.1 if amount.cell.page == first_page else 0.0)
        for role, weight in _roles(layout, amount).items():
            score = weight + position + (0.15 if amount.has_sign else 0)
            if role not in known.sightings or score > known.sightings[role][0]:
                known.sightings[role] = (score, amount)
        known.sightings.setdefault(Role.OTHER, (0.0, amount))
    return weighed


def _roles(layout: Layout, amount: Amount) -> dict[Role, float]:
    """What the words before the amount in its row say, or else those in the row or two above it."""
    own = amount.cell.text[: amount.start]
    roles = roles_of(own)
    if roles:
        return roles
    cell: Cell | None = layout.left_of(amount.cell)
    steps = 0
    while cell is not None and steps < 3:
        if len(cell.text) <= LONGEST_LABEL and sum(char.isalpha() for char in cell.text) >= 2 and (roles := roles_of(cell.text)):
            return roles
        cell, steps = layout.left_of(cell), steps + 1
    for step, over in enumerate(layout.above(amount.cell, rows=4)[:5]):
        is_column = abs(over.x1 - amount.x1) < 6 * amount.cell.height or over.x0 <= amount.x0
        if is_column and (roles := roles_of(over.text)):
            return {role: weight * (0.75 - 0.05 * step) for role, weight in roles.items()}
    return roles_of(amount.cell.text[amount.end :]) if len(amount.cell.text) - amount.end < 25 else {}


def _best_triple(weighed: dict[Decimal, _Weighed], lines: list[VatLineFound]) -> Totals | None:
    values = sorted(weighed, key=lambda value: -max(score for score, _ in weighed[value].sightings.values()))[:MOST_VALUES]
    present = set(values)
    line_vat = sum((line.vat_amount for line in _unique(lines)), Decimal())
    line_net = sum((line.taxable_amount for line in _unique(lines)), Decimal())
    best: tuple[float, Decimal, Decimal, Decimal] | None = None
    for gross in values:
        if gross == 0:
            continue
        for vat in values:
            # some credit notes print a minus before the totals, but not before the VAT
            net = gross + vat if gross < 0 < vat else gross - vat
            if net not in present or abs(vat) > abs(net) * Decimal("0.3") or (gross > 0 > vat):
                continue
            score = _support(weighed, gross, net, vat)
            if lines and abs(vat) == abs(line_vat):
                score += 0.8 + (0.4 if net == line_net else 0)
            elif vat == 0 and line_vat:
                score -= 1.0
            elif vat != 0 and any(is_vat_of(abs(vat), abs(net), rate) for rate in RATES):
                score += 0.6
            elif vat != 0:
                score -= 0.2
            if best is None or score > best[0]:
                best = (score, gross, net, vat)
    summed = _summed(weighed, lines)
    if summed is not None and (best is None or summed[0] > best[0]):
        return summed[1]
    if best is None or best[0] < ENOUGH:
        return None
    _, gross, net, vat = best
    return Totals(_seen(weighed, gross, Role.GROSS), _seen(weighed, net, Role.NET), _seen(weighed, vat, Role.VAT), proven=True)


def _summed(weighed: dict[Decimal, _Weighed], lines: list[VatLineFound]) -> tuple[float, Totals] | None:
    """A labelled total that is the sum of what is charged at several rates and their VAT: the sums themselves are often not printed."""
    rates = _unique(lines)
    net, vat = sum((line.taxable_amount for line in rates), Decimal()), sum((line.vat_amount for line in rates), Decimal())
    if len(rates) < 2 or vat == 0 or net + vat not in weighed:
        return None
    total = max(_weight(weighed[net + vat], Role.GROSS), 0.7 * _weight(weighed[net + vat], Role.PAYABLE))
    if total == 0:
        return None
    printed = {role: _seen(weighed, value, role) for role, value in ((Role.NET, net), (Role.VAT, vat)) if value in weighed}
    score = total + 1.2 + 0.05 * min(3, weighed[net + vat].count)
    score += sum(_weight(weighed[value], role) for role, value in ((Role.NET, net), (Role.VAT, vat)) if role in printed)
    return score, Totals(_seen(weighed, net + vat, Role.GROSS), printed.get(Role.NET), printed.get(Role.VAT), proven=True)


def _support(weighed: dict[Decimal, _Weighed], gross: Decimal, net: Decimal, vat: Decimal) -> float:
    total = _weight(weighed[gross], Role.GROSS)
    if total == 0:
        total = 0.7 * _weight(weighed[gross], Role.PAYABLE)
    score = total + _weight(weighed[net], Role.NET) + _weight(weighed[vat], Role.VAT)
    if vat == 0 and (_weight(weighed[vat], Role.VAT) == 0 or total == 0):
        score -= 1.5  # any amount is the sum of itself and zero
    return score + 0.05 * min(3, weighed[gross].count)


def _weight(known: _Weighed, role: Role) -> float:
    return known.sightings[role][0] if role in known.sightings else 0.0


def _seen(weighed: dict[Decimal, _Weighed], value: Decimal, role: Role) -> Amount:
    sightings = weighed[value].sightings
    return sightings[role][1] if role in sightings else max(sightings.values(), key=lambda seen: seen[0])[1]


def _unique(lines: list[VatLineFound]) -> list[VatLineFound]:
    largest: dict[Decimal, VatLineFound] = {}
    for line in lines:
        if line.rate not in largest or abs(line.taxable_amount) > abs(largest[line.rate].taxable_amount):
            largest[line.rate] = line
    return list(largest.values())


def _labelled(weighed: dict[Decimal, _Weighed], amounts: list[Amount]) -> Totals:
    """The best labelled total alone, helped by what was given and returned at a till."""
    present = {amount.amount for amount in amounts if amount.has_cents}
    best: tuple[float, Amount] | None = None
    for value, known in weighed.items():
        if value <= 0:
            continue
        score = max(_weight(known, Role.GROSS), 0.9 * _weight(known, Role.PAYABLE))
        if score == 0:
            continue
        # a tendered amount and its change: what was given less what came back is what was paid
        if any(given - value in present for given in present if given > value and given - value != value):
            score += 0.25
        score += 0.08 * min(4, known.count - 1)
        role = Role.GROSS if _weight(known, Role.GROSS) >= 0.9 * _weight(known, Role.PAYABLE) else Role.PAYABLE
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
