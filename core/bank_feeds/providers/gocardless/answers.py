"""Which answers are good, and what the others mean."""

import re
from datetime import datetime

from pydantic import ValidationError

from core.bank_feeds.providers import refusal
from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.errors import (
    ConsentExpired,
    ConsentRevoked,
    PeriodUnavailable,
    RemoteAccountGone,
    TemporarilyUnavailable,
)
from core.bank_feeds.providers.gocardless.wire import Refusal

_EXPIRED, _SUSPENDED, _PROCESSING, _PERIOD = "AccessExpired", "AccountSuspended", "AccountProcessing", "WrongPeriod"
_MEANINGS: refusal.Meanings = {
    _EXPIRED: ConsentExpired,
    "AccountInactiveError": ConsentRevoked,
    _SUSPENDED: ConsentRevoked,
    _PROCESSING: TemporarilyUnavailable,
    "AccountAccessForbidden": RemoteAccountGone,
    _PERIOD: PeriodUnavailable,
}
_SECONDS = re.compile(r"again in (\d{1,9}) second")
_RESETS = ("retry-after", "http_x_ratelimit_account_success_reset", "x-ratelimit-account-success-reset")


def check(answer: Answer, now: datetime) -> None:
    """Return for success, raise what else the answer means."""
    told = said(answer.content) if answer.status >= 300 else Refusal()
    refusal.check(answer.status, code_of(answer.status, told), _MEANINGS, now=now, retry_after=wait_of(answer, told))


def said(content: bytes) -> Refusal:
    """The words of a refusal; a list of errors by field, as some are, says nothing we could act on."""
    try:
        return Refusal.model_validate_json(content)
    except ValidationError:
        return Refusal()


def code_of(status: int, told: Refusal) -> str:
    """Its word for it: `type`, else what its sentence says of the access or the account."""
    words = f"{told.type or ''} {told.summary or ''} {told.detail or ''}".casefold()
    if status == 401 and ("accessexpired" in words or ("eua" in words and "expired" in words)):
        return _EXPIRED
    if status == 409:
        return _SUSPENDED if "suspended" in words else _PROCESSING
    if status == 400 and ("date_from" in words or "date range" in words):
        return _PERIOD
    return told.type or told.summary or ""


def wait_of(answer: Answer, told: Refusal) -> str | None:
    """The seconds until the count starts anew, from whichever place names them."""
    found = _SECONDS.search(told.detail or "")
    return found[1] if found else next((value for name in _RESETS if (value := answer.headers.get(name))), None)
