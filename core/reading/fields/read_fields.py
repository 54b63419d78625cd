"""Everything that the words of a document say, field by field."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from core.reading.fields.amounts import Amount, find_amounts, written
from core.reading.fields.card_lines import CardLine, find_card_lines
from core.reading.fields.dates import choose_dates, days_to_pay, find_dates
from core.reading.fields.found import Found, found_in
from core.reading.fields.identifiers import NumberSeen, find_bics, find_ibans, find_structured_communications, find_vat_numbers
from core.reading.fields.invoice_number import find_invoice_number
from core.reading.fields.kind import classify
from core.reading.fields.layout import Layout
from core.reading.fields.own_company import OwnCompany
from core.reading.fields.parties import NameSeen, find_parties
from core.reading.fields.payment import find_currency, find_payment_means
from core.reading.fields.totals import Totals, find_totals, rounded_to_coins


@dataclass(frozen=True, slots=True)
class PageFields:
    """What the page alone says."""

    kind: str
    kind_confidence: float
    fields: dict[str, Found]
    lines: tuple[CardLine, ...] = ()
    others: tuple[tuple[str, Found], ...] = field(default=())
    """Further values of fields that may be several, such as a second IBAN."""


def read_fields(layout: Layout, *, own: OwnCompany | None = None) -> PageFields:
    """The fields of a document from its rows and cells; the same for a text layer and for recognised words."""
    if not layout.rows:
        return PageFields("other", 0.1, {})
    kind, confidence = classify(layout)
    fields: dict[str, Found] = {}
    _add_parties(fields, layout, own)
    if number := find_invoice_number(layout):
        text, cell, start, end, sure = number
        fields["invoice_number"] = found_in(cell, text, sure, start, end)
    _add_dates(fields, layout, kind)
    if currency := find_currency(layout):
        code, cell, start, end, sure = currency
        fields["currency"] = found_in(cell, code, sure, start, end)
    if means := find_payment_means(layout):
        code, cell, start, end = means
        fields["payment_means"] = found_in(cell, code, 0.7, start, end)
    if kind != "card_statement":
        amounts = find_amounts(layout)
        totals = find_totals(layout, amounts)
        _add_totals(fields, rounded_to_coins(totals, amounts) if kind == "receipt" else totals)
    others = _add_numbers(fields, layout, own)
    lines = _add_card_lines(fields, layout) if kind == "card_statement" else []
    return PageFields(kind, confidence, fields, tuple(lines), tuple(others))


def _add_card_lines(fields: dict[str, Found], layout: Layout) -> list[CardLine]:
    """The purchases, and the statement's total where the lines add up to it."""
    fields.pop("invoice_number", None)
    issued = fields.get("issue_date")
    until = date.fromisoformat(issued.value) if issued is not None and isinstance(issued.value, str) else None
    lines = find_card_lines(layout, str(fields["currency"].value) if "currency" in fields else "EUR", until)
    sums = {sum((line.amount for line in lines), Decimal()), sum((line.amount for line in lines if line.amount > 0), Decimal())}
    shown = [amount for amount in find_amounts(layout) if amount.has_cents and abs(amount.amount) in sums and amount.amount]
    if shown and len(lines) > 1:
        fields["tax_inclusive_amount"] = _amount(shown[-1], abs(shown[-1].amount), 0.95)
    return lines


def _add_parties(fields: dict[str, Found], layout: Layout, own: OwnCompany | None) -> None:
    parties = find_parties(layout, find_vat_numbers(layout), own_names=own.names if own else ())
    for name, seen in (("supplier_name", parties.supplier), ("customer_name", parties.customer)):
        if seen is not None:
            fields[name] = found_in(seen.cell, seen.name, _name_confidence(seen, is_supplier=name == "supplier_name"))
    for name, number in (("supplier_vat_number", parties.supplier_vat), ("customer_vat_number", parties.customer_vat)):
        if number is not None:
            fields[name] = _number(number, 0.9 if number.checked else 0.5)


def _name_confidence(seen: NameSeen, *, is_supplier: bool) -> float:
    return max(0.2, min(0.92, 0.25 + 0.22 * (seen.seller if is_supplier else seen.buyer)))


def _number(seen: NumberSeen, confidence: float) -> Found:
    return found_in(seen.cell, seen.number, confidence, seen.start, seen.end)


def _add_dates(fields: dict[str, Found], layout: Layout, kind: str) -> None:
    issue, due = choose_dates(layout, find_dates(layout))
    if issue is not None:
        seen, confidence = issue
        fields["issue_date"] = found_in(seen.cell, seen.day.isoformat(), confidence, seen.start, seen.end)
        term = days_to_pay(layout) if due is None and kind != "receipt" else None
        if term is not None and 0 < term[0] <= 120:
            days, cell = term
            fields["due_date"] = found_in(cell, (seen.day + timedelta(days=days)).isoformat(), 0.6)
    if due is not None:
        seen, confidence = due
        fields["due_date"] = found_in(seen.cell, seen.day.isoformat(), confidence, seen.start, seen.end)


def _add_totals(fields: dict[str, Found], totals: Totals) -> None:
    sure = 0.96 if totals.proven else 0.75
    for name, amount in (("tax_inclusive_amount", totals.gross), ("tax_exclusive_amount", totals.net), ("vat_amount", totals.vat)):
        if amount is not None:
            fields[name] = _amount(amount, amount.amount, sure)
    if totals.lines:
        value = [
            {"rate": _plain(line.rate), "taxable_amount": written(line.taxable_amount), "vat_amount": written(line.vat_amount)}
            for line in totals.lines
        ]
        proven = totals.vat is not None
        first = totals.lines[0]
        fields["vat_breakdown"] = found_in(first.cell, value, 0.93 if proven else 0.75)
        if not proven:
            net = sum((line.taxable_amount for line in totals.lines), Decimal())
            vat = sum((line.vat_amount for line in totals.lines), Decimal())
            if totals.gross is not None and net + vat == totals.gross.amount:
                fields["tax_exclusive_amount"] = found_in(first.cell, written(net), 0.9)
                fields["vat_amount"] = found_in(first.cell, written(vat), 0.9)


def _amount(seen: Amount, amount: Decimal, confidence: float) -> Found:
    return found_in(seen.cell, written(amount), confidence, seen.start, seen.end)


def _plain(rate: Decimal) -> str:
    return format(rate.normalize(), "f")


def _add_numbers(fields: dict[str, Found], layout: Layout, own: OwnCompany | None) -> list[tuple[str, Found]]:
    """IBAN, BIC and structured communication: the first that is not our own; further ones are kept aside."""
    others: list[tuple[str, Found]] = []
    ours = own.ibans if own else ()
    for name, seen in (
        ("iban", [one for one in find_ibans(layout) if one.number not in ours]),
        ("bic", find_bics(layout)),
        ("structured_communication", find_structured_communications(layout)),
    ):
        unique = list({one.number: one for one in reversed(seen)}.values())[::-1]
        if unique:
            fields[name] = _number(unique[0], (0.97 if len(unique) == 1 else 0.7) if unique[0].checked else 0.35)
            others += [(name, _number(one, 0.3)) for one in unique[1:]]
    return others
