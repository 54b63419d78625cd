"""A server program of the machine as a child that ends with the block."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncGenerator
from pathlib import Path


def free_port(host: str = "127.0.0.1") -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


@contextlib.asynccontextmanager
async def running(program: Path, *arguments: str, host: str, port: int, log: Path, seconds: float = 10) -> AsyncGenerator[None]:
    """Start, wait until the port answers, and end it (and what it started) afterwards.

    Raises RuntimeError with the program's own words when it does not come up.
    """
    with log.open("ab") as output:
        child = await asyncio.create_subprocess_exec(program, *arguments, stdout=output, stderr=output, stdin=asyncio.subprocess.DEVNULL)
    try:
        await _until_listening(child, host, port, seconds, log)
        yield
    finally:
        if child.returncode is None:
            child.terminate()
            try:
                await asyncio.wait_for(child.wait(), 5)
            except TimeoutError:
                child.kill()
                await child.wait()


async def _until_listening(child: asyncio.subprocess.Process, host: str, port: int, seconds: float, log: Path) -> None:
    try:
        async with asyncio.timeout(seconds):
            while child.returncode is None:
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection(host, port)
                    writer.close()
                    with contextlib.suppress(OSError):
                        await writer.wait_closed()
                    return
                await asyncio.sleep(0.05)
    except TimeoutError:
        pass
    raise RuntimeError(f"it did not start: {log.read_text(errors='replace')[-2000:]}")
