"""How parsing in a child process can fail."""

from core.errors import DomainError, Kind


class ParserKilled(DomainError):
    """The file asked for more time or memory than any ordinary file needs, so reading it was stopped.

    Facts: `reason` is time, memory or crash.
    """


class Unreadable(DomainError):
    """The file could not be read: its contents do not follow the format.

    Facts: `reason`, the parser's own words, shortened.
    """


class ParserUnavailable(DomainError):
    """Reading files is not possible at this moment.

    Facts: `reason`. Try again: the processes that parse could not be started.
    """

    kind = Kind.UNAVAILABLE
