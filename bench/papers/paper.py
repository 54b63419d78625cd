"""One paper before it is drawn, and the truth of it in the shape of documents/dev/truth.jsonl."""

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from bench.papers.habits import Habits
from bench.papers.labels import Labels
from bench.papers.places import Party

CENT = Decimal("0.01")
TRUE_KIND = {"invoice": "invoice", "credit_note": "credit_note", "receipt": "receipt", "card_statement": "card_statement"}
"""Every other sort of paper is `other` to the reader."""


def cents(amount: Decimal) -> Decimal:
    """Rounded half up to the cent."""
    return amount.quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Item:
    """One line; `amount` is net on invoices and with VAT on tickets."""

    text: str
    quantity: Decimal
    price: Decimal
    rate: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class VatLine:
    """One rate of the VAT table."""

    rate: Decimal
    base: Decimal
    vat: Decimal


@dataclass(slots=True)
class Paper:
    """What the paper says; a layout decides which of it is printed."""

    sort: str
    """invoice, credit_note, receipt, quote, order_confirmation, delivery_note, pro_forma, reminder or purchase_order."""
    habits: Habits
    labels: Labels
    supplier: Party
    customer: Party
    number: str
    issued: date
    due: date | None
    items: list[Item]
    vat: list[VatLine]
    currency: str = "EUR"
    deposit: Decimal = Decimal(0)
    rounding: Decimal = Decimal(0)
    structured: str | None = None
    means: str = "transfer"
    note: str | None = None
    """A sentence that the law wants, such as the reversal of the charge."""
    facts: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Further labels and values: order numbers, delivery dates, contacts."""

    @property
    def net(self) -> Decimal:
        return sum((line.base for line in self.vat), Decimal(0))

    @property
    def vat_total(self) -> Decimal:
        return sum((line.vat for line in self.vat), Decimal(0))

    @property
    def total(self) -> Decimal:
        return self.net + self.vat_total

    @property
    def payable(self) -> Decimal:
        return self.total - self.deposit + self.rounding

    def money(self, amount: Decimal) -> str:
        return self.habits.amount(amount, self.currency)

    def truth(self, said: set[str]) -> dict[str, Any]:
        """The fields that were printed. On a ticket rounded to 5 cents the total is what was paid, as in the SROIE key files."""
        known: dict[str, Any] = {
            "supplier_name": self.supplier.name,
            "supplier_vat": self.supplier.vat_number,
            "customer_name": self.customer.name,
            "customer_vat": self.customer.vat_number,
            "invoice_number": self.number,
            "invoice_date": self.issued.isoformat(),
            "due_date": self.due.isoformat() if self.due else None,
            "currency": self.currency,
            "total": float(self.total + self.rounding),
            "net": float(self.net),
            "vat_total": float(self.vat_total),
            "payable": float(self.payable),
            "iban": self.supplier.iban,
            "bic": self.supplier.bic,
            "payment_reference": self.structured,
            "payment_means": self.means,
            "vat_lines": [
                {"rate": float(line.rate), "base": float(line.base), "vat": float(line.vat), "cat": "S" if line.rate else "AE"}
                for line in self.vat
            ],
        }
        return {"kind": TRUE_KIND.get(self.sort, "other")} | {
            name: value for name, value in known.items() if name in said and value is not None
        }


def vat_of_net(items: list[Item]) -> list[VatLine]:
    """By rate, rounded by rate (EN 16931, BR-CO-17)."""
    bases: dict[Decimal, Decimal] = {}
    for item in items:
        bases[item.rate] = bases.get(item.rate, Decimal(0)) + item.amount
    return [VatLine(rate, base, cents(base * rate / 100)) for rate, base in sorted(bases.items())]


def vat_of_gross(items: list[Item]) -> list[VatLine]:
    """By rate, out of prices with VAT: the tax is rounded, the base is the rest."""
    sums: dict[Decimal, Decimal] = {}
    for item in items:
        sums[item.rate] = sums.get(item.rate, Decimal(0)) + item.amount
    taxes = {rate: cents(gross * rate / (100 + rate)) for rate, gross in sums.items()}
    return [VatLine(rate, sums[rate] - taxes[rate], taxes[rate]) for rate in sorted(sums)]
