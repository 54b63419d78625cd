"""Tries are counted, shared where they can be, and never lost to a counter that is away."""

from pathlib import Path

import pytest
from limits.aio.storage import MemoryStorage

from cli.embedded import valkey
from core.throttle import Throttle, TooManyRequests, Window

WINDOWS = (Window(2, 60), Window(3, 3600))


async def test_it_admits_as_many_as_the_tightest_window() -> None:
    throttle = Throttle()
    standings = [await throttle.count(WINDOWS, "a") for _ in range(3)]
    assert [standing.admitted for standing in standings] == [True, True, False]
    assert [standing.remaining for standing in standings] == [1, 0, 0]
    assert 0 < standings[2].reset_after <= 60


async def test_the_wait_grows_for_who_goes_on() -> None:
    throttle = Throttle()
    for _ in range(3):
        await throttle.count(WINDOWS, "a")
    with pytest.raises(TooManyRequests) as refused:
        await throttle.admit(WINDOWS[1:], "a")
    assert 60 < int(str(refused.value.facts["retry_after"])) <= 3600


async def test_each_key_is_counted_for_itself() -> None:
    throttle = Throttle()
    for name in ("a", "b", "c"):
        assert (await throttle.count(WINDOWS, "account", name)).remaining == 1


async def test_forgiven_tries_do_not_count() -> None:
    throttle = Throttle()
    for _ in range(4):
        await throttle.admit(WINDOWS, "a")
        await throttle.forgive(WINDOWS, "a")


async def test_processes_count_together() -> None:
    shared = MemoryStorage()
    one, other = Throttle(shared), Throttle(shared)
    await one.admit(WINDOWS, "a")
    await other.admit(WINDOWS, "a")
    with pytest.raises(TooManyRequests):
        await one.admit(WINDOWS, "a")


async def test_counters_that_are_away_stop_nobody() -> None:
    throttle = Throttle.on("redis://127.0.0.1:1/0")
    assert (await throttle.count(WINDOWS, "a")).admitted
    assert (await throttle.count(WINDOWS, "a")).admitted
    assert not (await throttle.count(WINDOWS, "a")).admitted
    await throttle.close()


async def test_valkey_counts_for_every_process_and_may_go_away(tmp_path: Path) -> None:
    server = valkey.start(tmp_path, durable=False)
    try:
        one, other = Throttle.on(server.url), Throttle.on(server.url)
        await one.admit(WINDOWS, "a")
        await other.admit(WINDOWS, "a")
        with pytest.raises(TooManyRequests):
            await one.admit(WINDOWS, "a")
        await other.forgive(WINDOWS, "a")
        assert (await one.count(WINDOWS, "a")).remaining == 1
    finally:
        server.stop()
    assert [(await one.count(WINDOWS, "a")).admitted for _ in range(3)] == [True, True, False]
    await one.close()
    await other.close()
