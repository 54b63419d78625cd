"""Compare one document with one transaction and say which criteria agree, which differ and which are missing."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.matching.candidates import TransactionCandidate
from core.matching.counterparties import Likeness
from core.matching.policy import Policy
from core.matching.prepared import PreparedDocument, PreparedTransaction
from core.matching.rates import NO_RATES, Rates
from core.matching.references import cites_another, significant

HardKey = Literal["structured_communication", "end_to_end_id", "invoice_number"]
Contradiction = Literal["structured_communication_differs", "other_number_cited", "counterparty_differs"]

_CARD_WORDS = frozenset({"KAART", "BANCONTACT", "WERO", "PAYCONIQ", "MAESTRO", "CARD", "MASTERCARD", "MISTERCASH", "VISA", "CARTE"})


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """One pair, criterion by criterion; None stands for a signal that is missing on either side."""

    document: PreparedDocument
    transaction: PreparedTransaction
    key: HardKey | None
    contradiction: Contradiction | None
    counterparty: Likeness
    expected: Decimal | None
    moved: Decimal | None
    currency_agrees: bool | None
    offset: int | None
    distance: int | None
    date_agrees: bool | None
    date_allowed: bool | None
    number_weight: int
    """Significant characters of the number that agrees, 0 when none does."""
    converted: Decimal | None = None
    """What the document asks, in the transaction's currency at the day's rate, where nobody stated it; signed."""
    rounding: Decimal = Decimal(0)
    """The difference that counts as rounding, as the policy says."""
    rate_tolerance: Decimal = Decimal(0)
    """The share that a converted amount may be off."""

    @property
    def pair(self) -> tuple[str, str]:
        """The ids, document first."""
        return self.document.id, self.transaction.id

    @property
    def direction_agrees(self) -> bool | None:
        """Whether money went the way the document says."""
        if not self.expected:
            return None
        return (self.expected > 0) == (self.transaction.transaction.amount > 0)

    @property
    def amount_exact(self) -> bool:
        """To the cent, in one currency, in the right direction."""
        return self.expected is not None and self.expected != 0 and self.expected == self.moved

    @property
    def amount_rounded(self) -> bool:
        """The same but for rounding, and not to the cent."""
        return (
            bool(self.expected)
            and self.moved is not None
            and 0 < abs(self.moved - (self.expected or 0)) <= self.rounding
            and self.share is not None
            and self.share > Decimal("0.9")
        )

    @property
    def amount_converted(self) -> bool:
        """The same at the day's reference rate, within the tolerance."""
        if not self.converted or self.moved is not None:
            return False
        amount = self.transaction.transaction.amount
        return (amount > 0) == (self.converted > 0) and abs(amount - self.converted) <= abs(self.converted) * self.rate_tolerance

    @property
    def share(self) -> Decimal | None:
        """What part of the document the transaction pays; None when amounts cannot be compared."""
        if not self.expected or self.moved is None:
            return None
        return self.moved / self.expected

    @property
    def counterparty_agrees(self) -> bool:
        return self.counterparty.verdict == "agrees"

    @property
    def hard(self) -> bool:
        """A reference ties the two, and nothing stronger denies it."""
        return self.key is not None and self.contradiction is None


def compare(
    document: PreparedDocument, transaction: PreparedTransaction, policy: Policy, counterparty: Likeness, rates: Rates = NO_RATES
) -> Comparison:
    """The comparison of one pair whose other sides were compared already."""
    paper, movement = document.document, transaction.transaction
    key, weight = _hard_key(document, transaction)
    moved = movement.amount_in(paper.currency) if paper.currency else None
    expected = document.expected
    day = movement.booking_date
    return Comparison(
        document=document,
        transaction=transaction,
        key=key,
        contradiction=_contradiction(
            document, transaction, key, doubtful=weight < policy.telling_number and counterparty.verdict == "differs"
        ),
        counterparty=counterparty,
        expected=document.movement,
        moved=moved,
        currency_agrees=None if paper.currency is None else moved is not None,
        offset=expected.offset(day) if expected else None,
        distance=expected.distance(day) if expected else None,
        date_agrees=expected.agrees(day) if expected else None,
        date_allowed=expected.allows(day) if expected else None,
        number_weight=weight,
        converted=_convert(document, movement, rates) if moved is None and rates else None,
        rounding=policy.rounding,
        rate_tolerance=policy.rate_tolerance,
    )


def _convert(document: PreparedDocument, movement: TransactionCandidate, rates: Rates) -> Decimal | None:
    currency = document.document.currency
    if document.movement is None or currency is None:
        return None
    return rates.convert(document.movement, currency, movement.currency, movement.booking_date)


def is_card_payment(movement: TransactionCandidate) -> bool:
    """Whether the bank's text speaks of a card; the name it shows is then the shop's, not the company's."""
    words = f"{movement.counterparty_name or ''} {movement.remittance_information or ''}".upper().replace("*", " ").split()
    return movement.counterparty_iban is None and (movement.original_currency is not None or not _CARD_WORDS.isdisjoint(words))


def _hard_key(document: PreparedDocument, transaction: PreparedTransaction) -> tuple[HardKey | None, int]:
    if document.communication and document.communication in transaction.communications:
        return "structured_communication", 0
    if document.end_to_end_id and document.end_to_end_id == transaction.end_to_end_id:
        return "end_to_end_id", 0
    found = [significant(number) for number in document.numbers if number in transaction.tokens]
    return ("invoice_number", max(found)) if found else (None, 0)


def _contradiction(
    document: PreparedDocument, transaction: PreparedTransaction, key: HardKey | None, *, doubtful: bool
) -> Contradiction | None:
    """What speaks so clearly against the pair that no sum and no date may overrule it.

    `doubtful` is a short number in the payment of somebody who seems to be another.
    """
    if key in {"structured_communication", "end_to_end_id"}:
        return None
    if document.communication and transaction.communications:
        return "structured_communication_differs"
    if key == "invoice_number":
        return "counterparty_differs" if doubtful else None
    if cites_another(document.document.invoice_number, transaction.tokens):
        return "other_number_cited"
    return None
