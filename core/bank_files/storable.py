"""A bank's file as the books have a place for it: amounts that fit, texts that can be stored."""

from collections.abc import Sequence
from dataclasses import replace

from core.bank_files.errors import Damage, damaged
from core.bank_files.statement import Statement
from core.banking.record import storable
from core.money import is_storable
from core.storable import storable_text


def check_amounts(statements: Sequence[Statement]) -> None:
    """Whether every amount has a place in the books: two decimals, and not beyond a million millions. Raises StatementDamaged."""
    for statement in statements:
        balances = [balance.amount for balance in (statement.opening, statement.closing) if balance is not None]
        if not all(map(is_storable, balances)):
            raise damaged(Damage.AMOUNT, statement.line, str(balances))
        for entry in statement.entries:
            if not is_storable(entry.movement.amount):
                raise damaged(Damage.AMOUNT, entry.line, str(entry.movement.amount))


def storable_statements(statements: Sequence[Statement]) -> list[Statement]:
    """As they will be stored, so that what comes again is compared with what is kept."""
    return [_storable(statement) for statement in statements]


def _storable(statement: Statement) -> Statement:
    entries = tuple(replace(entry, movement=storable(entry.movement)) for entry in statement.entries)
    return replace(statement, entries=entries, account=storable_text(statement.account))
