"""What a run may end with, besides its effects."""

from datetime import datetime

from pydantic import ValidationError

from core.errors import DomainError, Kind


class LeaseLost(Exception):
    """Another run of the job has overtaken this one: its effects are rolled back, and nothing else is to be done."""


class Permanent(Exception):
    """Raised by a handler for what no repetition can cure, besides the failures of the business."""


def is_permanent(error: BaseException) -> bool:
    """Whether trying again is pointless: the business said no, or the job makes no sense.

    What the outside did not answer, and whatever nobody foresaw, is tried again until the attempts are used up.
    """
    if isinstance(error, DomainError):
        return error.kind is not Kind.UNAVAILABLE
    return isinstance(error, Permanent | ValidationError)


def earliest_retry(error: BaseException) -> datetime | None:
    """The fact `retry_at` of failures that know when the outside wants to hear from us again."""
    moment = error.facts.get("retry_at") if isinstance(error, DomainError) else None
    return moment if isinstance(moment, datetime) else None
