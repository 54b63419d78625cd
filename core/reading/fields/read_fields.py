"""Everything that the words of a document say, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from core.reading.card_statements.card_fields import with_card_fields
from core.reading.card_statements.read_paper import read_card_paper
from core.reading.card_statements.statement import CardPaper
from core.reading.fields.amounts import Amount, find_amounts, written
from core.reading.fields.dates import LONGEST_TERM, choose_dates, days_to_pay, find_dates
from core.reading.fields.found import Found, found_in
from core.reading.fields.identifiers import NumberSeen, find_bics, find_ibans, find_structured_communications, find_vat_numbers
from core.reading.fields.invoice_number import find_invoice_number
from core.reading.fields.kind import classify
from core.reading.fields.layout import Layout
from core.reading.fields.own_company import OwnCompany
from core.reading.fields.parties import NameSeen, find_parties
from core.reading.fields.payment import find_currency, find_payment_means
from core.reading.fields.sureness import judged
from core.reading.fields.totals import Totals, find_totals, rounded_to_coins
from core.reading.page import Source


@dataclass(frozen=True, slots=True)
class PageFields:
    """What the page alone says."""

    kind: str
    kind_confidence: float
    fields: dict[str, Found]
    card: CardPaper | None = None
    """The statements, when the paper is one of a card."""
    others: tuple[tuple[str, Found], ...] = field(default=())
    """Further values of fields that may be several, such as a second IBAN."""


def read_fields(layout: Layout, *, own: OwnCompany | None = None) -> PageFields:
    """The fields of a document from its rows and cells; the same for a text layer and for recognised words."""
    if not layout.rows:
        return PageFields("other", 0.1, {})
    kind, confidence, found, others = found_on(layout, own=own)
    fields = judged(found)
    card = read_card_paper(layout) if kind == "card_statement" else None
    return PageFields(kind, confidence, with_card_fields(fields, card) if card else fields, card, tuple(others))


def found_on(layout: Layout, *, own: OwnCompany | None) -> tuple[str, float, dict[str, Found], list[tuple[str, Found]]]:
    """The kind with its confidence, the fields as they are found, and further values; not judged yet."""
    numbers = find_vat_numbers(layout)
    kind, confidence = classify(layout, parties=len({seen.number for seen in numbers}))
    fields: dict[str, Found] = {}
    _add_parties(fields, layout, numbers, own)
    if number := find_invoice_number(layout):
        sure = min(0.95, 0.5 + 0.45 * number.weight)
        fields["invoice_number"] = found_in(number.cell, number.number, sure, number.start, number.end, signs=number.signs)
    _add_dates(fields, layout, kind)
    if currency := find_currency(layout):
        code, cell, start, end, sure = currency
        fields["currency"] = found_in(cell, code, sure, start, end, signs={"share": (sure - 0.6) / 0.38})
    if means := find_payment_means(layout):
        code, cell, start, end = means
        fields["payment_means"] = found_in(cell, code, 0.7, start, end)
    if kind != "card_statement":
        amounts = find_amounts(layout)
        totals = find_totals(layout, amounts)
        _add_totals(fields, rounded_to_coins(totals, amounts) if kind == "receipt" else totals)
    others = _add_numbers(fields, layout, own)
    return kind, confidence, fields, others


def _add_parties(fields: dict[str, Found], layout: Layout, numbers: list[NumberSeen], own: OwnCompany | None) -> None:
    parties = find_parties(layout, numbers, own_names=own.names if own else ())
    for name, seen in (("supplier_name", parties.supplier), ("customer_name", parties.customer)):
        if seen is not None:
            supplier = name == "supplier_name"
            fields[name] = found_in(
                seen.cell, seen.name, _name_confidence(seen, is_supplier=supplier), signs=parties.name_signs(supplier=supplier)
            )
    for name, number in (("supplier_vat_number", parties.supplier_vat), ("customer_vat_number", parties.customer_vat)):
        if number is not None:
            is_doubtful = not number.seen.checked and number.seen.cell.source is Source.OCR
            signs = {"checked": float(number.seen.checked), "doubt": float(is_doubtful), "apart": max(0.0, min(1.0, abs(number.lean) / 4))}
            signs["both"] = 1.0 if parties.supplier_vat is not None and parties.customer_vat is not None else 0.0
            fields[name] = _number(number.seen, 0.9 if number.seen.checked else 0.5, signs)


def _name_confidence(seen: NameSeen, *, is_supplier: bool) -> float:
    return max(0.2, min(0.92, 0.25 + 0.22 * (seen.seller if is_supplier else seen.buyer)))


def _number(seen: NumberSeen, confidence: float, signs: dict[str, float] | None = None) -> Found:
    return found_in(seen.cell, seen.number, confidence, seen.start, seen.end, signs=signs)


def _add_dates(fields: dict[str, Found], layout: Layout, kind: str) -> None:
    issue, due = choose_dates(layout, find_dates(layout))
    for name, dated in (("issue_date", issue), ("due_date", due)):
        if dated is not None:
            seen = dated.seen
            fields[name] = found_in(seen.cell, seen.day.isoformat(), dated.confidence, seen.start, seen.end, signs=dated.signs)
    term = days_to_pay(layout) if issue is not None and due is None and kind != "receipt" else None
    if issue is not None and term is not None and 0 < term[0] <= LONGEST_TERM:
        days, cell = term
        day = issue.seen.day + timedelta(days=days)
        fields["due_date"] = found_in(cell, day.isoformat(), 0.6, signs={"counted": 1.0})


def _add_totals(fields: dict[str, Found], totals: Totals) -> None:
    sure = 0.96 if totals.proven else 0.75
    for name, amount in (("tax_inclusive_amount", totals.gross), ("tax_exclusive_amount", totals.net), ("vat_amount", totals.vat)):
        if amount is not None:
            fields[name] = _amount(amount, amount.amount, sure, totals.signs)
    if totals.lines:
        value = [
            {"rate": _plain(line.rate), "taxable_amount": written(line.taxable_amount), "vat_amount": written(line.vat_amount)}
            for line in totals.lines
        ]
        proven = totals.vat is not None
        first = totals.lines[0]
        fields["vat_breakdown"] = found_in(first.cell, value, 0.93 if proven else 0.75, signs=_line_signs(totals))
        if not proven:
            net = sum((line.taxable_amount for line in totals.lines), Decimal())
            vat = sum((line.vat_amount for line in totals.lines), Decimal())
            if totals.gross is not None and net + vat == totals.gross.amount:
                fields["tax_exclusive_amount"] = found_in(first.cell, written(net), 0.9, signs=totals.signs)
                fields["vat_amount"] = found_in(first.cell, written(vat), 0.9, signs=totals.signs)


def _line_signs(totals: Totals) -> dict[str, float]:
    net, vat = totals.net, totals.vat
    whole = (
        net is not None
        and vat is not None
        and sum((line.taxable_amount for line in totals.lines), Decimal()) == net.amount
        and sum((line.vat_amount for line in totals.lines), Decimal()) == vat.amount
    )
    return dict(totals.signs) | {"whole": float(whole), "several": float(len(totals.lines) > 1)}


def _amount(seen: Amount, amount: Decimal, confidence: float, signs: Mapping[str, float] | None = None) -> Found:
    return found_in(seen.cell, written(amount), confidence, seen.start, seen.end, signs=signs)


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
            signs = {"checked": float(unique[0].checked), "alone": float(len(unique) == 1), "doubt": float(not unique[0].checked)}
            fields[name] = _number(unique[0], (0.97 if len(unique) == 1 else 0.7) if unique[0].checked else 0.35, signs)
            others += [(name, _number(one, 0.3)) for one in unique[1:]]
    return others
