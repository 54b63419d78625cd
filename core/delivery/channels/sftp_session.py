"""One signed-in SFTP session with a pinned host key, its failures told so that a person can act on them."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import asyncssh

from core.delivery.channels.channel import Destination
from core.delivery.errors import AccountantUnreachable, HostKeyChanged, HostKeyUnreadable, LoginRefused
from core.egress import SFTP_PORTS, Egress
from core.errors import DomainError

CONNECT_SECONDS = 15.0
LOGIN_SECONDS = 30.0
HOST_KEY_ALGORITHMS = ("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "rsa-sha2-512", "rsa-sha2-256")
"""Strongest first, no SHA-1. Fetching and connecting ask in the same order, so that a server with several keys shows the same one."""
LONGEST_REASON = 200


@asynccontextmanager
async def sftp_session(destination: Destination, egress: Egress) -> AsyncGenerator[asyncssh.SFTPClient]:
    """The password is sent only after the server has shown the pinned key.

    Nothing of the machine's own SSH configuration, keys or agent is used.
    Raises HostKeyChanged, HostKeyUnreadable, LoginRefused, AccountantUnreachable, and as `Egress.connect_target`.
    """
    host, port = destination.host or "", destination.port
    pinned = read_host_key(destination.host_key or "")
    target = await egress.connect_target(host, port, ports=SFTP_PORTS)
    try:
        connection = await asyncssh.connect(
            target.address,
            target.port,
            username=destination.username or "",
            password=destination.password or "",
            known_hosts=([pinned], [], []),
            config=None,
            agent_path=None,
            client_keys=None,
            client_host_keys=None,
            x509_trusted_certs=None,
            preferred_auth=("password", "keyboard-interactive"),
            connect_timeout=CONNECT_SECONDS,
            login_timeout=LOGIN_SECONDS,
            keepalive_interval=20,
            keepalive_count_max=3,
        )
    except asyncssh.HostKeyNotVerifiable as other_key:
        raise HostKeyChanged(host=host, port=port) from other_key
    except asyncssh.KeyExchangeFailed as no_such_key:
        # A server that no longer has a key of the pinned kind is not the server that was confirmed.
        raise HostKeyChanged(reason=str(no_such_key)[:LONGEST_REASON], host=host, port=port) from no_such_key
    except asyncssh.PermissionDenied as refused:
        raise LoginRefused(host=host, username=destination.username) from refused
    except (asyncssh.Error, OSError, TimeoutError) as failure:
        raise unreachable(failure) from failure
    try:
        async with connection, connection.start_sftp_client() as session:
            yield session
    except DomainError:
        raise
    except (asyncssh.Error, OSError, TimeoutError) as failure:
        raise unreachable(failure) from failure


async def fetch_host_key(host: str, port: int, egress: Egress) -> asyncssh.SSHKey:
    """The key that a server shows, before any user name or password is sent.

    Raises AccountantUnreachable, and as `Egress.connect_target`.
    """
    target = await egress.connect_target(host, port, ports=SFTP_PORTS)
    try:
        options = asyncssh.SSHClientConnectionOptions(config=None, connect_timeout=CONNECT_SECONDS, login_timeout=LOGIN_SECONDS)
        key = await asyncssh.get_server_host_key(
            target.address, target.port, config=None, server_host_key_algs=HOST_KEY_ALGORITHMS, options=options
        )
    except (asyncssh.Error, OSError, TimeoutError) as failure:
        raise unreachable(failure) from failure
    if key is None:
        raise AccountantUnreachable(reason="the server shows no key")
    return key


def read_host_key(line: str) -> asyncssh.SSHKey:
    """A public key in OpenSSH's one-line form. Raises HostKeyUnreadable."""
    try:
        return asyncssh.import_public_key(line)
    except asyncssh.KeyImportError as unreadable:
        raise HostKeyUnreadable from unreadable


def written_host_key(key: asyncssh.SSHKey) -> str:
    """The one-line form, without comment."""
    return " ".join(key.export_public_key().decode().split()[:2])


def fingerprint(line: str) -> str:
    """`SHA256:...`, as ssh-keygen -l shows it to whoever runs the server. Raises HostKeyUnreadable."""
    return read_host_key(line).get_fingerprint()


def unreachable(failure: Exception) -> AccountantUnreachable:
    """A failure of the connection, in the library's words."""
    return AccountantUnreachable(reason=(str(failure) or type(failure).__name__)[:LONGEST_REASON])
