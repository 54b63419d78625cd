"""The one place that reads the time."""

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The accounting day in Belgium, whatever the server's zone."""
    return brussels_day(now())


def brussels_day(moment: datetime) -> date:
    """The accounting day on which `moment` falls in Belgium."""
    return moment.astimezone(BRUSSELS).date()


def monotonic() -> float:
    """Seconds that never run backwards, to measure how long something took."""
    return time.monotonic()
