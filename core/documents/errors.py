"""What can go wrong with a document."""

from core.errors import DomainError, Kind


class DocumentNotFound(DomainError):
    """There is no such document in this company."""

    kind = Kind.NOT_FOUND


class DocumentIsDeleted(DomainError):
    """The document is deleted: restore it first."""


class FieldNotCorrectable(DomainError):
    """A field was corrected to something it cannot be."""


class ReminderOutOfRange(DomainError):
    """A reminder can only be set to a day within the coming year.

    Facts: `earliest` and `latest`.
    """


class NothingToSplit(DomainError):
    """Only one paper was seen on this document: there is nothing to split."""


class DocumentIsSplit(DomainError):
    """The papers on this document are documents of their own now: take the split back to have it whole."""


class DocumentIsPart(DomainError):
    """The picture this paper was cut from is whole again: split it once more instead."""
