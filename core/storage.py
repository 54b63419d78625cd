"""Bytes of documents, kept by their hash: a local folder or an object store, encrypted per company."""

import asyncio
import os
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit
from uuid import UUID

from obstore.exceptions import BaseError
from obstore.store import ObjectStore, from_url

from core.errors import DomainError, Kind
from core.vault import Place, Vault


class StorageUnavailable(DomainError):
    """The storage of documents does not answer."""

    kind = Kind.UNAVAILABLE


class BytesMissing(DomainError):
    """The bytes of this document are no longer in the storage."""

    kind = Kind.NOT_FOUND


class Shelf(Protocol):
    """Where sealed bytes lie: whole or not at all."""

    async def put(self, path: str, data: bytes) -> None: ...

    async def get(self, path: str) -> bytes:
        """Raises FileNotFoundError."""
        ...

    async def exists(self, path: str) -> bool: ...

    async def delete(self, path: str) -> None: ...


class Storage:
    """Put and get by content hash. Putting the same bytes again changes nothing; what was put is durable when `put` returns."""

    def __init__(self, shelf: Shelf, vault: Vault) -> None:
        self._shelf = shelf
        self._vault = vault

    async def put(self, company_id: UUID, sha256: str, data: bytes) -> None:
        """Keep `data`, whose SHA-256 in hexadecimal is `sha256`. Raises StorageUnavailable, SealBroken."""
        key = await self._vault.key_of(company_id)
        path = _path(company_id, sha256)
        if not await self._shelf.exists(path):
            sealed = await asyncio.to_thread(key.seal, data, _place(sha256))
            await self._shelf.put(path, sealed)

    async def get(self, company_id: UUID, sha256: str) -> bytes:
        """The bytes kept under a hash. Raises BytesMissing, StorageUnavailable, SealBroken."""
        key = await self._vault.key_of(company_id)
        try:
            sealed = await self._shelf.get(_path(company_id, sha256))
        except FileNotFoundError:
            raise BytesMissing(sha256=sha256) from None
        return await asyncio.to_thread(key.open, sealed, _place(sha256))

    async def exists(self, company_id: UUID, sha256: str) -> bool:
        """Whether the company has bytes under this hash. Raises StorageUnavailable."""
        return await self._shelf.exists(_path(company_id, sha256))

    async def delete(self, company_id: UUID, sha256: str) -> None:
        """Forget bytes, for erasure; nothing happens where there are none. Raises StorageUnavailable."""
        await self._shelf.delete(_path(company_id, sha256))


def open_storage(url: str, vault: Vault) -> Storage:
    """`file:///folder`, or an object store obstore knows: s3://bucket/prefix, gs://..., az://... with the provider's own variables."""
    parts = urlsplit(url)
    if parts.scheme in ("", "file"):
        return Storage(Folder(Path(unquote(parts.path))), vault)
    return Storage(Bucket(from_url(url)), vault)


class Bucket:
    """An object store: it writes whole objects or none."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def put(self, path: str, data: bytes) -> None:
        try:
            await self._store.put_async(path, data)
        except BaseError as error:
            raise StorageUnavailable(type(error).__name__) from error

    async def get(self, path: str) -> bytes:
        try:
            return bytes(await (await self._store.get_async(path)).bytes_async())
        except BaseError as error:
            raise StorageUnavailable(type(error).__name__) from error

    async def exists(self, path: str) -> bool:
        try:
            await self._store.head_async(path)
        except FileNotFoundError:
            return False
        except BaseError as error:
            raise StorageUnavailable(type(error).__name__) from error
        return True

    async def delete(self, path: str) -> None:
        try:
            await self._store.delete_async(path)
        except FileNotFoundError:
            return
        except BaseError as error:
            raise StorageUnavailable(type(error).__name__) from error


class Folder:
    """A local folder. Not through obstore, whose local store renames into place but does not wait for the disk: a power cut could lose a
    file whose document is committed."""

    def __init__(self, root: Path) -> None:
        self._root = root

    async def put(self, path: str, data: bytes) -> None:
        try:
            await asyncio.to_thread(_write_durably, self._root / path, data)
        except OSError as error:
            raise StorageUnavailable(error.strerror or "") from error

    async def get(self, path: str) -> bytes:
        return await asyncio.to_thread((self._root / path).read_bytes)

    async def exists(self, path: str) -> bool:
        return await asyncio.to_thread((self._root / path).is_file)

    async def delete(self, path: str) -> None:
        await asyncio.to_thread((self._root / path).unlink, missing_ok=True)


def _write_durably(target: Path, data: bytes) -> None:
    """Write beside, wait for the disk, rename into place, wait for the folder: after a crash the file is whole or absent."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = target.with_name(f".{target.name}.{os.getpid()}.{os.urandom(6).hex()}")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if os.name == "posix":
        for folder in (target.parent, target.parent.parent):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _path(company_id: UUID, sha256: str) -> str:
    if len(sha256) != 64 or not all(c in "0123456789abcdef" for c in sha256):
        raise ValueError("bytes are kept under 64 lower-case hexadecimal digits")
    return f"{company_id}/{sha256}"


def _place(sha256: str) -> Place:
    return Place("blob", "bytes", sha256)
