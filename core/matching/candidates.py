"""What matching knows of a document and of a transaction: plain values, ids as strings."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Direction = Literal["purchase", "sale"]
PaymentWay = Literal["card", "direct_debit", "cash", "transfer"]

_WAYS: dict[str, PaymentWay] = {
    "10": "cash",
    "30": "transfer",
    "48": "card",
    "49": "direct_debit",
    "54": "card",
    "55": "card",
    "58": "transfer",
    "59": "direct_debit",
    "68": "card",
    "card": "card",
    "bancontact": "card",
    "credit_card": "card",
    "debit_card": "card",
    "cash": "cash",
    "direct_debit": "direct_debit",
    "domiciliation": "direct_debit",
    "transfer": "transfer",
    "credit_transfer": "transfer",
}
"""UNCL4461 codes and the words `read` may give instead."""


@dataclass(frozen=True, slots=True)
class DocumentCandidate:
    """A document that may have been paid; fields as `okioki read` names them.

    `payable_amount` is what is still to be paid where that differs from the total (an advance, an earlier part
    payment). `payment_date` is the day a receipt says the card was used. `end_to_end_id` is the one we gave when
    the payment was ordered from here.
    """

    id: str
    kind: str = "invoice"
    direction: Direction = "purchase"
    supplier_name: str | None = None
    supplier_vat_number: str | None = None
    customer_name: str | None = None
    customer_vat_number: str | None = None
    invoice_number: str | None = None
    issue_date: date | None = None
    due_date: date | None = None
    currency: str | None = None
    tax_inclusive_amount: Decimal | None = None
    payable_amount: Decimal | None = None
    iban: str | None = None
    structured_communication: str | None = None
    payment_means: str | None = None
    payment_date: date | None = None
    end_to_end_id: str | None = None

    @property
    def counterparty_name(self) -> str | None:
        """The other side: who sold to us, or to whom we sold."""
        return self.supplier_name if self.direction == "purchase" else self.customer_name

    @property
    def counterparty_vat_number(self) -> str | None:
        """The other side's VAT number."""
        return self.supplier_vat_number if self.direction == "purchase" else self.customer_vat_number

    @property
    def counterparty_iban(self) -> str | None:
        """The account to pay to; on a sales document the printed account is our own, so it says nothing."""
        return self.iban if self.direction == "purchase" else None

    @property
    def movement(self) -> Decimal | None:
        """The signed amount the bank should show: a purchase leaves, a sale arrives, a credit note does the reverse.

        A credit note's total may be written with or without its minus sign; an invoice with a negative total acts
        as a credit note.
        """
        amount = self.payable_amount if self.payable_amount is not None else self.tax_inclusive_amount
        if amount is None:
            return None
        owed = -abs(amount) if self.kind == "credit_note" else amount
        return -owed if self.direction == "purchase" else owed

    @property
    def payment_way(self) -> PaymentWay | None:
        """How it was or will be paid, when the document says so; a receipt without a word was paid on the spot."""
        told = _WAYS.get((self.payment_means or "").strip().lower())
        if told is None and self.kind == "receipt":
            return "card"
        if told is None and self.kind == "card_statement":
            return "direct_debit"
        return told


@dataclass(frozen=True, slots=True)
class TransactionCandidate:
    """A movement on an account, signed from the account holder's side.

    A card line in another currency carries what the merchant charged as `original_amount`, signed the same way.
    `purpose` names a movement that needs no invoice (core.banking.purpose), when it was recognised. `creditor_id` and `mandate_id` are
    those of a direct debit (SEPA).
    """

    id: str
    booking_date: date
    amount: Decimal
    currency: str
    counterparty_name: str | None = None
    counterparty_iban: str | None = None
    remittance_information: str | None = None
    structured_communication: str | None = None
    end_to_end_id: str | None = None
    original_amount: Decimal | None = None
    original_currency: str | None = None
    value_date: date | None = None
    purpose: str | None = None
    on_card: bool = False
    """A line of a card statement: the statement itself is paid by the bank account."""
    creditor_id: str | None = None
    mandate_id: str | None = None

    def amount_in(self, currency: str) -> Decimal | None:
        """The signed amount in `currency` as the bank or the card network stated it, never converted here."""
        if currency == self.currency:
            return self.amount
        if currency == self.original_currency and self.original_amount is not None:
            return abs(self.original_amount) if self.amount > 0 else -abs(self.original_amount)
        return None
