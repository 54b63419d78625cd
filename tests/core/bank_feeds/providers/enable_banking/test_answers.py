"""What refusals mean."""

import json
from datetime import UTC, datetime

import pytest

from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers import errors
from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.enable_banking import answers, wire
from core.bank_feeds.providers.parse import parse

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


def told(error: str, status: int = 401) -> bytes:
    return json.dumps({"code": status, "error": error, "message": "words"}).encode()


@pytest.mark.parametrize(
    ("status", "body", "failure"),
    [
        (401, told("EXPIRED_SESSION"), errors.ConsentExpired),
        (401, told("REVOKED_SESSION"), errors.ConsentRevoked),
        (401, told("CLOSED_SESSION"), errors.ConsentRevoked),
        (404, told("SESSION_DOES_NOT_EXIST"), errors.ConsentRevoked),
        (400, told("ASPSP_PSU_ACTION_REQUIRED"), errors.ConsentRevoked),
        (404, told("ACCOUNT_DOES_NOT_EXIST"), errors.RemoteAccountGone),
        (422, told("WRONG_TRANSACTIONS_PERIOD"), errors.PeriodUnavailable),
        (422, told("WRONG_CONTINUATION_KEY"), errors.ProtocolViolation),
        (400, told("ASPSP_ERROR"), errors.TemporarilyUnavailable),
        (408, told("ASPSP_TIMEOUT"), errors.TemporarilyUnavailable),
        (429, told("ASPSP_RATE_LIMIT_EXCEEDED"), errors.RateLimited),
        (400, told("ASPSP_RATE_LIMIT_EXCEEDED"), errors.RateLimited),
        (429, b"", errors.RateLimited),
        (422, told("WRONG_AUTHORIZATION_CODE"), ApprovalMissing),
        (422, told("EXPIRED_AUTHORIZATION_CODE"), ApprovalMissing),
        (422, told("WRONG_ASPSP_PROVIDED"), errors.InstitutionUnreachable),
        (401, told("UNAUTHORIZED_ACCESS"), errors.BankRefused),
        # A word that some programs look for and the interface does not have.
        (401, told("SESSION_EXPIRED"), errors.BankRefused),
        (401, b"<html>", errors.BankRefused),
        (422, b'["EXPIRED_SESSION"]', errors.BankRefused),
        (503, told("EXPIRED_SESSION"), errors.TemporarilyUnavailable),
        (302, b"", errors.ProtocolViolation),
    ],
)
def test_each_refusal_has_its_meaning(status: int, body: bytes, failure: type[Exception]) -> None:
    with pytest.raises(failure):
        answers.check(Answer(status, {}, body), NOW)


def test_the_wait_that_is_named_is_kept() -> None:
    with pytest.raises(errors.RateLimited) as refused:
        answers.check(Answer(429, {"retry-after": "3600"}, b""), NOW)
    assert refused.value.facts["retry_at"] == datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def test_facts_say_what_the_interface_said() -> None:
    with pytest.raises(errors.ConsentExpired) as refused:
        answers.check(Answer(401, {}, told("EXPIRED_SESSION")), NOW)
    assert refused.value.facts == {"status": 401, "code": "EXPIRED_SESSION"}


def test_a_cut_answer_is_a_violation_and_a_wrong_one_names_its_field() -> None:
    with pytest.raises(errors.ProtocolViolation) as cut:
        parse(wire.TransactionPage, b'{"transactions": [')
    assert cut.value.facts["field"] == "body"
    with pytest.raises(errors.ProtocolViolation) as wrong:
        parse(wire.TransactionPage, b'{"transactions": {}}')
    assert wrong.value.facts["field"] == "transactions"
