"""What can go wrong with a company."""

from core.errors import DomainError, Kind


class CompanyNotFound(DomainError):
    """There is no such company among yours."""

    kind = Kind.NOT_FOUND


class VatNumberInvalid(DomainError):
    """This is not a Belgian VAT number."""


class VatNumberTaken(DomainError):
    """A company with this VAT number exists already: ask its owner for an invitation."""
