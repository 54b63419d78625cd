"""A client that costs next to nothing, so that what is measured is the server: HTTP/1.1 over connections that stay open."""

import asyncio
from urllib.parse import urlsplit


class Asking:
    """Connections to one server; as many questions at once as there are connections."""

    def __init__(self, address: str) -> None:
        self._address = urlsplit(address)
        self._idle: asyncio.LifoQueue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.LifoQueue()

    async def open(self, count: int) -> "Asking":
        for _ in range(count):
            self._idle.put_nowait(await self._connect())
        return self

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(self._address.hostname, self._address.port)

    async def get(self, path: str, token: str = "") -> bytes:
        """The body of the answer. Raises RuntimeError when it is no success."""
        reader, writer = await self._idle.get()
        if reader.at_eof():  # the server lets go of connections that nobody uses for some seconds
            writer.close()
            reader, writer = await self._connect()
        signed = f"Authorization: {token}\r\n" if token else ""
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {self._address.netloc}\r\nAccept: application/json\r\n{signed}\r\n".encode())
        status, *headers = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        length = next(int(line.split(":")[1]) for line in headers if line.lower().startswith("content-length:"))
        body = await reader.readexactly(length)
        self._idle.put_nowait((reader, writer))
        if " 200 " not in status:
            raise RuntimeError(f"{path}: {status} {body[:300]!r}")
        return body

    async def close(self) -> None:
        while not self._idle.empty():
            _, writer = self._idle.get_nowait()
            writer.close()
