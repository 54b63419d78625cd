"""Which answers are good, and what the others mean."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar, cast

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
from core.bank_feeds.providers.retry import retry_at
from core.errors import DomainError

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
