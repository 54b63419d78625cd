"""Which answers are good, and what the others mean."""

import json
from datetime import datetime
from typing import cast

from core.bank_feeds.providers import refusal
from core.bank_feeds.providers.berlin_group.wire import Report, TransactionsAnswer
from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.errors import (
    ConsentExpired,
    ConsentRevoked,
    DeltaUnavailable,
    PeriodUnavailable,
    ProtocolViolation,
    RemoteAccountGone,
)
from core.bank_feeds.providers.parse import parse

_LIMITS = frozenset({"ACCESS_EXCEEDED"})
_MEANINGS: refusal.Meanings = {
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


def report(content: bytes) -> Report:
    """The list of movements; an answer that only offers a download, or camt and MT texts, is none we asked for."""
    answer = parse(TransactionsAnswer, content)
    if answer.transactions is None:
        raise ProtocolViolation("no list of movements", field="transactions")
    return answer.transactions


def check(answer: Answer, now: datetime) -> None:
    """Return for success, raise what else the answer means."""
    code = _code(answer.content) if answer.status >= 300 else ""
    refusal.check(answer.status, code, _MEANINGS, now=now, retry_after=answer.headers.get("retry-after"), limits=_LIMITS)


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
