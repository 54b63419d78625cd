"""What can go wrong with an e-invoice, said so that somebody can act on it."""

from typing import ClassVar

from core.errors import DomainError, Kind


class NotAnInvoice(DomainError):
    """The file is not an invoice that the product can read."""


class UnsafeXml(DomainError):
    """The XML file is refused: it is too large, nested too deep, or declares a document type."""


class NoInvoiceInPdf(DomainError):
    """The PDF carries no invoice data."""


class InvalidInvoiceJson(DomainError):
    """The JSON does not describe an invoice."""


class NotTranslatable(DomainError):
    """The document lacks data that an e-invoice must have."""


class RulesMissing(DomainError):
    """The official rule files are not on this machine."""

    kind: ClassVar[Kind] = Kind.UNAVAILABLE
