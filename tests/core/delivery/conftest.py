"""What packages are made with ends with the tests."""

from collections.abc import AsyncIterator

import pytest

from core.parsing import parse


@pytest.fixture(scope="session", autouse=True)
async def parsers() -> AsyncIterator[None]:
    """The child processes that look into foreign bytes."""
    yield
    await parse.close()
