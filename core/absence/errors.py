"""What can go wrong with an expected document."""

from core.errors import DomainError, Kind


class ExpectationNotFound(DomainError):
    """No document is expected after this one."""

    kind = Kind.NOT_FOUND


class ExpectationDayOutOfRange(DomainError):
    """This can only be put off to a day within the coming months."""
