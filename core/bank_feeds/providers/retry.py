"""When a bank that had enough may be asked again."""

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

_BRUSSELS = ZoneInfo("Europe/Brussels")
_LONGEST_WAIT = timedelta(days=2)
"""A Retry-After beyond this is a mistake of the bank's; the count starts anew every day."""


def retry_at(value: str | None, now: datetime) -> datetime:
    """The moment the bank names (seconds or a date), else the next day in Belgium, when its count starts anew."""
    today = now.astimezone(_BRUSSELS).date()
    midnight = datetime.combine(today + timedelta(days=1), datetime.min.time(), _BRUSSELS)
    named = midnight
    if value and value.strip().isdigit() and len(value.strip()) <= 9:
        named = now + timedelta(seconds=int(value))
    elif value:
        try:
            named = parsedate_to_datetime(value)
        except ValueError:
            named = midnight
    if named.tzinfo is None:
        named = midnight
    return min(max(named, now), now + _LONGEST_WAIT)
