"""What can go wrong with remarks."""

from core.errors import DomainError, Kind


class MessageNotFound(DomainError):
    """There is no such message in this company."""

    kind = Kind.NOT_FOUND


class NotYourMessage(DomainError):
    """Only who wrote a message can withdraw it."""

    kind = Kind.FORBIDDEN


class TooManyTags(DomainError):
    """A thing has at most twenty tags: take one away first."""
