"""Parsing children as the event loop sees them: ask one, and learn how it ended."""

import asyncio
import contextlib
import secrets
import socket
import sys
from dataclasses import dataclass
from typing import Protocol

from core.parsing.errors import ParserUnavailable
from core.parsing.nursery import STATUS
from core.parsing.nursery_process import NurseryProcess, child_environment
from core.parsing.wire import HEADER, LARGEST_ANSWER

START_SECONDS = 30.0
"""A cold start loads the parsers: about one second here, far more on a busy machine."""
REPORT_SECONDS = 10.0
"""For the fork server to notice how a child ended: it takes a millisecond, unless the machine is busy. Without it a child that used up
its time would be told as a crash."""


class ChildGone(Exception):
    """The child ended before it answered."""


class Child(Protocol):
    """A process that answers one call at a time."""

    channel: socket.socket
    calls_left: int

    def kill(self) -> None: ...

    async def exit_code(self) -> int | None: ...


@dataclass(slots=True)
class ForkedChild:
    """A child of the fork server."""

    nursery: NurseryProcess
    key: int
    channel: socket.socket
    report: socket.socket
    calls_left: int

    def kill(self) -> None:
        self.nursery.kill(self.key)
        self.channel.close()
        self.report.close()

    async def exit_code(self) -> int | None:
        """The exit code, or minus the signal that ended it; None when the fork server is gone too."""
        with contextlib.suppress(TimeoutError, OSError):
            async with asyncio.timeout(REPORT_SECONDS):
                told = await asyncio.get_running_loop().sock_recv(self.report, STATUS.size)
                return STATUS.unpack(told)[0] if len(told) == STATUS.size else None
        return None


@dataclass(slots=True)
class LonelyChild:
    """A child started by itself, where the platform cannot fork."""

    process: asyncio.subprocess.Process
    channel: socket.socket
    calls_left: int

    def kill(self) -> None:
        self.channel.close()
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()

    async def exit_code(self) -> int | None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(REPORT_SECONDS):
                return await self.process.wait()
        return None


async def start_lonely(calls: int) -> LonelyChild:
    """Start a child without the fork server: about half a second, for platforms other than Linux."""
    key = secrets.token_hex(16)
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.setblocking(False)  # noqa: FBT003
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "core.parsing.lonely", str(door.getsockname()[1]), stdin=asyncio.subprocess.PIPE, env=child_environment()
        )
        assert process.stdin is not None
        process.stdin.write(f"{key}\n".encode())
        process.stdin.close()
        try:
            async with asyncio.timeout(START_SECONDS):
                channel, _ = await asyncio.get_running_loop().sock_accept(door)
                channel.setblocking(False)  # noqa: FBT003
                proof = await receive(channel, len(key))
        except (TimeoutError, ChildGone) as late:
            process.kill()
            raise ParserUnavailable(reason="the parser did not start") from late
    if not secrets.compare_digest(proof, key.encode()):
        channel.close()
        process.kill()
        raise ParserUnavailable(reason="another program answered for the parser")
    return LonelyChild(process, channel, calls)


async def ask(channel: socket.socket, request: bytes) -> bytes:
    """Send one request and wait for its answer. Raises ChildGone."""
    loop = asyncio.get_running_loop()
    try:
        await loop.sock_sendall(channel, HEADER.pack(len(request)))
        await loop.sock_sendall(channel, request)
        size = HEADER.unpack(await receive(channel, HEADER.size))[0]
        if size > LARGEST_ANSWER:
            raise ChildGone
        return await receive(channel, size)
    except OSError as gone:
        raise ChildGone from gone


async def receive(channel: socket.socket, size: int) -> bytes:
    """Exactly `size` bytes. Raises ChildGone when the other side closes first."""
    loop = asyncio.get_running_loop()
    buffer = bytearray(size)
    view, filled = memoryview(buffer), 0
    while filled < size:
        count = await loop.sock_recv_into(channel, view[filled:])
        if count == 0:
            raise ChildGone
        filled += count
    return bytes(buffer)
