"""What the bank should show for a document."""

from decimal import Decimal

BOUGHT_WITHOUT_A_WORD = frozenset({"receipt", "card_statement"})
"""Papers that nobody gives to their customers: without a direction they are purchases."""


def movement_of(kind: str, direction: str | None, amount: Decimal | None) -> Decimal | None:
    """The signed amount: a purchase leaves the account, a sale arrives, a credit note does the reverse.

    A credit note's total may be written with or without its minus sign. None when amount or direction is not known.
    """
    if amount is None or (direction is None and kind not in BOUGHT_WITHOUT_A_WORD):
        return None
    owed = -abs(amount) if kind == "credit_note" else amount
    return owed if direction == "sale" else -owed
