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


class MailMessageOutOfReach(DomainError):
    """The mailbox was moved or numbered anew since: the message can only be opened there, and its files uploaded."""


class MailPartNotFound(DomainError):
    """There is no such part in this message."""

    kind = Kind.NOT_FOUND


class MailPartCannotBeTaken(DomainError):
    """This part cannot be kept as a document: open it in the mailbox and upload what matters.

    Facts: `reason`.
    """


class MailSenderNotFound(DomainError):
    """Nothing is remembered under this number."""

    kind = Kind.NOT_FOUND


class MailSenderTooWide(DomainError):
    """Half the world has an address at this provider: remember the sender's own address instead.

    Facts: `domain`.
    """


class LinkGaveNoDocument(DomainError):
    """The link leads to no document: it may have expired, or ask for a sign-in.

    Facts: `reason`.
    """


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
