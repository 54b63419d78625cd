"""What a rule looks at. All conditions of a rule must hold; where one names several things, any of them will do.

Words are looked for as plain text, whatever their case and accents: there are no patterns, so none can take long.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator

from core.documents.models import Direction, Kind
from core.folding import fold
from core.money import LARGEST, to_cent

SHORTEST, LONGEST, MOST = 3, 100, 20
"""Letters of a phrase, and phrases of a condition. Shorter ones stand in nearly every text."""
Every = Literal["week", "month", "quarter", "year"]


def _long_enough(phrase: str) -> str:
    if len(fold(phrase)) < SHORTEST or "\x00" in phrase:
        raise ValueError(f"a phrase has at least {SHORTEST} letters or digits")
    return phrase


def _plain(number: str) -> str:
    return "".join(number.split()).upper()


Phrase = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST), AfterValidator(_long_enough)]
Phrases = Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=MOST)]
Number = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40, pattern=r"^[A-Za-z0-9 ./:,'()?+_-]+$"),
    AfterValidator(_plain),
]
"""Of an account, a company, a creditor or a mandate: the characters that SEPA knows, kept without spaces and in capitals."""
Numbers = Annotated[tuple[Number, ...], Field(min_length=1, max_length=MOST)]
Sum = Annotated[
    Decimal,
    Field(ge=0, le=LARGEST, max_digits=14, decimal_places=2),
    AfterValidator(to_cent),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{1,12}(\.[0-9]{1,2})?$", "examples": ["121.00"]}),
]


def named(schema: dict[str, Any]) -> None:
    """The contract asks for the kind of each part, whatever we may leave out ourselves."""
    schema["required"] = ["kind", *(name for name in schema.get("required", []) if name != "kind")]


class _Condition(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=named)


class TextCondition(_Condition):
    """Any of these phrases stands in what the bank tells of a transaction, or in a document."""

    kind: Literal["text"] = "text"
    any_of: Phrases


class WithoutTextCondition(_Condition):
    """None of these phrases stands there."""

    kind: Literal["without_text"] = "without_text"
    none_of: Phrases


class CounterpartyCondition(_Condition):
    """The name of the other side contains any of these."""

    kind: Literal["counterparty"] = "counterparty"
    any_of: Phrases


class IbanCondition(_Condition):
    """The account of the other side is one of these."""

    kind: Literal["iban"] = "iban"
    any_of: Numbers


class CreditorCondition(_Condition):
    """A direct debit of this creditor, and under this mandate where it is named."""

    kind: Literal["creditor"] = "creditor"
    creditor_id: Number
    mandate_id: Number | None = None


class VatNumberCondition(_Condition):
    """The VAT number of the other side is one of these."""

    kind: Literal["vat_number"] = "vat_number"
    any_of: Numbers


class SenderCondition(_Condition):
    """The document came by mail from an address that contains any of these."""

    kind: Literal["sender"] = "sender"
    any_of: Phrases


class AmountCondition(_Condition):
    """The amount, without its sign, lies between these, both included."""

    kind: Literal["amount"] = "amount"
    at_least: Sum | None = None
    at_most: Sum | None = None
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "AmountCondition":
        if self.at_least is None and self.at_most is None and self.currency is None:
            raise ValueError("an amount has a lowest, a highest or a currency")
        return self


class FlowCondition(_Condition):
    """The transaction comes in, or goes out."""

    kind: Literal["flow"] = "flow"
    flow: Literal["in", "out"]


class RhythmCondition(_Condition):
    """The transaction falls on a day of this rhythm, or at most so many days beside one.

    The rhythm runs from `on` both ways, and where a month has no such day on its last: whether a transaction fits depends on itself alone,
    not on which others came before it.
    """

    kind: Literal["rhythm"] = "rhythm"
    every: Every
    on: date = Field(ge=date(1990, 1, 1), le=date(2100, 1, 1))
    within_days: int = Field(default=4, ge=0, le=15)

    @model_validator(mode="after")
    def _leaves_days_out(self) -> "RhythmCondition":
        if self.every == "week" and self.within_days > 2:
            raise ValueError("three days beside a weekly day are the whole week")
        return self


class AccountCondition(_Condition):
    """The transaction stands on one of these accounts of the company."""

    kind: Literal["account"] = "account"
    any_of: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=MOST)]


class KindCondition(_Condition):
    """The document is one of these kinds."""

    kind: Literal["document_kind"] = "document_kind"
    any_of: Annotated[tuple[Kind, ...], Field(min_length=1, max_length=len(Kind))]


class DirectionCondition(_Condition):
    """The document was bought or sold by."""

    kind: Literal["direction"] = "direction"
    direction: Direction


Condition = Annotated[
    TextCondition
    | WithoutTextCondition
    | CounterpartyCondition
    | IbanCondition
    | CreditorCondition
    | VatNumberCondition
    | SenderCondition
    | AmountCondition
    | FlowCondition
    | RhythmCondition
    | AccountCondition
    | KindCondition
    | DirectionCondition,
    Field(discriminator="kind"),
]

OF_TRANSACTIONS = frozenset({"text", "without_text", "counterparty", "iban", "creditor", "amount", "flow", "rhythm", "account"})
OF_DOCUMENTS = frozenset({"text", "without_text", "counterparty", "iban", "vat_number", "sender", "amount", "document_kind", "direction"})
RECOGNISING = frozenset({"text", "counterparty", "iban", "creditor", "vat_number", "sender"})
"""Conditions that say whom or what it is about. What has none of them is met by whatever comes along."""
