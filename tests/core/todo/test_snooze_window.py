from datetime import date, timedelta

import pytest

from core.todo.snooze_window import is_allowed, is_asleep, latest

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(("days", "allowed"), [(-1, False), (0, False), (1, True), (92, True), (93, False)])
def test_work_may_be_put_off_for_one_vat_quarter(days: int, allowed: bool) -> None:
    assert is_allowed(TODAY + timedelta(days=days), today=TODAY) is allowed


def test_the_last_day_is_told() -> None:
    assert latest(TODAY) == date(2027, 2, 24)


def test_a_snooze_ends_on_its_day() -> None:
    assert is_asleep(TODAY + timedelta(days=1), today=TODAY)
    assert not is_asleep(TODAY, today=TODAY)
    assert not is_asleep(None, today=TODAY)
