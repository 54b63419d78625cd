"""What can go wrong with asking for a document."""

from core.errors import DomainError, Kind


class RequestNotFound(DomainError):
    """There is no such request in this company."""

    kind = Kind.NOT_FOUND


class RequestLinkInvalid(DomainError):
    """This link does not work, or not any more: ask for a new one."""


class RequestEnded(DomainError):
    """This request has ended: ask anew."""


class EnoughFiles(DomainError):
    """This request has as many files as it takes."""


class NothingMissing(DomainError):
    """This transaction is booked or closed: there is nothing to ask for."""


class AskedAlready(DomainError):
    """This was asked from the same person already: remind them instead."""


class RemindedToday(DomainError):
    """They had a mail within the last day: wait before the next."""


class RemindedEnough(DomainError):
    """They had as many reminders as a request may have."""


class ReturnDayOutOfRange(DomainError):
    """The question can only come back on a day within the coming months."""
