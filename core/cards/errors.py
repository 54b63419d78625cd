"""What can go wrong with a card statement."""

from core.errors import DomainError, Kind


class CardStatementNotFound(DomainError):
    """There is no such card statement in this company."""

    kind = Kind.NOT_FOUND
