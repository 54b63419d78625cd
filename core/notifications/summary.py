"""What a week's summary holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.notifications.urgent import Urgent
from core.todo.entry import Entry
from core.todo.question import Answer, Question

OFFERED = 5
"""Questions that a mail lets answer by a link; the rest is answered on the list."""

ANSWERS: Mapping[Question, tuple[Answer, ...]] = {
    Question.SUGGESTION_TO_CONFIRM: (Answer.CONFIRM, Answer.REJECT),
    Question.TRANSACTION_WITHOUT_DOCUMENT: (Answer.PRIVATE, Answer.BANK_COST, Answer.SNOOZE),
    Question.DOCUMENT_UNPAID: (Answer.PAID_CARD, Answer.PAID_PRIVATE_MONEY, Answer.SNOOZE),
    Question.DOCUMENT_EXPECTED: (Answer.NOT_EXPECTED, Answer.SNOOZE),
}
"""What can be said to a question by a link: what needs nothing else said, and can be taken back on the list or is asked again."""


@dataclass(frozen=True, slots=True)
class Sum:
    """How many, and how much together; amounts in other currencies count, and are not added."""

    count: int
    total: Decimal


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands open, and what is about to be due."""

    counts: Mapping[Question, int]
    urgent: tuple[Urgent, ...]
    answerable: tuple[Entry, ...]
    due_soon: Sum
    """Purchases due within a week and not paid."""
    late: Sum
    """Sales past their day and not paid."""
    delivered: int
    """Documents that went to the accountant within the week."""

    @property
    def questions(self) -> int:
        """Everything open."""
        return sum(self.counts.values())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that anybody would do after reading it. What went well by itself is no reason for a mail."""
        return not (self.questions or self.urgent or self.due_soon.count or self.late.count)
