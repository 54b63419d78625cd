"""Days and account numbers as banks write them."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from core.bank_feeds.providers.errors import ProtocolViolation

BRUSSELS = ZoneInfo("Europe/Brussels")


def day(value: str | None) -> date | None:
    """A day; a moment that some banks send instead is turned into the day in Belgium, midnight as it is written."""
    if value is None:
        return None
    try:
        if len(value) == 10:
            return date.fromisoformat(value)
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise ProtocolViolation(f"not a day: {value[:40]}", field="date") from None
    midnight = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return moment.date() if midnight or moment.tzinfo is None else moment.astimezone(BRUSSELS).date()


def compact(iban: str) -> str:
    """An IBAN without blanks, in capitals."""
    return re.sub(r"\s", "", iban).upper()


def unless_not_provided(reference: str | None) -> str | None:
    """An end-to-end reference; banks write NOTPROVIDED where the payer gave none."""
    return None if reference == "NOTPROVIDED" else reference
