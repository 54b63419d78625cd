"""Which answers are good, and what the others mean."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from core.bank_feeds.providers.berlin_group.wire import Report, TransactionsAnswer, Wire
from core.bank_feeds.providers.errors import (
    BankRefused,
    ConsentExpired,
    ConsentRevoked,
    DeltaUnavailable,
    PeriodUnavailable,
    ProtocolViolation,
    RateLimited,
    RemoteAccountGone,
    TemporarilyUnavailable,
)
from core.errors import DomainError

_BRUSSELS = ZoneInfo("Europe/Brussels")
_LONGEST_WAIT = timedelta(days=2)
"""A Retry-After beyond this is a mistake of the bank's; the count starts anew every day."""
_MEANINGS: dict[str, type[DomainError]] = {
    "CONSENT_EXPIRED": ConsentExpired,
    "TOKEN_EXPIRED": ConsentExpired,
    "CONSENT_INVALID": ConsentRevoked,
    "CONSENT_UNKNOWN": ConsentRevoked,
    "TOKEN_INVALID": ConsentRevoked,
    "TOKEN_UNKNOWN": ConsentRevoked,
    "SERVICE_BLOCKED": ConsentRevoked,
    "RESOURCE_UNKNOWN": RemoteAccountGone,
    "RESOURCE_EXPIRED": RemoteAccountGone,
    "RESOURCE_BLOCKED": RemoteAccountGone,
    "PERIOD_INVALID": PeriodUnavailable,
    "PARAMETER_NOT_CONSISTENT": DeltaUnavailable,
    "PARAMETER_NOT_SUPPORTED": DeltaUnavailable,
}

Read = TypeVar("Read", bound=Wire)


def parse(shape: type[Read], content: bytes) -> Read:
    """The answer in this shape; a cut or wrong one names the first field that is wrong."""
    try:
        return shape.model_validate_json(content)
    except ValidationError as problem:
        where = ".".join(str(part) for part in problem.errors()[0]["loc"]) or "body"
        raise ProtocolViolation("", field=where) from None


def report(content: bytes) -> Report:
    """The list of movements; an answer that only offers a download, or camt and MT texts, is none we asked for."""
    answer = parse(TransactionsAnswer, content)
    if answer.transactions is None:
        raise ProtocolViolation("no list of movements", field="transactions")
    return answer.transactions


def check(status: int, headers: Mapping[str, str], content: bytes, now: datetime) -> None:
    """Return for success, raise what else the answer means."""
    if 200 <= status < 300:
        return
    code = _code(content)
    if status == 429 or code == "ACCESS_EXCEEDED":
        raise RateLimited("", retry_at=retry_at(headers.get("Retry-After") or headers.get("retry-after"), now))
    if status >= 500 or status == 408:
        raise TemporarilyUnavailable(f"status {status}")
    if status < 400:
        raise ProtocolViolation("the bank sends us elsewhere", field="status")
    meaning = _MEANINGS.get(code)
    if meaning is None and status == 404:
        meaning = RemoteAccountGone
    if meaning is None:
        raise BankRefused("", status=status, code=code)
    raise meaning("", status=status, code=code)


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


def _code(content: bytes) -> str:
    """The first message code; the contract's own example of 429 is a bare list, and OAuth servers say `error`."""
    try:
        body = cast(object, json.loads(content))
    except ValueError:
        return ""
    if isinstance(body, dict):
        told = cast(dict[str, object], body)
        plain = told.get("code") or told.get("error")
        body = told.get("tppMessages") or ([{"code": plain}] if plain else [])
    if not isinstance(body, list):
        return ""
    for message in cast(list[object], body):
        if isinstance(message, dict):
            code = cast(dict[str, object], message).get("code")
            if isinstance(code, str):
                return code
    return ""
