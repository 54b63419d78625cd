"""Links in every shape banks use, and those that must not be followed."""

from datetime import date

import pytest

from core.bank_feeds.providers.berlin_group import links
from core.bank_feeds.providers.errors import ProtocolViolation
from core.bank_feeds.providers.provider import Window

ENDPOINT = "https://bank.example/psd2"
CURRENT = f"{ENDPOINT}/v1/accounts/a/transactions?bookingStatus=both&dateFrom=2026-11-01"


@pytest.mark.parametrize(
    "href",
    [
        "https://bank.example/psd2/v1/accounts/a/transactions?page=2",
        "/psd2/v1/accounts/a/transactions?page=2",
        "/v1/accounts/a/transactions?page=2",
        "?page=2",
        "transactions?page=2#fragment",
    ],
)
def test_every_shape_leads_to_the_same_page(href: str) -> None:
    assert links.next_page(ENDPOINT, CURRENT, href) == f"{ENDPOINT}/v1/accounts/a/transactions?page=2"


@pytest.mark.parametrize(
    "href", ["https://elsewhere.example/x", "//elsewhere.example/x", "http://bank.example/psd2/v1", "javascript:alert(1)"]
)
def test_a_permission_is_not_carried_elsewhere(href: str) -> None:
    with pytest.raises(ProtocolViolation):
        links.next_page(ENDPOINT, CURRENT, href)


def test_a_browser_is_sent_to_web_addresses_only() -> None:
    assert links.browser_address(ENDPOINT, "https://login.bank.example/x") == "https://login.bank.example/x"
    with pytest.raises(ProtocolViolation):
        links.browser_address(ENDPOINT, "javascript:alert(1)")


def test_the_window_in_the_query() -> None:
    window = Window(date(2026, 11, 1), date(2026, 11, 24), pending=False)
    expected = f"{ENDPOINT}/v1/accounts/a%2Fb/transactions?bookingStatus=booked&dateFrom=2026-11-01&dateTo=2026-11-24"
    assert links.first_page(ENDPOINT, "a/b", window) == expected
    assert "entryReferenceFrom=E+1" in links.first_page(ENDPOINT, "a", Window(date(2026, 11, 1), after_entry="E 1"))
