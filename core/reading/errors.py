"""Why a document can be stored but not read."""

from core.errors import DomainError, Kind


class Encrypted(DomainError):
    """The file is protected by a password: save a copy without it and send that."""


class Damaged(DomainError):
    """The file is damaged or incomplete: ask for it again, or scan it again.

    Facts: `reason`, what was found wrong.
    """


class TooManyPages(DomainError):
    """The document has more pages than are read: send the invoice by itself, without its annexes.

    Facts: `pages` and `most`.
    """


class PictureTooLarge(DomainError):
    """The picture has more than 50 megapixels: scan it at a lower resolution, 300 dpi is enough.

    Facts: `width`, `height` and `most`, in pixels.
    """


class TooManyFrames(DomainError):
    """The picture file holds more than 200 pictures: split it into documents.

    Facts: `most`.
    """


class ReadingBroke(DomainError):
    """Reading broke off each time, and not because of what the document says: read it again, or correct its fields by hand.

    Facts: `reason`, for whoever looks into it.
    """


class NothingToShow(DomainError):
    """There is no such page to show.

    Facts: `page` and `pages`.
    """

    kind = Kind.NOT_FOUND
