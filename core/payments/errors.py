"""What can go wrong with a payment."""

from core.errors import DomainError, Kind


class PaymentFileNotFound(DomainError):
    """There is no such payment file in this company."""

    kind = Kind.NOT_FOUND


class NotPayable(DomainError):
    """This document cannot be paid by a file: something is missing, or it is paid or being paid already."""


class AccountChanged(DomainError):
    """This supplier was paid on another account before: compare the new one with the supplier by telephone, then confirm it."""


class NotPayableFrom(DomainError):
    """A SEPA payment leaves from an account in euro."""


class ExecutionDayOutOfRange(DomainError):
    """A payment can be carried out from today until a year ahead."""


class AlreadyCarriedOut(DomainError):
    """The bank has accepted or carried out payments of this file: it cannot be taken back here."""


class ReportOfAnotherFile(DomainError):
    """This status report speaks of another payment file."""
