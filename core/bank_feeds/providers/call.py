"""One call to an interface: bounded in time and size, followed nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from core.bank_feeds.providers.errors import ProtocolViolation, TemporarilyUnavailable

Http = httpx.AsyncClient
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
"""Banks answer the first call after a night slowly; half a minute is above what they publish as their own limit."""
LARGEST_ANSWER = 16 * 1024 * 1024
"""Bytes. A page of some thousand movements is about 2 MB."""
MOST_PAGES = 500
"""Pages of one answer; two years of a busy shop at twenty movements a page."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, read whole."""

    status: int
    headers: Mapping[str, str]
    content: bytes


async def call(
    http: Http,
    method: str,
    address: str,
    headers: Mapping[str, str],
    *,
    json: object = None,
    form: Mapping[str, str] | None = None,
    body: bytes | None = None,
    timeout: httpx.Timeout = TIMEOUT,
) -> Answer:
    """Ask, and read the whole answer; `body` are bytes to be sent as they are. Raises TemporarilyUnavailable, ProtocolViolation."""
    try:
        async with http.stream(
            method, address, headers=dict(headers), json=json, data=form, content=body, timeout=timeout, follow_redirects=False
        ) as response:
            content = bytearray()
            async for chunk in response.aiter_bytes():
                content += chunk
                if len(content) > LARGEST_ANSWER:
                    raise ProtocolViolation("the answer is too large", field="body")
    except httpx.HTTPError as problem:
        raise TemporarilyUnavailable(type(problem).__name__) from problem
    return Answer(response.status_code, response.headers, bytes(content))
