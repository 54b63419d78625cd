"""Every outgoing connection to a host a user can name: resolved, checked, and pinned to the address that was checked.

A second resolution could answer differently, so what connects must use `Target.address`, and the name only for TLS and for the Host header.
"""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import httpx

from core.errors import DomainError, Kind
from core.public_address import is_public

IMAP_PORTS = frozenset({993})
"""Implicit TLS only (RFC 8314)."""
SFTP_PORTS = frozenset({22, 2022, 2222, 22022, 22222, 8022, 10022})
"""SSH, and the ports hosting companies move it to."""
SMTP_PORTS = frozenset({25, 465, 587})
HTTPS_PORTS = frozenset({443})
ALL_PORTS = IMAP_PORTS | SFTP_PORTS | SMTP_PORTS | HTTPS_PORTS

RESOLVE_LIMIT = 5.0
"""Seconds for the name server."""
TIMEOUT = httpx.Timeout(20.0, connect=10.0)

Resolve = Callable[[str, int], Awaitable[list[str]]]


class AddressForbidden(DomainError):
    """This address is not on the public internet."""


class PortForbidden(DomainError):
    """OkiOki does not connect to this port."""


class HostUnknown(DomainError):
    """There is no server with this name."""


class NameServerSilent(DomainError):
    """The name of the server could not be looked up."""

    kind = Kind.UNAVAILABLE


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect: to `address`; `host` is for the certificate."""

    host: str
    address: str
    port: int


async def resolve(host: str, port: int) -> list[str]:
    """Every address of a name, as the system resolves it. Raises HostUnknown, NameServerSilent."""
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(RESOLVE_LIMIT):
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except TimeoutError:
        raise NameServerSilent(host=host) from None
    except socket.gaierror as error:
        if error.errno == socket.EAI_AGAIN:
            raise NameServerSilent(host=host) from None
        raise HostUnknown(host=host) from None
    except (UnicodeError, ValueError):
        raise HostUnknown(host=host) from None
    return [str(entry[4][0]) for entry in found]


class Egress:
    """The way out.

    `allowed_private` are the `host:port` pairs admitted although they are not public: the sandbox, or a server beside ours.
    """

    def __init__(
        self, allowed_private: frozenset[str] = frozenset(), *, extra_ca_file: Path | None = None, resolver: Resolve = resolve
    ) -> None:
        self._allowed_private = allowed_private
        self._extra_ca_file = extra_ca_file
        self._resolve = resolver

    async def connect_target(self, host: str, port: int, *, ports: frozenset[int] = ALL_PORTS) -> Target:
        """The one address to connect to for a host a user named.

        Refused as a whole when any of its addresses is not public: a name with one public and one private address is an attack or a
        mistake. Raises AddressForbidden, PortForbidden, HostUnknown, NameServerSilent.
        """
        name = host.strip().rstrip(".").lower()
        if not name or len(name) > 253 or any(c.isspace() or not c.isprintable() or c in "%/@?#\\" for c in name):
            raise HostUnknown(host=host)
        private = f"{name}:{port}" in self._allowed_private
        if not private and port not in ports:
            raise PortForbidden(port=port, ports=sorted(ports))
        addresses = await self._resolve(name.strip("[]"), port)
        if not addresses:
            raise HostUnknown(host=host)
        if not private and not all(is_public(ip_address(address)) for address in addresses):
            raise AddressForbidden(host=host)
        return Target(name, addresses[0], port)

    def tls(self) -> ssl.SSLContext:
        """A fresh context for one connection: certificates verified, TLS 1.2 or newer.

        One shared by connections has stalled IMAP clients elsewhere, and costs a millisecond to make.
        """
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self._extra_ca_file is not None:
            context.load_verify_locations(cafile=str(self._extra_ca_file))
        return context

    def http_client(self, *, timeout: httpx.Timeout = TIMEOUT) -> httpx.AsyncClient:
        """A client whose every request goes out by these rules; it follows no redirect and obeys no proxy variable."""
        return httpx.AsyncClient(transport=_PinnedTransport(self), timeout=timeout, follow_redirects=False, trust_env=False)


class _PinnedTransport(httpx.AsyncBaseTransport):
    """Checks each request's host anew. Connections are kept by name, never shared between names that live at one address."""

    def __init__(self, egress: Egress) -> None:
        self._egress = egress
        self._by_name: dict[str, httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        target = await self._egress.connect_target(host, port, ports=HTTPS_PORTS)
        request.url = request.url.copy_with(host=target.address)
        request.extensions = {**request.extensions, "sni_hostname": target.host}
        return await self._transport(f"{target.host}:{port}").handle_async_request(request)

    def _transport(self, name: str) -> httpx.AsyncHTTPTransport:
        transport = self._by_name.pop(name, None)
        if transport is None:
            transport = httpx.AsyncHTTPTransport(verify=self._egress.tls(), trust_env=False)
        self._by_name[name] = transport
        return transport

    async def aclose(self) -> None:
        for transport in self._by_name.values():
            await transport.aclose()
