"""What can go wrong with pairs of documents."""

from core.errors import DomainError, Kind


class PairNotFound(DomainError):
    """There is no such pair of documents in this company."""

    kind = Kind.NOT_FOUND
