"""What can go wrong with a suggestion."""

from core.errors import DomainError, Kind


class SuggestionGone(DomainError):
    """This suggestion has been answered or overtaken in the meantime."""

    kind = Kind.NOT_FOUND
