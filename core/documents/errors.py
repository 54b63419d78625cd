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
