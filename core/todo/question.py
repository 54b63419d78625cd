"""The questions of the to-do list, and what can be said to each."""

from collections.abc import Mapping
from enum import StrEnum


class Question(StrEnum):
    """The kinds of to-do."""

    TRANSACTION_WITHOUT_DOCUMENT = "transaction_without_document"
    DOCUMENT_UNPAID = "document_unpaid"
    BOOKING_INCOMPLETE = "booking_incomplete"
    SUGGESTION_TO_CONFIRM = "suggestion_to_confirm"
    DUPLICATE_TO_DECIDE = "duplicate_to_decide"
    UNREADABLE_DOCUMENT = "unreadable_document"
    DELIVERY_FAILED = "delivery_failed"
    CONNECTION_TROUBLE = "connection_trouble"
    CONSENT_ENDING = "consent_ending"
    ACCOUNTANT_MISSING = "accountant_missing"
    MAIL_NOT_READ = "mail_not_read"
    DOCUMENT_EXPECTED = "document_expected"
    DAYS_MISSING = "days_missing"
    CARD_LINES_DIFFER = "card_lines_differ"


class Answer(StrEnum):
    """What a user can say to a to-do."""

    LINK = "link"
    ASK = "ask"
    PRIVATE = "private"
    BANK_COST = "bank_cost"
    OTHER_WITHOUT_DOCUMENT = "other_without_document"
    PAID_PRIVATE_MONEY = "paid_private_money"
    PAID_CASH = "paid_cash"
    PAID_CARD = "paid_card"
    DIRECT_DEBIT = "direct_debit"
    NOT_AN_INVOICE = "not_an_invoice"
    REMIND = "remind"
    SNOOZE = "snooze"
    DONE_WITH_MESSAGE = "done_with_message"
    KEEP = "keep"
    PAUSE = "pause"
    SAME = "same"
    TWO_INVOICES = "two_invoices"
    RETRY = "retry"
    RENEW = "renew"
    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    APPOINT = "appoint"
    OPEN_MAILBOX = "open_mailbox"
    NOT_NEEDED = "not_needed"
    NOT_EXPECTED = "not_expected"
    CORRECT_ADDRESS = "correct_address"
    TAKE_BACK = "take_back"
    ASK_HISTORY = "ask_history"
    TAKE_LINES = "take_lines"
    IMPORT_FILE = "import_file"


ANSWERS: Mapping[Question, tuple[Answer, ...]] = {
    Question.TRANSACTION_WITHOUT_DOCUMENT: (
        Answer.LINK,
        Answer.PRIVATE,
        Answer.BANK_COST,
        Answer.ASK,
        Answer.OTHER_WITHOUT_DOCUMENT,
        Answer.SNOOZE,
        Answer.DONE_WITH_MESSAGE,
    ),
    Question.DOCUMENT_UNPAID: (
        Answer.LINK,
        Answer.REMIND,
        Answer.PAID_CARD,
        Answer.DIRECT_DEBIT,
        Answer.PAID_CASH,
        Answer.PAID_PRIVATE_MONEY,
        Answer.NOT_AN_INVOICE,
        Answer.SNOOZE,
        Answer.DONE_WITH_MESSAGE,
    ),
    Question.BOOKING_INCOMPLETE: (Answer.LINK, Answer.KEEP, Answer.PAUSE, Answer.DONE_WITH_MESSAGE),
    Question.SUGGESTION_TO_CONFIRM: (Answer.CONFIRM, Answer.REJECT, Answer.LINK),
    Question.DUPLICATE_TO_DECIDE: (Answer.SAME, Answer.TWO_INVOICES),
    Question.UNREADABLE_DOCUMENT: (Answer.CORRECT, Answer.RETRY, Answer.NOT_AN_INVOICE, Answer.DONE_WITH_MESSAGE),
    Question.DELIVERY_FAILED: (Answer.RETRY, Answer.CORRECT_ADDRESS, Answer.TAKE_BACK, Answer.DONE_WITH_MESSAGE),
    Question.CONNECTION_TROUBLE: (Answer.RENEW, Answer.RETRY),
    Question.CONSENT_ENDING: (Answer.RENEW,),
    Question.ACCOUNTANT_MISSING: (Answer.APPOINT,),
    Question.DOCUMENT_EXPECTED: (Answer.ASK, Answer.NOT_EXPECTED, Answer.SNOOZE),
    Question.MAIL_NOT_READ: (Answer.OPEN_MAILBOX, Answer.RETRY, Answer.NOT_NEEDED),
    Question.CARD_LINES_DIFFER: (Answer.CORRECT, Answer.TAKE_LINES, Answer.RETRY),
    Question.DAYS_MISSING: (Answer.ASK_HISTORY, Answer.IMPORT_FILE, Answer.DONE_WITH_MESSAGE),
}
"""What may be said to each, the likeliest first. Every answer closes its question in one action, except `keep`, which keeps it on
purpose, `open_mailbox`, which leads to the message, and `import_file`, which leads to where a statement is handed in."""
