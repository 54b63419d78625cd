"""VAT by rate, proved by multiplication: taxable amount times rate is the VAT, to the cent."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from core.money import to_cent
from core.reading.fields.amounts import Amount
from core.reading.fields.layout import Cell

RATES = {
    Decimal(rate)
    for rate in [
        "0",
        "2.1",
        "3",
        "4",
        "5",
        "5.5",
        "6",
        "7",
        "7.7",
        "8",
        "8.1",
        "9",
        "10",
        "12",
        "13",
        "13.5",
        "14",
        "15",
        "16",
        "17",
        "18",
        "19",
        "20",
        "21",
        "22",
        "23",
        "24",
        "25",
        "27",
    ]
}
"""Rates in force in Belgium and its trading partners (21, 12, 6 and 0 at home)."""
HIGHEST = Decimal(30)
MOST_RATES = 4
MOST_FOR_A_RATE = 5
TOLERANCE = Decimal("0.02")
"""VAT summed line by line may differ from VAT of the sum by a cent or two (Belgian practice allows both)."""


@dataclass(frozen=True, slots=True)
class VatLineFound:
    """A rate with what it is charged on, and the row that shows it."""

    rate: Decimal
    taxable_amount: Decimal
    vat_amount: Decimal
    cell: Cell


def find_vat_lines(amounts: list[Amount]) -> list[VatLineFound]:
    """Every row in which a rate, a taxable amount and a VAT amount prove each other."""
    by_row: dict[int, list[Amount]] = defaultdict(list)
    for amount in amounts:
        by_row[amount.row].append(amount)
    found: list[VatLineFound] = []
    for row in by_row.values():
        found += _lines_in(row)
    return found


def _lines_in(row: list[Amount]) -> list[VatLineFound]:
    """All that the row proves: another table beside it may prove something else by chance."""
    found: list[VatLineFound] = []
    rates = [one for one in row if 0 <= one.amount <= HIGHEST and (one.is_percent or one.amount in RATES)]
    rates.sort(key=lambda one: not one.is_percent)
    money = [one for one in row if one.has_cents and not one.is_percent]
    for rate in rates:
        others = [one for one in money if one is not rate]
        for taxable in sorted(others, key=lambda one: -abs(one.amount)):
            for vat in others:
                base = abs(taxable.amount) if vat.amount > 0 and _is_bracketed(taxable) else taxable.amount
                if (
                    vat is not taxable
                    and is_vat_of(vat.amount, base, rate.amount, stated=rate.is_percent)
                    and (rate.is_percent or vat.amount != 0)
                ):
                    line = VatLineFound(rate.amount, base, vat.amount, vat.cell)
                    if line not in found:
                        found.append(line)
    exact = {(line.rate, line.vat_amount) for line in found if _is_exact(line)}
    return [line for line in found if _is_exact(line) or (line.rate, line.vat_amount) not in exact]


def _is_exact(line: VatLineFound) -> bool:
    return to_cent(line.taxable_amount * line.rate / 100) == line.vat_amount


def _is_bracketed(amount: Amount) -> bool:
    """Brackets make an amount negative in a ledger, but stand around what a rate is charged on: 21% (22,00) 4,62."""
    return amount.amount < 0 and amount.cell.text[: amount.start].rstrip().endswith("(")


def is_vat_of(vat: Decimal, taxable: Decimal, rate: Decimal, *, stated: bool = False) -> bool:
    """Whether `vat` is `rate` percent of `taxable`: to the cent or two, less for small amounts unless the rate is stated with it."""
    if taxable == 0:
        return False
    small = Decimal("0.011") if stated else Decimal("0.005")
    return abs(to_cent(taxable * rate / 100) - vat) <= (TOLERANCE if abs(vat) >= 1 else small)


def choose(lines: list[VatLineFound], net: Decimal | None, vat: Decimal | None, *, gross: Decimal | None) -> list[VatLineFound]:
    """One line for each rate, such that they add up to the totals; none when they contradict them.

    Where net and VAT are not shown apart, those are preferred that make up the total with VAT: ten pieces of 18.40 are 184.00 too, and
    look like a tenth of it.
    """
    by_rate: dict[Decimal, list[VatLineFound]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: -abs(line.taxable_amount)):
        if len(by_rate[line.rate]) < MOST_FOR_A_RATE and all(known.taxable_amount != line.taxable_amount for known in by_rate[line.rate]):
            by_rate[line.rate].append(line)
    rates = sorted(by_rate, reverse=True)
    options = [[*by_rate[rate], None] for rate in rates[:MOST_RATES]]
    best: list[VatLineFound] = []
    for combination in product(*options):
        chosen = [line for line in combination if line is not None]
        if _agrees(chosen, net, vat) and _merit(chosen, gross) > _merit(best, gross):
            best = chosen
    if best or vat is None or net is None:
        return best
    # what bears no VAT may be left out of the table
    partly = [
        line
        for line in lines
        if line.rate and abs(line.taxable_amount) < abs(net) and abs(abs(line.vat_amount) - abs(vat)) <= Decimal("0.001")
    ]
    return partly[:1]


def _merit(lines: list[VatLineFound], gross: Decimal | None) -> tuple[bool, int, Decimal]:
    """What makes up the total first, then the most rates, then the most money."""
    whole = sum((line.taxable_amount + line.vat_amount for line in lines), Decimal())
    adds_up = bool(lines) and gross is not None and abs(abs(whole) - abs(gross)) <= TOLERANCE
    return adds_up, len(lines), sum((abs(line.taxable_amount) for line in lines), Decimal())


def _agrees(lines: list[VatLineFound], net: Decimal | None, vat: Decimal | None) -> bool:
    if not lines:
        return False
    vat_sum = sum((line.vat_amount for line in lines), Decimal())
    net_sum = sum((line.taxable_amount for line in lines), Decimal())
    # a credit note may print its minus before one of the two only
    return (vat is None or abs(abs(vat_sum) - abs(vat)) <= TOLERANCE) and (net is None or abs(abs(net_sum) - abs(net)) <= TOLERANCE)
