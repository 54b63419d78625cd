"""What the contract says of notifications."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from api.schemas import Amount, In, Out
from core.companies.models import Language
from core.notifications.open_link import LONGEST_TOKEN
from core.todo.question import Answer, Question

Token = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TOKEN), Field(description="What stands behind `#` in the link.")]


class NotificationSettings(Out):
    """What the signed-in person hears of this company, and how."""

    weekly_mail: bool = Field(description="A summary on Monday morning, never an empty one.")
    weekly_push: bool
    urgent_mail: bool = Field(description="What cannot wait: access that ends, deliveries that failed, a silent bank, the VAT return.")
    urgent_push: bool
    push_key: str | None = Field(description="What a browser needs to subscribe; null where this installation tells no browsers.")


class NotificationChoices(In):
    """All four, as they shall be."""

    weekly_mail: bool
    weekly_push: bool
    urgent_mail: bool
    urgent_push: bool


class PushSubscription(Out):
    """A browser that is told."""

    id: UUID
    created_at: datetime
    user_agent: str


class PushSubscriptionPage(Out):
    """The person's browsers; there is one page of them."""

    items: list[PushSubscription]
    next: str | None


class NewPushSubscription(In):
    """What the browser's PushManager gave."""

    endpoint: Annotated[str, StringConstraints(max_length=1000, pattern=r"^https?://")] = Field(
        examples=["https://updates.push.services.mozilla.com/wpush/v2/abc"]
    )
    p256dh: Annotated[str, StringConstraints(max_length=200)]
    auth: Annotated[str, StringConstraints(max_length=100)]


class NoticeLinkRead(In):
    """The token of a link. It is sent in a body and not in an address, so that no log keeps it."""

    token: Token


class NoticeQuestion(Out):
    """What a link asks."""

    company_name: str
    language: Language
    question: Question
    name: str | None
    amount: Amount | None
    currency: str | None
    day: date | None
    answers: list[Answer] = Field(description="What can be said by this link; `snooze` asks again in a week.")


class NoticeAnswer(In):
    """One of the answers that the link offers."""

    token: Token
    answer: Answer


class Unsubscribed(Out):
    """The mails of one company to one person have ended."""

    company_name: str
    language: Language
