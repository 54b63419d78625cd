"""What refusals and failed synchronizations mean."""

import json
from datetime import UTC, datetime

import pytest

from core.bank_feeds.providers import errors
from core.bank_feeds.providers.call import Answer
from core.bank_feeds.providers.ibanity import answers
from core.bank_feeds.providers.parse import shaped
from core.bank_feeds.providers.ponto import wire
from core.bank_feeds.providers.ponto.synchronization import check_synchronization

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


def told(code: str) -> bytes:
    return json.dumps({"errors": [{"code": code, "detail": "words"}]}).encode()


@pytest.mark.parametrize(
    ("status", "body", "failure"),
    [
        (400, b'{"error": "invalid_grant"}', errors.ConsentRevoked),
        (401, b'{"error": "invalid_client"}', errors.BankRefused),
        (403, told("accessDenied"), errors.BankRefused),
        (404, told("resourceNotFound"), errors.RemoteAccountGone),
        (404, b"", errors.RemoteAccountGone),
        (400, told("validationError"), errors.BankRefused),
        (400, b'{"errors": [null, {"code": 7}]}', errors.BankRefused),
        (429, told("tooManyRequests"), errors.RateLimited),
        (503, b"<html>", errors.TemporarilyUnavailable),
        (302, b"", errors.ProtocolViolation),
    ],
)
def test_each_refusal_has_its_meaning(status: int, body: bytes, failure: type[Exception]) -> None:
    with pytest.raises(failure):
        answers.check(Answer(status, {}, body), NOW)


def job(status: str, *codes: str) -> wire.Synchronization:
    errors_told = [{"code": code} for code in codes]
    return shaped(wire.Synchronization, {"id": "s1", "attributes": {"status": status, "errors": errors_told}}, "data")


def test_a_synchronization_goes_on_ends_well_or_says_why() -> None:
    assert not check_synchronization(job("pending"), whole_permission=True)
    assert not check_synchronization(job("running"), whole_permission=True)
    assert check_synchronization(job("success"), whole_permission=True)
    with pytest.raises(errors.TemporarilyUnavailable, match="financialInstitutionError"):
        check_synchronization(job("error", "financialInstitutionError"), whole_permission=True)
    with pytest.raises(errors.TemporarilyUnavailable):
        check_synchronization(job("error"), whole_permission=True)


def test_an_authorization_that_is_over_ends_what_it_opened() -> None:
    with pytest.raises(errors.ConsentExpired):
        check_synchronization(job("error", "authorizationInvalid"), whole_permission=True)
    with pytest.raises(errors.RemoteAccountGone):
        check_synchronization(job("error", "authorizationInvalid"), whole_permission=False)


def test_a_cut_answer_is_a_violation() -> None:
    with pytest.raises(errors.ProtocolViolation) as cut:
        answers.parse(wire.TransactionList, b'{"data": [')
    assert cut.value.facts["field"] == "body"
