"""What can go wrong with counterparties."""

from core.errors import DomainError, Kind


class CounterpartyNotFound(DomainError):
    """There is no such counterparty in this company."""

    kind = Kind.NOT_FOUND


class LearnedThingNotFound(DomainError):
    """There is no such learned thing in this company."""

    kind = Kind.NOT_FOUND
