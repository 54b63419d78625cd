"""What can go wrong with a transaction."""

from core.errors import DomainError, Kind


class TransactionNotFound(DomainError):
    """There is no such transaction in this company."""

    kind = Kind.NOT_FOUND


class AccountNotFound(DomainError):
    """There is no such account in this company."""

    kind = Kind.NOT_FOUND
