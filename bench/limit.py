"""The same web framework with nothing of the product in it: alone, and with the lists' own queries by asyncpg, their rows written as JSON.

What is left between it and the API is the product: who asks and whether they may, how often they ask, what belongs to each row.
"""

import gc
import os
import pickle
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
from fastapi import FastAPI, Response
from pydantic_core import to_json

from cli.embedded import child
from core.db import APP_ROLE

QUESTIONS = "OKIOKI_BENCH_QUESTIONS"
"""The environment variable that names the file written by `tell`."""


def tell(path: Path, url: str, company_id: str, queries: list[tuple[str, tuple[Any, ...]]]) -> None:
    """Write down what `make_app` will serve: /lists/0, /lists/1, ..."""
    path.write_bytes(pickle.dumps((url, company_id, queries)))


async def fetch(pool: asyncpg.Pool, company_id: str, sql: str, *arguments: Any) -> list[asyncpg.Record]:
    """A query as the application's role in the company."""
    async with pool.acquire() as connection, connection.transaction():
        await connection.execute("select set_config('app.company_id', $1, true)", company_id)
        return await connection.fetch(sql, company_id, *arguments)


def make_app() -> FastAPI:
    """The application, one of possibly several processes."""
    child.die_with_parent()
    url, company_id, queries = pickle.loads(Path(os.environ[QUESTIONS]).read_bytes())

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with asyncpg.create_pool(url, min_size=8, max_size=8, server_settings={"role": APP_ROLE}) as pool:
            app.state.pool = pool
            gc.collect()
            gc.freeze()
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/nothing")
    async def nothing() -> dict[str, str]:
        return {"hello": "world"}

    @app.get("/lists/{number}")
    async def rows(number: int) -> Response:
        sql, arguments = queries[number]
        found = await fetch(app.state.pool, company_id, sql, *arguments)
        return Response(to_json([dict(row) for row in found]), media_type="application/json")

    return app
