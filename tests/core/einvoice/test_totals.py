"""Sums of lines, rates and documents."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.einvoice.model import AllowanceCharge, Line
from core.einvoice.totals import document_totals, net_amount, vat_breakdown, with_totals
from core.money import to_cent, total
from tests.core.einvoice.examples import invoice, line

nets = st.lists(
    st.tuples(st.decimals(min_value=0, max_value=10_000, places=2), st.sampled_from(["21", "12", "6"])), min_size=1, max_size=20
)


@given(nets)
def test_the_document_is_the_sum_of_its_rates_and_each_rate_of_its_lines(pairs):
    found = with_totals(invoice(*(line(str(net), rate=rate) for net, rate in pairs)))
    sums = found.totals
    assert sums.line_total == total(net for net, _ in pairs)
    assert sums.tax_exclusive_amount == total(part.taxable_amount or Decimal(0) for part in found.vat_breakdown)
    assert sums.vat_amount == total(part.vat_amount or Decimal(0) for part in found.vat_breakdown)
    assert sums.tax_inclusive_amount == (sums.tax_exclusive_amount or 0) + (sums.vat_amount or 0)
    assert sums.payable_amount == sums.tax_inclusive_amount


@given(nets)
def test_vat_is_rounded_once_for_each_rate(pairs):
    for part in vat_breakdown(line(str(net), rate=rate) for net, rate in pairs):
        assert part.vat_amount == to_cent((part.taxable_amount or Decimal(0)) * (part.rate or Decimal(0)) / 100)


def test_a_line_counts_quantity_price_and_its_own_allowances():
    one = Line(
        quantity=Decimal(3),
        price=Decimal("10.005"),
        price_quantity=Decimal(2),
        allowances=(AllowanceCharge(is_charge=False, amount=Decimal(1)), AllowanceCharge(is_charge=True, amount=Decimal("0.50"))),
    )
    assert net_amount(one) == Decimal("14.51")


def test_twenty_percent_written_two_ways_is_one_rate():
    assert len(vat_breakdown([line("1", rate="20"), line("2", rate="20.00")])) == 1


def test_allowances_charges_prepayment_and_rounding_reach_the_payable_amount():
    allowances = (
        AllowanceCharge(is_charge=False, amount=Decimal("10.00"), vat_category="S", vat_rate=Decimal(21)),
        AllowanceCharge(is_charge=True, amount=Decimal("5.00"), vat_category="S", vat_rate=Decimal(21)),
    )
    lines = (line("100.00"),)
    sums = document_totals(
        lines, allowances, vat_breakdown(lines, allowances), prepaid_amount=Decimal("14.95"), rounding_amount=Decimal("0.05")
    )
    assert (sums.allowance_total, sums.charge_total, sums.tax_exclusive_amount) == (Decimal(10), Decimal(5), Decimal(95))
    assert sums.payable_amount == Decimal("100.05")


def test_reverse_charge_says_why_it_bears_no_vat():
    part = vat_breakdown([line("100.00", category="AE", rate="0")])[0]
    assert (part.vat_amount, part.exemption_code) == (Decimal("0.00"), "VATEX-EU-AE")
    assert part.exemption_reason
