"""What can go wrong with a mailbox, as sentences that help."""

from core.errors import DomainError, Kind


class MailboxNotFound(DomainError):
    """There is no such mailbox in this company."""

    kind = Kind.NOT_FOUND


class MailboxMoved(MailboxNotFound):
    """The mailbox has been given another server or user name meanwhile: what was read at the old one no longer counts."""


class MailMessageNotFound(DomainError):
    """There is no such message in this company's mailboxes."""

    kind = Kind.NOT_FOUND


class MailboxLinkedAlready(DomainError):
    """This mailbox is linked already: change its password there instead."""


class MailboxPasswordNeeded(DomainError):
    """Give the password again: it is never sent to another server or user name than it was given for."""


class MailboxUnreachable(DomainError):
    """The mail server does not answer: check its name and port, or try again later."""

    kind = Kind.UNAVAILABLE


class MailboxCertificateInvalid(DomainError):
    """The mail server's certificate cannot be trusted: check the server's name. Nothing was sent to it."""


class MailboxPasswordRefused(DomainError):
    """The mail server refuses this name and password: many providers want an app password made for this purpose."""


class MailServerMisbehaves(DomainError):
    """The mail server answers in a way that cannot be understood: the messages stay where they are."""

    kind = Kind.UNAVAILABLE


class MessageTooComplex(DomainError):
    """The message has more parts, or parts within parts, than any honest mail."""


class MessageTooLarge(DomainError):
    """The message is too large to be looked at."""
