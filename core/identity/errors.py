"""What can go wrong with people, their companies and their keys."""

from core.errors import DomainError, Kind


class CredentialsRefused(DomainError):
    """This e-mail address and password do not belong together."""


class EmailTaken(DomainError):
    """Someone has signed up with this e-mail address already."""


class PasswordTooWeak(DomainError):
    """This password is too easy to guess."""


class WrongPassword(DomainError):
    """The current password is not right."""


class MemberNotFound(DomainError):
    """There is no such member in this company."""

    kind = Kind.NOT_FOUND


class LastOwner(DomainError):
    """A company always has at least one owner."""


class AlreadyMember(DomainError):
    """This person is a member of the company already."""


class InvitationInvalid(DomainError):
    """This invitation is not valid, or not any more."""


class InvitationNeedsAccount(DomainError):
    """To accept this invitation, give your name and choose a password."""


class ApiKeyNotFound(DomainError):
    """There is no such API key in this company."""

    kind = Kind.NOT_FOUND


class ApiKeyTooLong(DomainError):
    """An API key is valid from tomorrow to a year from now."""


class TooManyApiKeys(DomainError):
    """The company has as many API keys as it may have."""
