"""Which answers are good, and what the others mean."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar, cast

from pydantic import ValidationError

from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.enable_banking.wire import Wire
from core.bank_feeds.providers.errors import (
    BankRefused,
    ConsentExpired,
    ConsentRevoked,
    InstitutionUnreachable,
    PeriodUnavailable,
    ProtocolViolation,
    RateLimited,
    RemoteAccountGone,
    TemporarilyUnavailable,
)
from core.bank_feeds.providers.retry import retry_at
from core.errors import DomainError

_MEANINGS: dict[str, Callable[[], DomainError]] = {
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

Read = TypeVar("Read", bound=Wire)


def parse(shape: type[Read], content: bytes) -> Read:
    """The answer in this shape; a cut or wrong one names the first field that is wrong."""
    try:
        return shape.model_validate_json(content)
    except ValidationError as problem:
        where = ".".join(str(part) for part in problem.errors()[0]["loc"]) or "body"
        raise ProtocolViolation("", field=where) from None


def check(answer: Answer, now: datetime) -> None:
    """Return for success, raise what else the answer means."""
    status = answer.status
    if 200 <= status < 300:
        return
    code = code_of(answer.content)
    if status == 429 or code == "ASPSP_RATE_LIMIT_EXCEEDED":
        raise RateLimited("", retry_at=retry_at(answer.headers.get("retry-after"), now))
    if status >= 500 or status == 408:
        raise TemporarilyUnavailable(f"status {status}")
    meaning = _MEANINGS.get(code)
    if meaning is not None:
        problem = meaning()
        problem.facts |= {"status": status, "code": code}
        raise problem
    if status < 400:
        raise ProtocolViolation("the interface sends us elsewhere", field="status")
    raise BankRefused("", status=status, code=code)


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
