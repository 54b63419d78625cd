"""What can go wrong with a bank, as failures a person or the next poll can act on."""

from typing import ClassVar

from core.errors import DomainError, Kind


class ConsentExpired(DomainError):
    """The bank's permission has ended; renew it at the bank."""


class ConsentRevoked(DomainError):
    """The permission was withdrawn or is not accepted any more; give it again at the bank."""


class RemoteAccountGone(DomainError):
    """The bank does not know this account under this permission any more."""


class PeriodUnavailable(DomainError):
    """The bank does not give movements this old without the user.

    Fact `asked_from`: the first day that was asked for.
    """


class DeltaUnavailable(DomainError):
    """The bank cannot continue after this entry; ask by days instead."""


class RateLimited(DomainError):
    """The bank allows no more calls without the user for now.

    Fact `retry_at`: the first moment to try again. Never to be read as "nothing new".
    """

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class TemporarilyUnavailable(DomainError):
    """The bank does not answer at this moment."""

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class ProtocolViolation(DomainError):
    """The bank's answer does not follow its own interface description.

    Fact `field`: where in the answer.
    """

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class BankRefused(DomainError):
    """The bank refuses this program's request.

    Facts `status` and `code`: the bank's words. A certificate, a signature or a parameter of ours is at fault; the user can do nothing.
    """

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class InstitutionUnknown(DomainError):
    """This bank is not in the list."""

    kind: ClassVar[Kind] = Kind.NOT_FOUND


class InstitutionUnreachable(DomainError):
    """No direct connection with this bank is set up; import its files instead."""
