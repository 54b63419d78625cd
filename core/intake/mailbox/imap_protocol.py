# pyright: basic
"""aioimaplib with what it lacks: read-only selection, a pinned address, and an end to what a server may send."""

import asyncio
import ssl
from collections.abc import Callable
from typing import cast

from aioimaplib.aioimaplib import IMAP4, SELECTED, Command, IMAP4ClientProtocol, Response, change_state, quoted


class _ReadingProtocol(IMAP4ClientProtocol):
    """Counts what comes in, and hangs up on a server that sends more than was to be expected."""

    allowance = 0

    def data_received(self, d: bytes) -> None:
        self.allowance -= len(d)
        if self.allowance < 0 and self.transport is not None:
            cast(asyncio.Transport, self.transport).abort()
            return
        super().data_received(d)

    @change_state
    async def examine(self, folder: str) -> Response:
        """SELECT without the right to change: the server itself keeps us from marking anything (RFC 3501, 6.3.2)."""
        response = await self.execute(Command("EXAMINE", self.new_tag(), quoted(folder), loop=self.loop))  # pyright: ignore[reportArgumentType]
        if response.result == "OK":
            self.state = SELECTED
        return response


class ReadingClient(IMAP4):
    """One connection to `address`, whose certificate must be that of `host`."""

    protocol: _ReadingProtocol

    def __init__(self, host: str, address: str, port: int, context: ssl.SSLContext, *, timeout: float) -> None:
        self._address = address
        self._context = context
        self.lost: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        super().__init__(host, port, timeout=timeout)

    def create_client(
        self,
        host: str,
        port: int,
        loop: asyncio.AbstractEventLoop | None,
        conn_lost_cb: Callable[[Exception | None], None] | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        running = asyncio.get_running_loop()
        self.protocol = _ReadingProtocol(running, self._on_lost)
        connecting = running.create_connection(
            lambda: self.protocol, self._address, port, ssl=self._context, server_hostname=host, ssl_handshake_timeout=10
        )
        self._client_task = running.create_task(connecting)

    def _on_lost(self, error: Exception | None) -> None:
        if not self.lost.done():
            self.lost.set_result(None)

    async def examine_folder(self, folder: str) -> Response | None:
        """Open a folder for reading only."""
        return await self.protocol.examine(folder)

    def expect(self, size: int) -> None:
        """Allow the next answer `size` bytes, beside the usual chatter."""
        self.protocol.allowance = size + 256 * 1024

    def hang_up(self) -> None:
        """End the connection without waiting for the server."""
        if self.protocol.transport is not None:
            cast(asyncio.Transport, self.protocol.transport).abort()
        if not self._client_task.done():
            self._client_task.cancel()
