"""The IMAP server on a port, with TLS from the first byte."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncGenerator

from sandbox.imap.journal import Journal
from sandbox.imap.session import LONGEST_LINE, Session
from sandbox.imap.store import MailStore
from sandbox.imap.trouble import MailTroubles


@contextlib.asynccontextmanager
async def serving(
    store: MailStore, journal: Journal, troubles: MailTroubles, *, host: str, port: int, tls: ssl.SSLContext | None
) -> AsyncGenerator[int]:
    """Serve until the block ends; gives the port."""
    running: set[asyncio.Task[None]] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        running.add(task)
        try:
            await Session(reader, writer, store, journal, troubles).run()
        except asyncio.CancelledError:
            writer.transport.abort()
        finally:
            running.discard(task)

    server = await asyncio.start_server(connected, host, port, ssl=tls, limit=LONGEST_LINE)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        for task in list(running):
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await server.wait_closed()
