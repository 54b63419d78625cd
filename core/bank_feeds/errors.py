"""What can go wrong with linking a bank and reading it."""

from core.errors import DomainError, Kind


class ConnectionNotFound(DomainError):
    """There is no such bank connection in this company."""

    kind = Kind.NOT_FOUND


class RedirectUnknown(DomainError):
    """This return from the bank was not expected, has been used, or is too old: start again from the bank list."""


class NoAccountsGranted(DomainError):
    """The bank gave access to no account: choose at least one on the bank's page."""


class ApprovalMissing(DomainError):
    """The access was not approved at the bank: nothing was linked."""


class ConnectionNotValid(DomainError):
    """The bank's permission has ended: renew it at the bank first.

    Fact `bank_status`: how it ended.
    """
