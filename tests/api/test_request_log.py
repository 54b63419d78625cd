"""The log tells that something was asked, not what."""

import structlog

from tests.api.conftest import Person


async def test_a_request_is_one_line_without_its_contents(owner: Person) -> None:
    with structlog.testing.capture_logs() as lines:
        await owner.client.patch("/v1/company?canary=1", json={"city": "canary"})
    told = [line for line in lines if line["event"] == "request"]
    assert len(told) == 1
    assert (told[0]["method"], told[0]["route"], told[0]["status"]) == ("PATCH", "/company", 200)
    assert told[0]["company_id"] == owner.company_id
    assert "canary" not in str(lines)
    assert owner.token not in str(lines)


async def test_health_is_not_worth_a_line(owner: Person) -> None:
    with structlog.testing.capture_logs() as lines:
        await owner.client.get("/health/live")
    assert lines == []
