"""A transaction or a document as rules see it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal
from uuid import UUID

from core.folding import fold


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a rule may ask about. Empty where the thing has none; names and words as they were written."""

    about: Literal["transaction", "document"]
    id: UUID
    day: date
    """The booking day; of a document its date, else the day on which it came in."""
    counterparty_name: str | None = None
    words: str = ""
    """What the bank tells besides the name; of a document its file's name, number, and text."""
    iban: str | None = None
    amount: Decimal | None = None
    """Of a transaction signed: negative leaves the account."""
    currency: str | None = None
    creditor_id: str | None = None
    mandate_id: str | None = None
    account_id: UUID | None = None
    kind: str | None = None
    direction: str | None = None
    vat_number: str | None = None
    sender: str | None = None

    @cached_property
    def counterparty(self) -> str:
        """The folded name of the other side."""
        return fold(self.counterparty_name or "")

    @cached_property
    def text(self) -> str:
        """All its words, folded; no phrase reaches from the name into what follows."""
        return f"{self.counterparty}\n{fold(self.words)}"

    @cached_property
    def folded_sender(self) -> str:
        return fold(self.sender or "")

    @property
    def flow(self) -> Literal["in", "out"] | None:
        """Which way a transaction goes; a movement of nothing goes no way."""
        return None if not self.amount else "in" if self.amount > 0 else "out"
