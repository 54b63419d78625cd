"""What makes something a to-do, and which question it asks. Derived, never stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from core.intake.mailbox.reason import FROM_THE_SERVER, MailReason
from core.todo.question import ANSWERS, Answer, Question
from core.todo.snooze_window import is_asleep

WARN_DAYS = (14, 7, 1)
"""Days before its end at which a consent asks to be renewed, and again with more weight."""

CARD_STATEMENT_DAYS = 45
"""A card statement comes monthly, and its settlement within two weeks: after that a card payment is asked about."""

COLLECTION_DAYS = 15
"""Days after its due date at which a direct debit that was not seen is asked about."""

TRANSFER_DAYS = 5
"""A transfer is booked on the next bank day (PSD2 article 83); a long weekend lies between at most."""

PATIENCE_DAYS = 2
"""Days for which a bank or mail server may stay away before anybody is asked: maintenance takes a night, an outage a day."""


def _no_facts() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Item:
    """One open question; `urgent` ones come first in the list, then by `since`."""

    question: Question
    subject_id: str
    since: date
    answers: tuple[Answer, ...]
    urgent: bool = False
    facts: Mapping[str, str] = field(default_factory=_no_facts)


@dataclass(frozen=True, slots=True)
class TransactionFacts:
    """A booked transaction; `settled` when it is in a booking, explained by a rule or the user, or closed."""

    id: str
    booking_date: date
    settled: bool = False
    suggested: int = 0
    snoozed_until: date | None = None


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document. `booked`: in a booking, which then asks its own questions. `closed`: by a message or a tag.

    `answered_on`: the day on which anything was last said of it; a mark is waited for from then. `corrected`: the user said what it says.
    `led`: another copy of the same invoice leads.
    """

    id: str
    kind: str
    direction: str | None
    received_on: date
    due_date: date | None = None
    answered_on: date | None = None
    reading_state: str = "read"
    corrected: bool = False
    booked: bool = False
    closed: bool = False
    deleted: bool = False
    led: bool = False
    suggested: int = 0
    payment_mark: str | None = None
    reminder_on: date | None = None
    snoozed_until: date | None = None
    payment_on: date | None = None
    """The day for which a payment of it stands in a file for the bank."""


@dataclass(frozen=True, slots=True)
class BookingFacts:
    """A booking and its balance; `accepted`: the user said it is provisionally OK, and it stays on the list."""

    id: str
    made_on: date
    complete: bool
    missing: str | None = None
    accepted: bool = False
    paused_until: date | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class ConnectionFacts:
    """A bank connection or a mailbox; `valid_until` is the last day of a bank's consent.

    `trouble_since`: the last day on which it worked. `passing`: the other side only did not answer, and may by itself.
    """

    id: str
    connected_on: date
    status: str
    valid_until: date | None = None
    trouble_since: date | None = None
    passing: bool = False
    replaced: bool = False
    """The bank was connected anew since; what this one still reads was left out."""


def transaction_item(transaction: TransactionFacts, *, today: date) -> Item | None:
    """The question about a transaction, if it is open today."""
    if transaction.settled or is_asleep(transaction.snoozed_until, today=today):
        return None
    question = Question.SUGGESTION_TO_CONFIRM if transaction.suggested else Question.TRANSACTION_WITHOUT_DOCUMENT
    facts = {"suggestions": str(transaction.suggested)} if transaction.suggested else {}
    return Item(question, transaction.id, transaction.booking_date, ANSWERS[question], facts=facts)


def document_item(document: DocumentFacts, *, today: date) -> Item | None:
    """The question that a document itself asks today, if any; whether it could be delivered is asked beside it."""
    if document.deleted or document.led:
        return None
    if document.closed or document.booked or document.reading_state == "waiting":
        return None
    if document.reading_state == "unreadable" and not document.corrected:
        return _item(Question.UNREADABLE_DOCUMENT, document.id, document.received_on, urgent=False)
    if document.kind in {"contract", "other"} or _is_expected(document, today=today):
        return None
    if document.suggested:
        facts = {"suggestions": str(document.suggested)}
        return Item(Question.SUGGESTION_TO_CONFIRM, document.id, document.received_on, ANSWERS[Question.SUGGESTION_TO_CONFIRM], facts=facts)
    if document.direction == "sale":
        return _unpaid(document, (Answer.LINK, Answer.PAID_CASH, Answer.REMIND, Answer.SNOOZE, Answer.DONE_WITH_MESSAGE), today=today)
    return _unpaid(document, ANSWERS[Question.DOCUMENT_UNPAID], today=today)


def _unpaid(document: DocumentFacts, answers: tuple[Answer, ...], *, today: date) -> Item:
    late = document.due_date is not None and document.due_date < today
    facts = {"due_date": document.due_date.isoformat()} if document.due_date else {}
    if document.payment_mark:
        facts["payment_mark"] = document.payment_mark
    return Item(Question.DOCUMENT_UNPAID, document.id, document.received_on, answers, urgent=late, facts=facts)


def _is_expected(document: DocumentFacts, *, today: date) -> bool:
    """Whether an answer given before still holds: asked again only when what was expected did not come."""
    if document.payment_mark in {"private_money", "cash"}:
        return True
    if is_asleep(document.snoozed_until, today=today) or is_asleep(document.reminder_on, today=today):
        return True
    if document.payment_on is not None and (today - document.payment_on).days <= TRANSFER_DAYS:
        return True
    answered = document.answered_on or document.received_on
    if document.payment_mark == "card":
        return (today - max(document.received_on, answered)).days <= CARD_STATEMENT_DAYS
    if document.payment_mark == "direct_debit":
        return (today - max(document.due_date or document.received_on, answered)).days <= COLLECTION_DAYS
    # A sales document that is not yet due is nobody's question.
    return document.direction == "sale" and document.due_date is not None and today <= document.due_date


def booking_item(booking: BookingFacts, *, today: date) -> Item | None:
    """The question about a booking, if something is missing and it is not paused."""
    if booking.complete or booking.closed or is_asleep(booking.paused_until, today=today):
        return None
    facts = {"missing": booking.missing} if booking.missing else {}
    if booking.accepted:
        facts["accepted"] = "yes"
    answers = tuple(one for one in ANSWERS[Question.BOOKING_INCOMPLETE] if not (booking.accepted and one is Answer.KEEP))
    return Item(Question.BOOKING_INCOMPLETE, booking.id, booking.made_on, answers, facts=facts)


def duplicate_item(pair_id: str, *, found_on: date, decided: bool) -> Item | None:
    """The question about two documents that seem to say the same."""
    return None if decided else _item(Question.DUPLICATE_TO_DECIDE, pair_id, found_on, urgent=False)


def connection_item(connection: ConnectionFacts, *, today: date) -> Item | None:
    """The question about a connection: a consent that ended or is about to, or trouble that lasts."""
    ends = connection.valid_until
    ended = connection.status in {"expired", "revoked"} or (ends is not None and ends < today)
    if ended:
        facts = {"ended": "yes"} | ({"valid_until": ends.isoformat()} if ends else {})
        answers = (*ANSWERS[Question.CONSENT_ENDING], *((Answer.NOT_NEEDED,) if connection.replaced else ()))
        return Item(Question.CONSENT_ENDING, connection.id, min(ends or today, today), answers, urgent=True, facts=facts)
    if connection.status != "valid":
        return None
    since = connection.trouble_since
    if since is not None and not (connection.passing and (today - since).days < PATIENCE_DAYS):
        answers = (Answer.RETRY, Answer.RENEW) if connection.passing else ANSWERS[Question.CONNECTION_TROUBLE]
        return Item(Question.CONNECTION_TROUBLE, connection.id, since, answers, urgent=True)
    left = (ends - today).days if ends else None
    if ends is None or left is None or left > WARN_DAYS[0]:
        return None
    facts = {"valid_until": ends.isoformat(), "days": str(left)}
    return Item(Question.CONSENT_ENDING, connection.id, today, ANSWERS[Question.CONSENT_ENDING], urgent=left <= WARN_DAYS[1], facts=facts)


def accountant_item(company_id: str, *, since: date, appointed: bool, waiting: int) -> Item | None:
    """Without an accountant nothing can leave; asked once there is something to send."""
    if appointed or waiting == 0:
        return None
    return Item(
        Question.ACCOUNTANT_MISSING, company_id, since, ANSWERS[Question.ACCOUNTANT_MISSING], urgent=True, facts={"waiting": str(waiting)}
    )


def mail_item(message_id: str, *, since: date, mailbox: str, reason: MailReason) -> Item:
    """The question about a message that could not be taken in: trying again is offered where it can bring something."""
    known = ANSWERS[Question.MAIL_NOT_READ]
    answers = tuple(one for one in known if one is not Answer.RETRY or reason in FROM_THE_SERVER)
    return Item(Question.MAIL_NOT_READ, message_id, since, answers, facts={"mailbox": mailbox, "reason": reason})


def card_lines_item(statement_id: str, *, since: date, total: str | None, lines_sum: str) -> Item:
    """The question about a card's month whose lines do not come to the total that the paper states."""
    facts = {"lines_sum": lines_sum} | ({"total": total} if total is not None else {})
    return Item(Question.CARD_LINES_DIFFER, statement_id, since, ANSWERS[Question.CARD_LINES_DIFFER], facts=facts)


def gap_item(gap_id: str, *, first: date, last: date, askable: bool) -> Item:
    """The question about days of which something is missing: the bank can be asked for them where it can be reached that far back."""
    known = ANSWERS[Question.DAYS_MISSING]
    answers = tuple(one for one in known if askable or one is not Answer.ASK_HISTORY)
    return Item(Question.DAYS_MISSING, gap_id, first, answers, facts={"last_day": last.isoformat()})


def _item(question: Question, subject_id: str, since: date, *, urgent: bool) -> Item:
    return Item(question, subject_id, since, ANSWERS[question], urgent=urgent)
