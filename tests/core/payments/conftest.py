"""A bank of each module's own, since its clock is moved and its mailbox emptied."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from cli.embedded.postgres import free_port


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
    log = Path(tmp_path_factory.mktemp("bank")) / "log"
    command = [sys.executable, "-m", "mockbank", "--port", str(port), "--clock", "2026-11-24T09:00", "--timezone", "Europe/Brussels"]
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as bank:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            bank.terminate()


@pytest.fixture
async def bank(address: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=address, timeout=10) as client:
        for _ in range(100):
            try:
                await client.get("/_mock/health")
                break
            except httpx.TransportError:
                await asyncio.sleep(0.1)
        yield client
