"""What can go wrong with the days of an account."""

from core.errors import DomainError, Kind


class GapNotFound(DomainError):
    """These days are no longer missing."""

    kind = Kind.NOT_FOUND


class DaysOutOfReach(DomainError):
    """The bank cannot be asked for these days: they are too far back, or no access to it is valid."""


class TooManyDays(DomainError):
    """So many days cannot be shown at once.

    Fact `most`: how many can.
    """
