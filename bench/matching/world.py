"""What a generated company has, and what belongs together in truth."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from bench.matching.names import Party, as_bank_writes
from core.banking.purpose import Movement, recognise
from core.matching.candidates import DocumentCandidate, TransactionCandidate

CENT = Decimal("0.01")
FIRST_DAY = date(2026, 1, 1)


@dataclass(frozen=True)
class Truth:
    """Documents and transactions that belong together.

    `linkable`: a careful accountant with these facts alone would put them together without asking. What is only ever suggested by
    design (part payments, unnamed differences) or cannot be told apart (twins) is not.
    """

    kind: str
    documents: tuple[str, ...]
    transactions: tuple[str, ...]
    linkable: bool


@dataclass
class World:
    """Documents, transactions, the truth, and by which story each came."""

    random: random.Random
    days: int
    parties: list[Party]
    kind: str = ""
    documents: list[DocumentCandidate] = field(default_factory=list[DocumentCandidate])
    transactions: list[TransactionCandidate] = field(default_factory=list[TransactionCandidate])
    truth: list[Truth] = field(default_factory=list[Truth])
    kind_of: dict[str, str] = field(default_factory=dict[str, str])
    number: int = 0

    def party(self) -> Party:
        return self.random.choice(self.parties)

    def day(self, *, leave: int = 0) -> date:
        """A day of the company's time, `leave` days before its end at the latest."""
        return FIRST_DAY + timedelta(days=self.random.randint(0, max(0, self.days - leave)))

    def amount(self, least: int = 5, most: int = 3000) -> Decimal:
        """Skewed to the small, as invoices are; one in eight is round."""
        if self.random.random() < 0.12:
            return Decimal(self.random.randint(1, most // 50) * 50)
        share = self.random.random() ** 2
        return Decimal(round((least + (most - least) * share) * 100)) / 100

    def next_number(self) -> int:
        self.number += 1
        return self.number

    def document(self, party: Party, day: date, amount: Decimal, **more: object) -> str:
        """An invoice, unless `more` says otherwise; due after thirty days."""
        identity = f"d{len(self.documents):06d}"
        sale = more.get("direction") == "sale"
        side = "customer" if sale else "supplier"
        shown: dict[str, object] = {f"{side}_name": party.name, f"{side}_vat_number": party.vat_number}
        if not sale and self.random.random() < 0.6:
            shown["iban"] = party.iban
        shown |= {"due_date": day + timedelta(days=30), "currency": "EUR"} | more
        self.documents.append(DocumentCandidate(id=identity, issue_date=day, tax_inclusive_amount=amount, **shown))  # pyright: ignore[reportArgumentType]
        self.kind_of[identity] = self.kind
        return identity

    def pay(
        self,
        party: Party | None,
        day: date,
        amount: Decimal,
        documents: list[str] | tuple[str, ...] = (),
        *,
        linkable: bool = True,
        **more: object,
    ) -> str:
        """A movement as the bank shows it; `more` overrides what it would show."""
        identity = f"t{len(self.transactions):06d}"
        shown: dict[str, object] = {"currency": "EUR"}
        if party is not None:
            shown["counterparty_name"] = as_bank_writes(self.random, party.name)
            shown["counterparty_iban"] = party.iban if self.random.random() < 0.7 else None
        shown |= more
        movement = TransactionCandidate(id=identity, booking_date=day, amount=amount, **shown)  # pyright: ignore[reportArgumentType]
        known = recognise(Movement(amount, movement.counterparty_name, movement.counterparty_iban, movement.remittance_information or None))
        if known is not None:
            shown["purpose"] = known.name
            movement = TransactionCandidate(id=identity, booking_date=day, amount=amount, **shown)  # pyright: ignore[reportArgumentType]
        self.transactions.append(movement)
        self.kind_of[identity] = self.kind
        if documents:
            self.belongs(documents, [identity], linkable=linkable)
        return identity

    def belongs(self, documents: list[str] | tuple[str, ...], transactions: list[str], *, linkable: bool = True) -> None:
        self.truth.append(Truth(self.kind, tuple(documents), tuple(transactions), linkable))

    def late(self, day: date) -> date:
        """When a transfer leaves: two in three on time, the rest up to a month after the due day."""
        return day + timedelta(days=self.random.choice((1, 3, 8, 14, 20, 25, 28, 30, 30, 31, 33, 36, 41, 48, 58)))
