"""The user's way to the bank's page and back, played without a browser."""

from urllib.parse import parse_qsl, urlsplit

import httpx

from sandbox.bank import psu


async def approve(http: httpx.AsyncClient, page_url: str, *, accounts: list[str] | None = None, refuse: bool = False) -> str:
    """Answer on the bank's page, follow the browser to the interface, and return the application's address to which that sends it on."""
    house = await psu.approve(http, page_url, accounts=accounts, refuse=refuse)
    return (await http.get(house, follow_redirects=False)).headers["location"]


def query_of(address: str) -> dict[str, str]:
    """What the browser brings back."""
    return dict(parse_qsl(urlsplit(address).query))
