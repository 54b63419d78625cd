"""What happens is told to open screens, in order, and to nobody else."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from core.db import Database
from core.events import tell
from tests.api.conftest import Person
from tests.api.serving import serve


@pytest.fixture
async def address(app: FastAPI) -> AsyncIterator[str]:
    async with serve(app) as served:
        yield served


@dataclass
class Screen:
    """An open stream, and what came."""

    lines: AsyncIterator[str]
    seen: list[tuple[str, str, dict]] = field(default_factory=list)

    async def next(self) -> tuple[str, str, dict]:
        """Name, id and data of the next event."""
        fields: dict[str, str] = {}
        async with asyncio.timeout(10):
            async for line in self.lines:
                name, _, value = line.partition(": ")
                fields[name] = value
                if not line and "data" in fields:
                    self.seen.append((fields["event"], fields["id"], json.loads(fields["data"])))
                    return self.seen[-1]
        raise AssertionError("the stream ended")

    async def ended(self) -> bool:
        """Wait for the end."""
        async with asyncio.timeout(15):
            async for _ in self.lines:
                pass
        return True


@asynccontextmanager
async def listening(address: str, token: str, **headers: str) -> AsyncIterator[Screen]:
    bearer = {"Authorization": f"Bearer {token}"} | headers
    async with (
        httpx.AsyncClient(base_url=address, headers=bearer, timeout=20) as client,
        client.stream("GET", "/v1/events") as response,
    ):
        assert response.headers["content-type"].startswith("text/event-stream")
        lines = response.aiter_lines()
        while (await anext(lines)) != "retry: 3000":
            pass
        yield Screen(lines)


async def happen(database: Database, company_id: UUID, number: int) -> None:
    async with database.tenant(company_id) as session, session.begin():
        tell(session, company_id, "document.received", subject_type="document", subject_id=None, number=number)


async def test_what_happens_is_told_in_order(address: str, owner: Person, database: Database) -> None:
    async with listening(address, owner.token) as screen:
        await asyncio.sleep(0.2)
        for number in range(3):
            await happen(database, owner.company_id, number)
        told = [await screen.next() for _ in range(3)]
    assert [event for event, _, _ in told] == ["document.received"] * 3
    assert [data["facts"]["number"] for _, _, data in told] == [0, 1, 2]
    assert all(data["id"] == ident for _, ident, data in told)


async def test_a_screen_goes_on_where_it_was_cut_off(address: str, owner: Person, database: Database) -> None:
    async with listening(address, owner.token) as screen:
        await asyncio.sleep(0.2)
        await happen(database, owner.company_id, 0)
        _, ident, _ = await screen.next()
    await happen(database, owner.company_id, 1)
    async with listening(address, owner.token, **{"Last-Event-ID": ident}) as screen:
        _, _, data = await screen.next()
    assert data["facts"]["number"] == 1


@pytest.mark.parametrize("seen", [f"{2**63}-1", f"{2**63 - 1}-1", "9" * 38 + "-1"])
async def test_a_position_of_nowhere_does_not_end_the_stream(address: str, owner: Person, database: Database, seen: str) -> None:
    async with listening(address, owner.token, **{"Last-Event-ID": seen}) as screen:
        await asyncio.sleep(0.2)
        await happen(database, owner.company_id, 5)
        _, _, data = await screen.next()
    assert data["facts"]["number"] == 5


async def test_a_company_hears_nothing_of_another(address: str, owner: Person, stranger: Person, database: Database) -> None:
    async with listening(address, owner.token) as screen:
        await asyncio.sleep(0.2)
        await happen(database, stranger.company_id, 7)
        await happen(database, owner.company_id, 8)
        _, _, data = await screen.next()
    assert data["facts"]["number"] == 8


async def test_signing_out_ends_the_stream(address: str, owner: Person, database: Database) -> None:
    async with listening(address, owner.token) as screen:
        await asyncio.sleep(0.2)
        assert (await owner.client.delete("/v1/session")).status_code == 204
        await happen(database, owner.company_id, 1)
        assert await screen.ended()
    assert screen.seen == []


async def test_who_is_removed_hears_no_more(address: str, owner: Person, accountant: Person, database: Database) -> None:
    async with listening(address, accountant.token) as screen:
        await asyncio.sleep(0.2)
        await owner.client.delete(f"/v1/members/{accountant.user_id}")
        assert await screen.ended()
    assert screen.seen == []


async def test_nobody_hears_nothing(address: str) -> None:
    async with httpx.AsyncClient(base_url=address) as client:
        assert (await client.get("/v1/events")).status_code == 401


async def test_a_position_that_is_none_begins_now(address: str, owner: Person, database: Database) -> None:
    await happen(database, owner.company_id, 0)
    async with listening(address, owner.token, **{"Last-Event-ID": "nonsense"}) as screen:
        await asyncio.sleep(1.5)
        await happen(database, owner.company_id, 1)
        _, _, data = await screen.next()
    assert data["facts"]["number"] == 1
