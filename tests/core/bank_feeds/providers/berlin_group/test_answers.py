"""What refusals mean, and how long to wait."""

import json
from datetime import UTC, datetime

import pytest

from core.bank_feeds.providers import errors
from core.bank_feeds.providers.berlin_group import answers
from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.retry import retry_at

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


def told(code: str) -> bytes:
    return json.dumps({"tppMessages": [{"category": "ERROR", "code": code}]}).encode()


@pytest.mark.parametrize(
    ("status", "body", "failure"),
    [
        (401, told("CONSENT_EXPIRED"), errors.ConsentExpired),
        (401, told("CONSENT_INVALID"), errors.ConsentRevoked),
        (403, told("CONSENT_UNKNOWN"), errors.ConsentRevoked),
        (401, b'{"error": "invalid_token"}', errors.BankRefused),
        (401, told("CERTIFICATE_EXPIRED"), errors.BankRefused),
        (401, b"<html>", errors.BankRefused),
        (404, told("RESOURCE_UNKNOWN"), errors.RemoteAccountGone),
        (404, b"", errors.RemoteAccountGone),
        (400, told("PERIOD_INVALID"), errors.PeriodUnavailable),
        (429, b"", errors.RateLimited),
        (429, b'[{"category":"ERROR","code":"ACCESS_EXCEEDED"}]', errors.RateLimited),
        (400, told("ACCESS_EXCEEDED"), errors.RateLimited),
        (500, b"", errors.TemporarilyUnavailable),
        (503, told("CONSENT_INVALID"), errors.TemporarilyUnavailable),
        (302, b"", errors.ProtocolViolation),
    ],
)
def test_each_refusal_has_its_meaning(status: int, body: bytes, failure: type[Exception]) -> None:
    with pytest.raises(failure):
        answers.check(Answer(status, {}, body), NOW)


def test_success_passes() -> None:
    answers.check(Answer(200, {}, b"{}"), NOW)
    answers.check(Answer(204, {}, b""), NOW)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("120", datetime(2026, 11, 24, 14, 2, tzinfo=UTC)),
        ("Tue, 24 Nov 2026 18:00:00 GMT", datetime(2026, 11, 24, 18, 0, tzinfo=UTC)),
        ("Tue, 24 Nov 2026 10:00:00 GMT", NOW),
        (None, datetime(2026, 11, 24, 23, 0, tzinfo=UTC)),
        ("soon", datetime(2026, 11, 24, 23, 0, tzinfo=UTC)),
        ("999999999", datetime(2026, 11, 26, 14, 0, tzinfo=UTC)),
    ],
)
def test_the_wait_is_what_the_bank_says_within_reason_else_until_midnight_in_brussels(header: str | None, expected: datetime) -> None:
    assert retry_at(header, NOW) == expected


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"transactions": {"booked": {}}}', b'{"_links": {"download": {"href": "/x"}}}'])
def test_what_is_no_list_of_movements_is_a_violation(body: bytes) -> None:
    with pytest.raises(errors.ProtocolViolation):
        answers.report(body)


def test_a_list_may_lack_everything_but_itself() -> None:
    assert answers.report(b'{"transactions": {}}').booked is None
