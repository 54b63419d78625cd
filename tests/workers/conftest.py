"""A worker's context over the test database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.db import Database
from workers.context import Context, open_context
from workers.settings import Settings


@pytest.fixture
async def context(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Context]:
    monkeypatch.setenv("OKIOKI_KEY_ENCRYPTION_KEY", "11" * 32)
    async with open_context(Settings(storage_url=tmp_path.as_uri()), database=database) as opened:
        yield opened
