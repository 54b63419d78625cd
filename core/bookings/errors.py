"""What can go wrong with a booking."""

from core.errors import DomainError, Kind


class BookingNotFound(DomainError):
    """There is no such booking in this company."""

    kind = Kind.NOT_FOUND


class NothingToBook(DomainError):
    """A booking needs at least one document or transaction."""


class AlreadyBooked(DomainError):
    """A document or transaction is in another booking already: take it out there first."""


class PauseOutOfRange(DomainError):
    """A booking can only be paused to a day within the coming months."""
