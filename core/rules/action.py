"""What a rule does. Each action decides one thing of a transaction or document: its slot."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from core.banking.models import Explanation
from core.documents.models import PaymentMark
from core.folding import fold
from core.rules.condition import named

LONGEST_NAME, LONGEST_MESSAGE = 60, 500


def _storable(text: str) -> str:
    if "\x00" in text:
        raise ValueError("text cannot contain the character U+0000")
    return text


def _readable(text: str) -> str:
    if not fold(_storable(text)) or "/" in text or not text.isprintable():
        raise ValueError("a name is made of printable characters, without a slash")
    return text


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NAME), AfterValidator(_readable)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_MESSAGE), AfterValidator(_storable)]


class _Action(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=named)


class MarkAction(_Action):
    """The transaction needs no document, for this reason."""

    kind: Literal["mark"] = "mark"
    explanation: Explanation


class AttachAction(_Action):
    """The transaction is booked with this contract."""

    kind: Literal["attach"] = "attach"
    document_id: UUID


class PayMarkAction(_Action):
    """The document was paid in a way that no transfer will show."""

    kind: Literal["pay_mark"] = "pay_mark"
    mark: PaymentMark


class DeliverAction(_Action):
    """The document goes to the accountant at once, whatever the policy."""

    kind: Literal["deliver"] = "deliver"


class HoldAction(_Action):
    """The document goes to the accountant only when the owner says so."""

    kind: Literal["hold"] = "hold"


class TagAction(_Action):
    """It gets this tag."""

    kind: Literal["tag"] = "tag"
    tag: Name


class CategoryAction(_Action):
    """It gets this category, unless it has one."""

    kind: Literal["category"] = "category"
    category: Name


class MessageAction(_Action):
    """The accountant reads this message beside it."""

    kind: Literal["message"] = "message"
    text: Words


Action = Annotated[
    MarkAction | AttachAction | PayMarkAction | DeliverAction | HoldAction | TagAction | CategoryAction | MessageAction,
    Field(discriminator="kind"),
]

FOR_TRANSACTIONS = frozenset({"mark", "attach", "tag", "category", "message"})
FOR_DOCUMENTS = frozenset({"pay_mark", "deliver", "hold", "tag", "category", "message"})
CLOSING = frozenset({"mark", "attach", "pay_mark"})
"""Actions that answer a question in the user's place."""
_SLOTS = {"mark": "answer", "attach": "answer", "pay_mark": "payment", "deliver": "delivery", "hold": "delivery", "category": "category"}


def slot_of(action: Action) -> str:
    """What of a thing the action decides. Tags and messages go together with any other; of everything else there is one."""
    if isinstance(action, TagAction):
        return f"tag:{fold(action.tag)}"
    if isinstance(action, MessageAction):
        return f"message:{fold(action.text)[:80]}"
    return _SLOTS[action.kind]
