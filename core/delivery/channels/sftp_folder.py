"""Files in the accountant's folder: put whole or not at all, and looked at before anything is sent again."""

import hashlib
import posixpath
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

import asyncssh

from core.delivery.errors import FolderMissing, FolderNotWritable, NameTaken, NotArrivedWhole, RefusedForNow
from core.delivery.package import File

CHUNK = 256 * 1024


class Found(StrEnum):
    """What the folder holds of a file."""

    WHOLE = "whole"
    """Under its final name."""
    READY = "ready"
    """Whole, under its temporary name."""
    ABSENT = "absent"
    """Under neither name, or a part of it under the temporary one."""


@dataclass(frozen=True, slots=True)
class SftpFolder:
    """The folder that the accountant gave, in one session."""

    session: asyncssh.SFTPClient
    path: str

    async def require(self) -> None:
        """Raises FolderMissing."""
        try:
            if self.path and not await self.session.isdir(self.path):
                raise FolderMissing(folder=self.path)
        except asyncssh.SFTPPermissionDenied as denied:
            raise FolderNotWritable(folder=self.path) from denied

    async def find(self, file: File) -> Found:
        """Look for the file. Raises NameTaken when something else has its final name."""
        final = self._final(file)
        size = await self._size(final)
        if size is not None:
            if size != len(file.content) or await self._sha256(final, size) not in (file.sha256, None):
                raise NameTaken(filename=file.name)
            return Found.WHOLE
        temporary = self._temporary(file)
        if await self._size(temporary) == len(file.content) and await self._sha256(temporary, len(file.content)) == file.sha256:
            return Found.READY
        return Found.ABSENT

    async def upload(self, file: File) -> bool:
        """Write under the temporary name, over whatever half of it lies there, and read it back.

        False when the server let nobody read, so that the size alone is known.
        Raises FolderNotWritable, NotArrivedWhole, RefusedForNow.
        """
        temporary = self._temporary(file)
        try:
            async with self.session.open(temporary, "wb") as opened:
                await opened.write(file.content)
        except asyncssh.SFTPPermissionDenied as denied:
            raise FolderNotWritable(folder=self.path) from denied
        except asyncssh.SFTPNoSuchFile as missing:
            raise FolderMissing(folder=self.path) from missing
        except (asyncssh.SFTPFailure, asyncssh.SFTPNoSpaceOnFilesystem, asyncssh.SFTPQuotaExceeded) as refused:
            raise RefusedForNow(answer=str(refused)) from refused
        size = await self._size(temporary)
        if size != len(file.content):
            raise NotArrivedWhole(sent=len(file.content), found=size)
        read_back = await self._sha256(temporary, len(file.content))
        if read_back not in (file.sha256, None):
            raise NotArrivedWhole(sent=len(file.content), found=size)
        return read_back is not None

    async def publish(self, file: File) -> None:
        """Give the file its final name: from here on the accounting program may take it."""
        try:
            await self.session.rename(self._temporary(file), self._final(file))
        except asyncssh.SFTPPermissionDenied as denied:
            raise FolderNotWritable(folder=self.path) from denied
        except (asyncssh.SFTPFailure, asyncssh.SFTPFileAlreadyExists) as refused:
            raise RefusedForNow(answer=str(refused)) from refused

    async def remove(self, file: File) -> None:
        """Take the temporary file away again."""
        await self.session.remove(self._temporary(file))

    def _final(self, file: File) -> str:
        return posixpath.join(self.path, file.name)

    def _temporary(self, file: File) -> str:
        """Hidden, and without the ending that importers look for."""
        return posixpath.join(self.path, f".{file.name}.part")

    async def _size(self, path: str) -> int | None:
        try:
            return (await self.session.stat(path)).size
        except asyncssh.SFTPNoSuchFile:
            return None

    async def _sha256(self, path: str, size: int) -> str | None:
        """The hash of `size` bytes as the server gives them back; None where it lets nobody read."""
        digest, offset = hashlib.sha256(), 0
        try:
            async with self.session.open(path, "rb") as opened:
                while offset < size:
                    chunk = cast(bytes, await opened.read(min(CHUNK, size - offset), offset))
                    if not chunk:
                        break
                    digest.update(chunk)
                    offset += len(chunk)
        except asyncssh.SFTPPermissionDenied:
            return None
        return digest.hexdigest()
