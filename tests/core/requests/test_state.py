"""Where a request stands follows from its dates, its mails and what came back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.requests import limits
from core.requests.state import Standing, State, is_live, state_of

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
SENT = Standing(1, 1, has_problem=False, answers=0, return_on=TODAY + timedelta(days=7), expires_at=NOW + limits.VALID_FOR, revoked_at=None)


@pytest.mark.parametrize(
    ("request_", "state"),
    [
        (SENT, State.WAITING),
        (replace(SENT, mails_sent=0), State.SENDING),
        (replace(SENT, mails_sent=0, has_problem=True), State.NOT_SENT),
        (replace(SENT, return_on=TODAY), State.OVERDUE),
        (replace(SENT, expires_at=NOW), State.EXPIRED),
        (replace(SENT, revoked_at=NOW), State.REVOKED),
        (replace(SENT, revoked_at=NOW, answers=1), State.ANSWERED),
        (replace(SENT, expires_at=NOW, answers=2), State.ANSWERED),
    ],
)
def test_it_stands_where_its_facts_say(request_: Standing, state: State) -> None:
    assert state_of(request_, now=NOW, today=TODAY) is state


def test_a_link_lives_until_its_last_moment_and_not_past_a_revocation() -> None:
    assert is_live(expires_at=NOW + timedelta(seconds=1), revoked_at=None, now=NOW)
    assert not is_live(expires_at=NOW, revoked_at=None, now=NOW)
    assert not is_live(expires_at=NOW + timedelta(days=1), revoked_at=NOW - timedelta(days=1), now=NOW)


@pytest.mark.parametrize(("days", "may"), [(0, False), (1, True), (92, True), (93, False), (-1, False)])
def test_a_question_returns_within_a_quarter(days: int, may: bool) -> None:
    assert limits.may_return_on(TODAY + timedelta(days=days), today=TODAY) is may
