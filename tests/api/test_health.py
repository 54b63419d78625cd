"""Whether the service is there."""

from dataclasses import replace

import httpx

from api.resources import Resources
from core.db import APP_ROLE, Database, create_engine
from tests.api.conftest import client_of, make_app


async def test_a_live_process_says_so(api: httpx.AsyncClient) -> None:
    assert (await api.get("/health/live")).json() == {"status": "live"}


async def test_it_is_ready_when_the_database_answers(api: httpx.AsyncClient) -> None:
    response = await api.get("/health/ready")
    assert (response.status_code, response.json()) == (200, {"status": "ready"})


async def test_it_is_not_ready_without_a_database(resources: Resources) -> None:
    nowhere = Database(create_engine("postgresql://okioki:x@127.0.0.1:1/okioki", role=APP_ROLE))
    app = make_app(replace(resources, database=nowhere))
    async with client_of(app) as api:
        response = await api.get("/health/ready")
    assert (response.status_code, response.json()) == (503, {"status": "waiting"})
    await nowhere.dispose()
