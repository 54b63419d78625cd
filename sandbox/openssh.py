"""Debian's OpenSSH server as an SFTP folder, for tests against a server that others wrote."""

import contextlib
import os
import pwd
import tempfile
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

import asyncssh

from sandbox import child

PROGRAM = Path("/usr/sbin/sshd")


def is_installed() -> bool:
    """Whether the package openssh-server is there."""
    return PROGRAM.exists()


@dataclass
class OpenSsh:
    """A running server; the client comes in as the machine's own user, by key."""

    host: str
    port: int
    user: str
    folder: Path
    client_key: asyncssh.SSHKey
    host_key: str
    log: Path


@contextlib.asynccontextmanager
async def running(host: str = "127.0.0.1") -> AsyncGenerator[OpenSsh]:
    """sshd with new host keys, allowing internal-sftp and nothing else, until the block ends.

    Sessions begin in `folder`. Root (or anybody) can start it; passwords are not possible without the machine's own accounts.
    """
    with tempfile.TemporaryDirectory(prefix="openssh-", ignore_cleanup_errors=True) as place:
        home, port, user = Path(place), child.free_port(host), pwd.getpwuid(os.geteuid()).pw_name
        folder = home / "files"
        folder.mkdir()
        host_key = _key(home / "host_key")
        client_key = _key(home / "client_key")
        (home / "authorized_keys").write_text(_public(client_key) + "\n")
        config = home / "sshd_config"
        config.write_text(_config(home, host, port, folder))
        if os.geteuid() == 0:
            # sshd insists on this empty folder when it starts as root.
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        async with child.running(PROGRAM, "-D", "-e", "-f", str(config), host=host, port=port, log=home / "sshd.log"):
            yield OpenSsh(host, port, user, folder, client_key, _public(host_key), home / "sshd.log")


def _key(path: Path) -> asyncssh.SSHKey:
    key = asyncssh.generate_private_key("ssh-ed25519")  # pyright: ignore[reportUnknownMemberType]
    path.touch(mode=0o600)
    path.write_bytes(key.export_private_key())
    return key


def _public(key: asyncssh.SSHKey) -> str:
    return key.export_public_key().decode().strip()


def _config(home: Path, host: str, port: int, folder: Path) -> str:
    return f"""
ListenAddress {host}
Port {port}
HostKey {home}/host_key
PidFile none
AuthorizedKeysFile {home}/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
AllowTcpForwarding no
X11Forwarding no
LogLevel VERBOSE
Subsystem sftp internal-sftp -d {folder}
ForceCommand internal-sftp -d {folder}
"""
