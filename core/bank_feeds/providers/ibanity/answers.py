"""Which answers are good, and what the others mean."""

import json
from datetime import datetime
from typing import NoReturn, cast

from core.bank_feeds.providers import refusal
from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.errors import (
    ConsentRevoked,
    ProtocolViolation,
    RemoteAccountGone,
)
from core.bank_feeds.providers.parse import Read, shaped

_MEANINGS: refusal.Meanings = {
    "invalid_grant": ConsentRevoked,
    "invalid_token": ConsentRevoked,
    "token_inactive": ConsentRevoked,
    "resourceNotFound": RemoteAccountGone,
}


def read(content: bytes) -> object:
    """The JSON, with numbers that have a point as the text they were written in. Raises ProtocolViolation."""
    try:
        return json.loads(content, parse_float=str, parse_constant=_no_number)
    except ValueError:
        raise ProtocolViolation("", field="body") from None


def parse(shape: type[Read], content: bytes) -> Read:
    """The answer in this shape; a cut or wrong one names the first field that is wrong."""
    return shaped(shape, read(content), "")


def check(answer: Answer, now: datetime) -> None:
    """Return for success, raise what else the answer means."""
    code = code_of(answer.content) if answer.status >= 300 else ""
    refusal.check(answer.status, code, _MEANINGS, now=now, retry_after=answer.headers.get("retry-after"))


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
