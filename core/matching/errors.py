"""What can go wrong with a suggestion."""

from core.errors import DomainError, Kind


class SuggestionGone(DomainError):
    """This suggestion has been answered or overtaken in the meantime."""

    kind = Kind.NOT_FOUND


class PolicyNotTried(DomainError):
    """Try these figures on your own history first: they can be switched on once you have seen what they would do."""


class LessonNotFound(DomainError):
    """The matching has not learned this, or has forgotten it already."""

    kind = Kind.NOT_FOUND
