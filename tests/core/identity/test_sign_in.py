"""Tries at an account are counted where they come from; those from everywhere only make it slow."""

import pytest

from core import clock
from core.identity.sign_in import EVERYWHERE, Try, admit_try, network_of
from core.throttle import Throttle, TooManyRequests


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        ("unknown", "unknown"),
    ],
)
def test_a_network_is_what_one_customer_has(address: str, network: str) -> None:
    assert network_of(address) == network


async def test_a_thousand_networks_are_slowed_and_not_refused() -> None:
    throttle = Throttle()
    for number in range(EVERYWHERE[0].most):
        await admit_try(throttle, Try("alice@example.be", f"10.0.{number}.1"), slowed=30.0)
    began = clock.monotonic()
    await admit_try(throttle, Try("Alice@example.be", "203.0.113.1"), slowed=0.2)
    assert clock.monotonic() - began >= 0.2


async def test_a_known_browser_does_not_wait_for_what_others_do() -> None:
    throttle = Throttle()
    for number in range(EVERYWHERE[0].most + 5):
        await admit_try(throttle, Try("alice@example.be", f"10.0.{number}.1"), slowed=0.0)
    began = clock.monotonic()
    await admit_try(throttle, Try("alice@example.be", "10.0.1.1", device="d"), slowed=30.0)
    assert clock.monotonic() - began < 5


async def test_one_network_is_refused() -> None:
    throttle = Throttle()
    for number in range(5):
        await admit_try(throttle, Try("alice@example.be", f"10.0.0.{number}"))
    with pytest.raises(TooManyRequests):
        await admit_try(throttle, Try("alice@example.be", "10.0.0.99"))
