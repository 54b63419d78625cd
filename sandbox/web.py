"""Serving a web application on a loopback port inside the running event loop."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncGenerator, Generator
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from sandbox.certificates import Certificates


class _QuietServer(uvicorn.Server):
    """uvicorn without its own signal handling: whoever starts the sandbox decides when it stops."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


@contextlib.asynccontextmanager
async def serving(
    app: ASGIApp, host: str, port: int, *, tls: Certificates | None = None, clients: Path | None = None
) -> AsyncGenerator[int]:
    """Serve until the block ends; gives the port that was really taken (0 asks for a free one).

    With `tls` over TLS, and with `clients` (authorities as PEM) only to clients that show a certificate of theirs.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1)
    if tls is not None:
        config.ssl_certfile, config.ssl_keyfile = str(tls.certificate), str(tls.key)
        config.ssl_ca_certs, config.ssl_cert_reqs = (str(clients), ssl.CERT_REQUIRED) if clients else (None, ssl.CERT_NONE)
    server = _QuietServer(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started:
            if running.done():
                await running
            await asyncio.sleep(0.01)
        yield int(listener.getsockname()[1])
    finally:
        server.should_exit = True
        await running
        listener.close()
