from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.intake.mailbox.reason import MailReason
from core.todo.item import (
    BookingFacts,
    ConnectionFacts,
    DocumentFacts,
    Item,
    TransactionFacts,
    accountant_item,
    booking_item,
    connection_item,
    document_item,
    duplicate_item,
    mail_item,
    transaction_item,
)
from core.todo.question import ANSWERS, Answer, Question

TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)
DOCUMENT = DocumentFacts("d1", "invoice", "purchase", received_on=date(2026, 11, 1), due_date=date(2026, 12, 1))
CONNECTION = ConnectionFacts("c1", date(2026, 6, 1), "valid", valid_until=date(2027, 3, 1))


def only(item: Item | None) -> Item:
    assert item is not None
    return item


def test_every_question_has_answers_and_every_answer_a_question() -> None:
    assert set(ANSWERS) == set(Question)
    assert {answer for answers in ANSWERS.values() for answer in answers} == set(Answer)


def test_a_transaction_without_document_asks_for_it() -> None:
    item = transaction_item(TransactionFacts("t1", date(2026, 11, 20)), today=TODAY)

    assert item is not None
    assert (item.question, item.since) == (Question.TRANSACTION_WITHOUT_DOCUMENT, date(2026, 11, 20))
    assert item.answers[:2] == (Answer.LINK, Answer.PRIVATE)


def test_a_suggestion_is_asked_before_anything_else() -> None:
    item = transaction_item(TransactionFacts("t1", date(2026, 11, 20), suggested=2), today=TODAY)

    assert item is not None
    assert item.question is Question.SUGGESTION_TO_CONFIRM
    assert only(document_item(replace(DOCUMENT, suggested=1), today=TODAY)).question is Question.SUGGESTION_TO_CONFIRM


def test_a_settled_or_snoozed_transaction_is_no_question() -> None:
    open_one = TransactionFacts("t1", date(2026, 11, 20))

    assert transaction_item(replace(open_one, settled=True), today=TODAY) is None
    assert transaction_item(replace(open_one, snoozed_until=TOMORROW), today=TODAY) is None
    assert transaction_item(replace(open_one, snoozed_until=TODAY), today=TODAY) is not None


def test_an_unpaid_purchase_is_urgent_once_late() -> None:
    early = only(document_item(DOCUMENT, today=TODAY))
    late = only(document_item(DOCUMENT, today=date(2026, 12, 2)))

    assert (early.question, early.urgent, late.urgent) == (Question.DOCUMENT_UNPAID, False, True)


@pytest.mark.parametrize(
    "document",
    [
        replace(DOCUMENT, booked=True),
        replace(DOCUMENT, closed=True),
        replace(DOCUMENT, deleted=True),
        replace(DOCUMENT, led=True),
        replace(DOCUMENT, kind="contract"),
        replace(DOCUMENT, reading_state="waiting"),
        replace(DOCUMENT, payment_mark="cash"),
        replace(DOCUMENT, payment_mark="private_money"),
        replace(DOCUMENT, payment_mark="card"),
        replace(DOCUMENT, payment_mark="direct_debit"),
        replace(DOCUMENT, payment_mark="card", received_on=date(2026, 1, 1), answered_on=TODAY),
        replace(DOCUMENT, payment_mark="direct_debit", due_date=date(2026, 1, 1), answered_on=TODAY),
        replace(DOCUMENT, snoozed_until=TOMORROW),
        replace(DOCUMENT, reminder_on=TOMORROW),
        replace(DOCUMENT, direction="sale"),
    ],
)
def test_a_document_that_waits_for_nothing_of_the_owner_is_no_question(document: DocumentFacts) -> None:
    assert document_item(document, today=TODAY) is None


@pytest.mark.parametrize(
    "document",
    [
        replace(DOCUMENT, reminder_on=TODAY),
        replace(DOCUMENT, snoozed_until=TODAY),
        replace(DOCUMENT, payment_mark="card", received_on=date(2026, 10, 1)),
        replace(DOCUMENT, payment_mark="direct_debit", due_date=date(2026, 11, 1)),
        replace(DOCUMENT, direction="sale", due_date=date(2026, 11, 23)),
    ],
)
def test_what_was_expected_and_did_not_come_is_asked_again(document: DocumentFacts) -> None:
    assert only(document_item(document, today=TODAY)).question is Question.DOCUMENT_UNPAID


def test_an_unreadable_document_asks_for_what_it_says() -> None:
    item = only(document_item(replace(DOCUMENT, reading_state="unreadable"), today=TODAY))

    assert item.question is Question.UNREADABLE_DOCUMENT
    assert item.answers[0] is Answer.CORRECT
    corrected = only(document_item(replace(DOCUMENT, reading_state="unreadable", corrected=True), today=TODAY))
    assert corrected.question is Question.DOCUMENT_UNPAID


@pytest.mark.parametrize(
    ("reason", "answers"),
    [
        (MailReason.TOO_LARGE, (Answer.OPEN_MAILBOX, Answer.NOT_NEEDED)),
        (MailReason.MESSAGE_TOO_COMPLEX, (Answer.OPEN_MAILBOX, Answer.NOT_NEEDED)),
        (MailReason.OUTLINE_MISSING, (Answer.OPEN_MAILBOX, Answer.RETRY, Answer.NOT_NEEDED)),
        (MailReason("a_problem_of_tomorrow"), (Answer.OPEN_MAILBOX, Answer.NOT_NEEDED)),
    ],
)
def test_a_message_is_tried_again_only_where_that_can_bring_something(reason: MailReason, answers: tuple[Answer, ...]) -> None:
    item = mail_item("m1", since=TODAY, mailbox="info@example.be", reason=reason)

    assert (item.question, item.answers, item.facts["reason"]) == (Question.MAIL_NOT_READ, answers, reason)


def test_an_incomplete_booking_stays_until_it_is_complete_or_paused() -> None:
    booking = BookingFacts("b1", TODAY, complete=False, missing="-60.00")

    item, kept = booking_item(booking, today=TODAY), booking_item(replace(booking, accepted=True), today=TODAY)

    assert item is not None
    assert item.facts == {"missing": "-60.00"}
    assert kept is not None
    assert kept.facts["accepted"] == "yes"
    assert set(item.answers) - set(kept.answers) == {Answer.KEEP}
    assert booking_item(replace(booking, paused_until=TOMORROW), today=TODAY) is None
    assert booking_item(replace(booking, paused_until=TODAY), today=TODAY) is not None
    assert booking_item(replace(booking, paused_until=TOMORROW, complete=True), today=TODAY) is None
    assert booking_item(replace(booking, closed=True), today=TODAY) is None


@pytest.mark.parametrize(
    ("connection", "question", "urgent"),
    [
        (CONNECTION, None, None),
        (replace(CONNECTION, valid_until=TODAY + timedelta(days=15)), None, None),
        (replace(CONNECTION, valid_until=TODAY + timedelta(days=14)), Question.CONSENT_ENDING, False),
        (replace(CONNECTION, valid_until=TODAY + timedelta(days=7)), Question.CONSENT_ENDING, True),
        (replace(CONNECTION, valid_until=TODAY - timedelta(days=1)), Question.CONSENT_ENDING, True),
        (replace(CONNECTION, status="expired"), Question.CONSENT_ENDING, True),
        (replace(CONNECTION, status="pending"), None, None),
        (replace(CONNECTION, trouble_since=TODAY), Question.CONNECTION_TROUBLE, True),
        (ConnectionFacts("m1", TODAY, "valid"), None, None),
    ],
)
def test_a_connection_asks_when_it_ends_or_fails(connection: ConnectionFacts, question: Question | None, urgent: bool | None) -> None:
    item = connection_item(connection, today=TODAY)

    assert (item.question if item else None) == question
    assert (item.urgent if item else None) == urgent


def test_trouble_that_may_pass_is_asked_about_once_it_lasts() -> None:
    passing = replace(CONNECTION, trouble_since=TODAY - timedelta(days=1), passing=True)
    lasting = connection_item(replace(passing, trouble_since=TODAY - timedelta(days=2)), today=TODAY)

    assert connection_item(passing, today=TODAY) is None
    assert lasting is not None
    assert lasting.answers[0] is Answer.RETRY


def test_two_documents_alike_are_one_question_until_decided() -> None:
    item = duplicate_item("p1", found_on=TODAY, decided=False)

    assert item is not None
    assert item.answers == (Answer.SAME, Answer.TWO_INVOICES)
    assert duplicate_item("p1", found_on=TODAY, decided=True) is None


def test_the_accountant_is_asked_for_once_something_waits() -> None:
    item = accountant_item("c1", since=TODAY, appointed=False, waiting=3)

    assert item is not None
    assert item.facts == {"waiting": "3"}
    assert accountant_item("c1", since=TODAY, appointed=False, waiting=0) is None
    assert accountant_item("c1", since=TODAY, appointed=True, waiting=3) is None
