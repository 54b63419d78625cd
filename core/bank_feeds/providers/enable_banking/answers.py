"""Which answers are good, and what the others mean."""

import json
from datetime import datetime
from typing import cast

from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers import refusal
from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.errors import (
    ConsentExpired,
    ConsentRevoked,
    InstitutionUnreachable,
    PeriodUnavailable,
    ProtocolViolation,
    RemoteAccountGone,
    TemporarilyUnavailable,
)

_LIMITS = frozenset({"ASPSP_RATE_LIMIT_EXCEEDED"})
_MEANINGS: refusal.Meanings = {
    "EXPIRED_SESSION": ConsentExpired,
    "REVOKED_SESSION": ConsentRevoked,
    "CLOSED_SESSION": ConsentRevoked,
    "CANCELLED_SESSION": ConsentRevoked,
    "SESSION_DOES_NOT_EXIST": ConsentRevoked,
    # The bank wants to see its user, for a new code or new conditions: only giving the permission again leads there.
    "ASPSP_PSU_ACTION_REQUIRED": ConsentRevoked,
    "ACCOUNT_DOES_NOT_EXIST": RemoteAccountGone,
    "ASPSP_ACCOUNT_NOT_ACCESSIBLE": RemoteAccountGone,
    "WRONG_TRANSACTIONS_PERIOD": PeriodUnavailable,
    "WRONG_CONTINUATION_KEY": lambda: ProtocolViolation("", field="continuation_key"),
    "ASPSP_TIMEOUT": TemporarilyUnavailable,
    "ASPSP_ERROR": TemporarilyUnavailable,
    "WRONG_AUTHORIZATION_CODE": lambda: ApprovalMissing(pending=False),
    "EXPIRED_AUTHORIZATION_CODE": lambda: ApprovalMissing(pending=False),
    "ALREADY_AUTHORIZED": lambda: ApprovalMissing(pending=False),
    "WRONG_ASPSP_PROVIDED": InstitutionUnreachable,
}
PSU_HEADERS_WRONG = frozenset({"PSU_HEADER_NOT_PROVIDED", "PSU_HEADER_INVALID"})
"""The bank wants other words about the user than we have; the same call without any is an unattended one."""


def check(answer: Answer, now: datetime) -> None:
    """Return for success, raise what else the answer means."""
    code = code_of(answer.content) if answer.status >= 300 else ""
    refusal.check(answer.status, code, _MEANINGS, now=now, retry_after=answer.headers.get("retry-after"), limits=_LIMITS)


def code_of(content: bytes) -> str:
    """The word in `error`; a number in `code` repeats the status and says nothing."""
    try:
        body = cast(object, json.loads(content))
    except ValueError:
        return ""
    if not isinstance(body, dict):
        return ""
    told = cast(dict[str, object], body)
    return next((value for value in (told.get("error"), told.get("code")) if isinstance(value, str)), "")
