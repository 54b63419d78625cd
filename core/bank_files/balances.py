"""How a statement's balances sit with what is stored: pure arithmetic over sums."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.bank_files.statement import Statement


@dataclass(frozen=True, slots=True)
class Standing:
    """What is stored of an account around a statement, before it is imported."""

    opening: Decimal | None
    """Before the first stored movement."""
    first_stored: date | None
    before: Decimal
    """Sum of what lies before the statement's first day."""
    same_day: Decimal
    """Sum of what lies on its first day and is not in it."""


def gap_before(statement: Statement, standing: Standing) -> Decimal | None:
    """What is missing between the stored movements and the statement's opening balance; None where it cannot be told."""
    days = statement.days
    if statement.opening is None or standing.opening is None or standing.first_stored is None or days is None:
        return None
    if days[0] < standing.first_stored:
        return None
    missing = statement.opening.amount - standing.opening - standing.before
    return Decimal("0.00") if missing == standing.same_day else missing


def opening_after(statement: Statement, standing: Standing) -> Decimal | None:
    """The balance before the first movement, once the statement is stored: its own opening balance where it is the oldest."""
    days = statement.days
    if statement.opening is None or days is None:
        return standing.opening
    if standing.opening is None and statement.closing is not None:
        return statement.opening.amount - standing.before
    if standing.first_stored is None or days[0] < standing.first_stored:
        return statement.opening.amount
    precedes = statement.closing is not None and statement.closing.amount == standing.opening
    return statement.opening.amount if days[0] == standing.first_stored and precedes and statement.entries else standing.opening
