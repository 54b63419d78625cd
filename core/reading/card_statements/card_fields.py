"""What a card statement says about itself as a document: what is due, when, and how it is paid."""

from decimal import Decimal

from core.reading.card_statements.statement import CardPaper, Debit
from core.reading.fields.amounts import written
from core.reading.fields.found import Found, found_in

PROVED, STATED, SURE = 0.97, 0.75, 0.94
"""The sum that the lines add up to is beyond doubt; one that is only stated may be another card's."""


def with_card_fields(fields: dict[str, Found], paper: CardPaper) -> dict[str, Found]:
    """The fields with those of the statement. A statement has no invoice number, and "paid by card" says nothing on it."""
    kept = {name: found for name, found in fields.items() if name not in ("invoice_number", "payment_means")}
    proved = bool(paper.statements) and all(one.proved for one in paper.statements)
    if (debit := paper.debit) is not None and debit.day is not None:
        if debit.amount is not None or "due_date" not in kept or kept["due_date"].confidence < SURE:
            kept["due_date"] = found_in(debit.cell, debit.day.isoformat(), 0.95 if debit.amount is not None else STATED)
        if debit.is_direct:
            kept["payment_means"] = found_in(debit.cell, "direct_debit", 0.9)
    if debit is not None and debit.amount is not None:
        kept["tax_inclusive_amount"] = found_in(debit.cell, written(debit.amount), _debit_confidence(paper, debit))
    elif len(paper.statements) == len(paper.total_cells) > 0:
        value = sum((abs(total) for total, _ in paper.total_cells), Decimal(0))
        kept["tax_inclusive_amount"] = found_in(paper.total_cells[0][1], written(value), PROVED if proved else STATED)
    if paper.currency_cell is not None:
        code, cell = paper.currency_cell
        kept["currency"] = found_in(cell, code, PROVED)
    return kept


def _debit_confidence(paper: CardPaper, debit: Debit) -> float:
    """Beyond doubt when the lines prove a sum and the debit is stated again among the paper's sums."""
    proved = all(one.proved for one in paper.statements) and bool(paper.statements)
    return PROVED if proved and debit.amount in paper.stated else STATED
