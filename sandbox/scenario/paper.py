"""A business paper as the story knows it, before it is drawn."""

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from sandbox.scenario.parties import Party


class Kind(StrEnum):
    """What the paper is; the product should come to the same answer."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    RECEIPT = "receipt"
    CONTRACT = "contract"
    OTHER = "other"


class Form(StrEnum):
    """How it arrives."""

    PDF = "pdf"
    PDF_AND_UBL = "pdf_and_ubl"
    UBL = "ubl"
    SCAN = "scan"
    PHOTO = "photo"


class Payment(StrEnum):
    """How it says it is paid."""

    TRANSFER = "transfer"
    DIRECT_DEBIT = "direct_debit"
    CARD = "card"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `price` is net of VAT, `rate` in percent."""

    text: str
    quantity: Decimal
    price: Decimal
    rate: int

    @property
    def net(self) -> Decimal:
        """Quantity by price, to the cent."""
        return (self.quantity * self.price).quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Paper:
    """One document. `issuer` made it, `receiver` is the other side; one of them is the bakery."""

    kind: Kind
    issuer: Party
    receiver: Party
    number: str
    issued: date
    due: date
    lines: tuple[Line, ...]
    form: Form = Form.PDF
    payment: Payment = Payment.TRANSFER
    reference: str | None = None
    text: str = ""
    credited: str | None = None
    """The number of the invoice that a credit note corrects."""
    tags: frozenset[str] = field(default_factory=frozenset[str])

    @property
    def vat(self) -> dict[int, tuple[Decimal, Decimal]]:
        """By rate: taxable amount and tax, rounded by rate as EN 16931 wants (BR-CO-17)."""
        by_rate: dict[int, Decimal] = {}
        for line in self.lines:
            by_rate[line.rate] = by_rate.get(line.rate, Decimal("0.00")) + line.net
        return {
            rate: (taxable, (taxable * rate / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)) for rate, taxable in sorted(by_rate.items())
        }

    @property
    def net(self) -> Decimal:
        """Without VAT."""
        return sum((line.net for line in self.lines), Decimal("0.00"))

    @property
    def total(self) -> Decimal:
        """With VAT."""
        return self.net + sum((tax for _, tax in self.vat.values()), Decimal("0.00"))

    @property
    def file_stem(self) -> str:
        """A file name as such programs make them."""
        return f"{self.kind.value}-{self.number}".replace("/", "-").replace(" ", "-")
