"""Which answers are good, and what the others mean."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import NoReturn, TypeVar, cast

from pydantic import BaseModel, ValidationError

from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.errors import (
    BankRefused,
    ConsentExpired,
    ConsentRevoked,
    ProtocolViolation,
    RateLimited,
    RemoteAccountGone,
    TemporarilyUnavailable,
)
from core.bank_feeds.providers.ponto.wire import Synchronization
from core.bank_feeds.providers.retry import retry_at
from core.errors import DomainError

_MEANINGS: dict[str, Callable[[], DomainError]] = {
    "invalid_grant": ConsentRevoked,
    "invalid_token": ConsentRevoked,
    "token_inactive": ConsentRevoked,
    "resourceNotFound": RemoteAccountGone,
}
Read = TypeVar("Read", bound=BaseModel)


def read(content: bytes) -> object:
    """The JSON, with numbers that have a point as the text they were written in. Raises ProtocolViolation."""
    try:
        return json.loads(content, parse_float=str, parse_constant=_no_number)
    except ValueError:
        raise ProtocolViolation("", field="body") from None


def parse(shape: type[Read], content: bytes) -> Read:
    """The answer in this shape; a cut or wrong one names the first field that is wrong."""
    return shaped(shape, read(content), "")


def shaped(shape: type[Read], value: object, path: str) -> Read:
    """A part of an answer in this shape; `path` says where it stood."""
    try:
        return shape.model_validate(value)
    except ValidationError as problem:
        where = ".".join(str(part) for part in problem.errors()[0]["loc"])
        raise ProtocolViolation("", field=".".join(part for part in (path, where) if part) or "body") from None


def check(answer: Answer, now: datetime) -> None:
    """Return for success, raise what else the answer means."""
    status = answer.status
    if 200 <= status < 300:
        return
    code = code_of(answer.content)
    if status == 429:
        raise RateLimited("", retry_at=retry_at(answer.headers.get("retry-after"), now))
    if status >= 500 or status == 408:
        raise TemporarilyUnavailable(f"status {status}")
    if status < 400:
        raise ProtocolViolation("the interface sends us elsewhere", field="status")
    meaning = _MEANINGS.get(code)
    if meaning is None and status == 404:
        meaning = RemoteAccountGone
    if meaning is None:
        raise BankRefused("", status=status, code=code)
    problem = meaning()
    problem.facts |= {"status": status, "code": code}
    raise problem


def check_synchronization(told: Synchronization, *, whole_permission: bool) -> bool:
    """Whether the job has ended well; False while it goes on.

    An authorization that ended at the bank ends the connection with that bank (`whole_permission`), or one account of many banks'.
    """
    if told.attributes.status == "success":
        return True
    if told.attributes.status != "error":
        return False
    codes = [error.code for error in told.attributes.errors or () if error.code]
    if any(code.startswith("authorization") for code in codes):
        raise (ConsentExpired if whole_permission else RemoteAccountGone)("", code=codes[0])
    raise TemporarilyUnavailable(f"synchronization: {', '.join(codes)[:100] or 'error'}")


def code_of(content: bytes) -> str:
    """The first code of a JSON:API answer; the token endpoint says `error` (RFC 6749 section 5.2)."""
    try:
        body = cast(object, json.loads(content))
    except ValueError:
        return ""
    if not isinstance(body, dict):
        return ""
    told = cast(dict[str, object], body)
    if isinstance(plain := told.get("error"), str):
        return plain
    errors = told.get("errors")
    for error in cast(list[object], errors) if isinstance(errors, list) else []:
        if isinstance(error, dict) and isinstance(code := cast(dict[str, object], error).get("code"), str):
            return code
    return ""


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
