"""Prism, the impartial judge of HTTP contracts, as a child process between a client and a server."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx

from scripts import node


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.asynccontextmanager
async def proxy(contract: Path, upstream: str) -> AsyncIterator[str]:
    """Judge everything between a client and `upstream`: a wrong request is answered 422, a wrong response 500."""
    modules = await asyncio.to_thread(node.tool, "prism")
    program, port = modules / "@stoplight" / "prism-cli" / "dist" / "index.js", _free_port()
    arguments = ["proxy", "--errors", "-h", "127.0.0.1", "-p", str(port), str(contract), upstream]
    child = await asyncio.create_subprocess_exec(
        node.programs() / "node", program, *arguments, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await _until_listening(port, child)
        yield f"http://127.0.0.1:{port}"
    finally:
        child.terminate()
        await child.wait()


async def _until_listening(port: int, child: asyncio.subprocess.Process) -> None:
    async with asyncio.timeout(60), httpx.AsyncClient() as http:
        while True:
            assert child.returncode is None, "Prism ended before it listened"
            with contextlib.suppress(httpx.TransportError):
                await http.get(f"http://127.0.0.1:{port}/", timeout=5)
                return
            await asyncio.sleep(0.2)
