"""What can go wrong with putting off."""

from core.errors import DomainError


class SnoozeOutOfRange(DomainError):
    """It can only be put off to a day within the coming months."""
