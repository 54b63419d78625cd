"""A person at the product's front door: everything the demo and the journeys do, they do through these calls of the public API."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

from core import ids
from sandbox.bank import psu

Json = dict[str, Any]
PAGE = 100
PATIENCE = 240
"""Tries of one call while the API is away, a quarter of a second apart: its supervisor starts it again."""


class Refused(Exception):
    """The API said no; the problem's own words."""

    def __init__(self, answer: httpx.Response) -> None:
        problem: Json = answer.json() if "json" in answer.headers.get("content-type", "") else {}
        self.code = str(problem.get("type", "")).rpartition(":")[2]
        self.status = answer.status_code
        super().__init__(f"{answer.request.method} {answer.request.url.path}: {answer.status_code} {answer.text[:500]}")


class Owner:
    """Signed in with a bearer token. A call that the API's death cut short is made again under the same idempotency key."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def sign_up(self, **fields: str) -> None:
        """An account with its company, and signed in."""
        await self.post("/sign-up", fields)
        await self.sign_in(fields["email"], fields["password"])

    async def sign_in(self, email: str, password: str) -> None:
        session = await self.post("/sessions", {"email": email, "password": password, "carrier": "bearer"})
        self.http.cookies.clear()
        self.http.headers["Authorization"] = f"Bearer {session['token']}"

    async def link_bank(self, institution_id: str, outside: httpx.AsyncClient, *, ibans: list[str] | None = None) -> Json:
        """Begin here, approve at the bank's own page, and come back with what the bank put into the address."""
        begun = await self.post("/bank-connections", {"institution_id": institution_id})
        back = await psu.approve(outside, begun["redirect_url"], accounts=ibans)
        query = dict(parse_qsl(urlsplit(back).query))
        return await self.post("/bank-connections/completions", {"state": query.pop("state"), "query": query})

    async def link_mailbox(self, address: str, host: str, port: int, password: str, *, username: str | None = None) -> Json:
        """A mailbox, whose sign-in the product tries first."""
        told = {"address": address, "host": host, "port": port, "username": username or address, "password": password}
        return await self.post("/mailboxes", told)

    async def appoint_by_email(self, name: str, email: str) -> Json:
        """Documents go to an address for mail."""
        return await self.put("/accountant", {"name": name, "channel": "email", "email": email})

    async def appoint_by_sftp(self, name: str, host: str, port: int, username: str, password: str, *, folder: str = "") -> Json:
        """Documents go into a folder, on the server whose key was looked at first."""
        shown = await self.post("/accountant/host-keys", {"host": host, "port": port})
        told = {"host": host, "port": port, "username": username, "password": password, "host_key": shown["host_key"], "folder": folder}
        return await self.put("/accountant", {"name": name, "channel": "sftp", **told})

    async def mark_not_an_invoice(self, document_id: str) -> None:
        await self.put(f"/documents/{document_id}/not-an-invoice", None)

    async def explain(self, transaction_id: str, kind: str, note: str | None = None) -> None:
        """Say why a movement has no paper."""
        await self.put(f"/transactions/{transaction_id}/explanation", {"kind": kind, "note": note})

    async def book(self, document_ids: list[str], transaction_ids: list[str], note: str | None = None) -> Json:
        """Put documents and movements together by hand."""
        return await self.post("/bookings", {"document_ids": document_ids, "transaction_ids": transaction_ids, "note": note})

    async def get(self, path: str, **query: str | int | date | None) -> Any:  # noqa: ANN401 (JSON)
        asked = {name: str(value) for name, value in query.items() if value is not None}
        return await self._send("GET", path, params=asked)

    async def post(self, path: str, body: object = None) -> Any:  # noqa: ANN401 (JSON)
        return await self._send("POST", path, json=body, headers={"Idempotency-Key": ids.uuid7().hex})

    async def put(self, path: str, body: object) -> Any:  # noqa: ANN401 (JSON)
        return await self._send("PUT", path, json=body)

    async def listed(self, path: str, **query: str | int | date | None) -> list[Json]:
        """Every item of a list, page after page."""
        return [item async for item in self._items(path, query)]

    async def _items(self, path: str, query: Mapping[str, str | int | date | None]) -> AsyncIterator[Json]:
        after: str | None = None
        while True:
            page: Json = await self.get(path, **query, after=after, limit=PAGE)
            for item in page["items"]:
                yield item
            after = page.get("next")
            if after is None:
                return

    async def until(self, look: Callable[[], Awaitable[Any]], *, seconds: float = 60, every: float = 0.2) -> Any:  # noqa: ANN401
        """Ask again and again until the answer is not empty. Raises TimeoutError with the last answer."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        answer = await look()
        while not answer and loop.time() < deadline:
            await asyncio.sleep(every)
            answer = await look()
        if not answer:
            raise TimeoutError(f"still {answer!r} after {seconds:.0f} s")
        return answer

    async def _send(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:  # noqa: ANN401 (JSON)
        for left in range(PATIENCE, -1, -1):
            try:
                answer = await self.http.request(method, f"/v1{path}", json=json, params=params, headers=headers)
            except httpx.TransportError:
                if left == 0:
                    raise
                await asyncio.sleep(0.25)
                continue
            wait = _pause(answer) if left else None
            if wait is None:
                if answer.is_error:
                    raise Refused(answer)
                return answer.json() if answer.content else None
            await asyncio.sleep(wait)
        raise AssertionError("the last try ends in one of the two ways above")


def _pause(answer: httpx.Response) -> float | None:
    """Seconds to wait before the same call again, None when the answer stands."""
    if answer.status_code == 429:
        return min(10.0, float(answer.headers.get("Retry-After", "1")))
    return 0.25 if answer.status_code in (502, 503, 504) else None
