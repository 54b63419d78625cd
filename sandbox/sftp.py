"""The accountant's SFTP folder, inside one directory, with the ways it can misbehave."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import asyncssh

if TYPE_CHECKING:
    from asyncssh.misc import MaybeAwait

_FXF_WRITE = 0x02
"""Open for writing (draft-ietf-secsh-filexfer-02, section 6.3)."""


@dataclass
class SftpTroubles:
    """Switches; each stays until set back, except `drop_after_bytes`, which strikes once."""

    permission_denied: bool = False
    drop_after_bytes: int | None = None
    refuse_login: bool = False
    written: int = 0

    def clear(self) -> None:
        """All is well again."""
        self.permission_denied, self.drop_after_bytes, self.refuse_login, self.written = False, None, False, 0


@dataclass
class SftpDrop:
    """A running server. `host_key` is the line a client pins (OpenSSH public key)."""

    host: str
    port: int
    folder: Path
    user: str
    password: str
    host_key: str
    troubles: SftpTroubles
    authorized_keys: list[str] = field(default_factory=list[str])
    key_file: Path | None = None
    _listener: asyncssh.SSHAcceptor | None = None
    _options: asyncssh.SSHServerConnectionOptions | None = None

    def files(self) -> dict[str, bytes]:
        """What lies in the folder, by path inside it."""
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file()}

    async def change_host_key(self) -> str:
        """The server shows another key from now on, as after a reinstallation or with somebody in between; gives the new line."""
        await self._close()
        if self.key_file is not None:
            self.key_file.unlink(missing_ok=True)
        await self._listen(self.port)
        return self.host_key

    async def _listen(self, port: int) -> None:
        key = self._host_key()
        self.host_key = key.export_public_key().decode().strip()
        self._listener = await asyncssh.listen(
            self.host,
            port,
            server_host_keys=[key],
            server_factory=lambda: _Door(self),
            sftp_factory=self._open_folder,
            allow_scp=False,
            reuse_address=True,
        )
        self.port = self._listener.get_port()

    def _host_key(self) -> asyncssh.SSHKey:
        """The kept key, or a new one, which is kept where there is a place for it."""
        if self.key_file is not None and self.key_file.exists():
            return asyncssh.read_private_key(self.key_file)
        key = asyncssh.generate_private_key("ssh-ed25519")  # pyright: ignore[reportUnknownMemberType]
        if self.key_file is not None:
            self.key_file.touch(mode=0o600)
            self.key_file.write_bytes(key.export_private_key())
        return key

    def _open_folder(self, channel: asyncssh.SSHServerChannel[bytes]) -> asyncssh.SFTPServer:
        return _Folder(channel, self)

    async def _close(self) -> None:
        if self._listener is not None:
            self._listener.close()
            await self._listener.wait_closed()


class _Door(asyncssh.SSHServer):
    """Who may come in: one user, by password or by one of the keys."""

    def __init__(self, drop: SftpDrop) -> None:
        self._drop = drop

    def begin_auth(self, username: str) -> bool:
        del username
        return True

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return not self._drop.troubles.refuse_login and (username, password) == (self._drop.user, self._drop.password)

    def public_key_auth_supported(self) -> bool:
        return True

    def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        known = [asyncssh.import_public_key(line).public_data for line in self._drop.authorized_keys]
        return not self._drop.troubles.refuse_login and username == self._drop.user and key.public_data in known


class _Folder(asyncssh.SFTPServer):
    """The directory as the root of everything the client sees."""

    def __init__(self, channel: asyncssh.SSHServerChannel[bytes], drop: SftpDrop) -> None:
        super().__init__(channel, chroot=str(drop.folder).encode())  # pyright: ignore[reportUnknownMemberType]
        self._drop, self._connection = drop, channel.get_connection()

    def open(self, path: bytes, pflags: int, attrs: asyncssh.SFTPAttrs) -> object:
        """Writing is refused while permission is denied."""
        if self._drop.troubles.permission_denied and pflags & _FXF_WRITE:
            raise asyncssh.SFTPPermissionDenied("not allowed here")
        return super().open(path, pflags, attrs)

    def write(self, file_obj: object, offset: int, data: bytes) -> MaybeAwait[int]:
        """Cut the connection once enough has been written."""
        troubles = self._drop.troubles
        troubles.written += len(data)
        if troubles.drop_after_bytes is not None and troubles.written > troubles.drop_after_bytes:
            troubles.drop_after_bytes = None
            self._connection.abort()
            raise asyncssh.SFTPConnectionLost("dropped on purpose")
        return super().write(file_obj, offset, data)


@contextlib.asynccontextmanager
async def serving(
    folder: Path, *, host: str = "127.0.0.1", port: int = 0, user: str, password: str, key_file: Path | None = None
) -> AsyncGenerator[SftpDrop]:
    """Serve until the block ends. With `key_file` the next start shows the same host key."""
    folder.mkdir(parents=True, exist_ok=True)
    drop = SftpDrop(host, port, folder, user, password, "", SftpTroubles(), key_file=key_file)
    await drop._listen(port)  # pyright: ignore[reportPrivateUsage]
    try:
        yield drop
    finally:
        await drop._close()  # pyright: ignore[reportPrivateUsage]
