"""A movement on an account as any feed or file tells it, before it is stored."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from core.folding import fold

_NO_LETTER = re.compile(r"[\W_]+")
"""What is neither letter nor digit."""


@dataclass(frozen=True, slots=True)
class Movement:
    """One booked movement. `amount` is signed: negative leaves the account."""

    booking_date: date
    value_date: date | None
    amount: Decimal
    currency: str
    counterparty_name: str | None = None
    counterparty_iban: str | None = None
    remittance_information: str = ""
    structured_communication: str | None = None
    end_to_end_id: str | None = None
    mandate_id: str | None = None
    creditor_id: str | None = None
    bank_transaction_code: str | None = None
    entry_reference: str | None = None
    """The bank's own name for the movement, where it gives one; stable as a rule, reissued now and then."""
    raw: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False, compare=False)


def digest(booking_date: date, amount: Decimal, currency: str, counterparty_iban: str | None, remittance_information: str) -> str:
    """What stays of a movement when a bank reissues its reference: day, amount, other account, text without spacing and case.

    The counterparty's name is left out: banks complete and shorten it from one answer to the next.
    """
    text = _NO_LETTER.sub("", fold(remittance_information))
    said = f"{booking_date.isoformat()}|{amount:.2f}|{currency}|{counterparty_iban or ''}|{text}"
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def digest_of(movement: Movement) -> str:
    """The digest of a movement that is not stored yet."""
    return digest(
        movement.booking_date,
        movement.amount,
        movement.currency,
        movement.counterparty_iban,
        movement.remittance_information,
    )
