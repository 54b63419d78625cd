"""What can stand in the way of an archive."""

from core.errors import DomainError, Kind


class ArchiveTooLarge(DomainError):
    """So many documents do not go into one archive: choose a shorter period."""

    kind = Kind.REFUSED


class NothingToArchive(DomainError):
    """No document fits this choice."""

    kind = Kind.NOT_FOUND
