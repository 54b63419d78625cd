"""Why a message or an attachment was taken, left, or could not be read; stable codes, translated by the screens."""

from enum import StrEnum


class MailReason(StrEnum):
    """Of a message and of each of its parts. Those written like problem types are the problem that stood in the way."""

    ATTACHMENT_IS_DOCUMENT = "attachment_is_document"
    E_INVOICE = "e_invoice"
    PICTURE_OF_A_DOCUMENT = "picture_of_a_document"
    TEXT_IS_INVOICE = "text_is_invoice"
    LINK_OF_KNOWN_SENDER = "link_of_known_sender"
    TAKEN_AS_YOU_SAID = "taken_as_you_said"
    """The owner said so of this very part, or of what this sender sends."""

    NO_ATTACHMENT = "no_attachment"
    NOT_A_DOCUMENT = "not_a_document"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    DISGUISED = "disguised"
    FORMAT_NOT_READ = "format_not_read"
    ARCHIVE_REFUSED = "archive_refused"
    ARCHIVE_LOCKED = "archive_locked"
    ENCRYPTED = "encrypted"
    SMALL_PICTURE = "small_picture"
    PICTURE_IN_TEXT = "picture_in_text"
    NOT_A_PAPER = "not_a_paper"
    GENERAL_PAPER = "general_paper"
    QUOTE_OR_ORDER = "quote_or_order"
    REMINDER = "reminder"
    PAYSLIP = "payslip"
    BANK_STATEMENT = "bank_statement"
    NO_SIGN_OF_AN_INVOICE = "no_sign_of_an_invoice"
    NOT_A_SALE = "not_a_sale"
    CAME_BACK = "came_back"
    TWICE_IN_MESSAGE = "twice_in_message"
    TEXT_IS_NO_INVOICE = "text_is_no_invoice"
    LINK_MAY_HOLD_INVOICE = "link_may_hold_invoice"
    LINK_GAVE_NO_DOCUMENT = "link_gave_no_document"
    LINK_NOT_NEEDED = "link_not_needed"
    NEWSLETTER = "newsletter"
    LEFT_AS_YOU_SAID = "left_as_you_said"
    SEEN_BEFORE = "seen_before"

    ON_ITS_WAY = "on_its_way"
    """The owner wants it after all, and it is being fetched."""
    ASKED_AGAIN = "asked_again"
    """It failed, and the next check looks at it once more because the owner said so."""
    OUTLINE_MISSING = "outline_missing"
    MAIL_SERVER_MISBEHAVES = "mailServerMisbehaves"
    MAILBOX_UNREACHABLE = "mailboxUnreachable"
    MESSAGE_TOO_COMPLEX = "messageTooComplex"
    MESSAGE_TOO_LARGE = "messageTooLarge"
    PARSER_KILLED = "parserKilled"
    UNREADABLE = "unreadable"

    @classmethod
    def _missing_(cls, value: object) -> "MailReason":
        """A problem that nobody foresaw: all that is known is that the message could not be read."""
        return cls.UNREADABLE


FROM_THE_SERVER = frozenset({MailReason.OUTLINE_MISSING, MailReason.MAIL_SERVER_MISBEHAVES, MailReason.MAILBOX_UNREACHABLE})
"""The server did not give the message, and may another time: the message itself was not looked into."""
