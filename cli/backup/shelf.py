"""The storage as a backup sees it: sealed bytes by name, and which there are."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from obstore.exceptions import BaseError
from obstore.store import ObjectStore, from_url

from core.storage import Bucket, Folder, Shelf, StorageUnavailable

_NAME = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{64}")
"""Company and hash: whatever else lies there is not ours."""


class Listed(Shelf, Protocol):
    """A shelf that can tell what lies on it."""

    def names(self) -> AsyncIterator[str]:
        """The names of all bytes, in no order. Raises StorageUnavailable."""
        ...


class ListedFolder(Folder):
    """A local folder."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._top = root

    async def names(self) -> AsyncIterator[str]:
        for path in await asyncio.to_thread(lambda: list(self._top.glob("*/*"))):
            name = path.relative_to(self._top).as_posix()
            if _NAME.fullmatch(name):
                yield name


class ListedBucket(Bucket):
    """An object store."""

    def __init__(self, store: ObjectStore) -> None:
        super().__init__(store)
        self._objects = store

    async def names(self) -> AsyncIterator[str]:
        try:
            async for page in self._objects.list():  # pyright: ignore[reportUnknownMemberType]
                for one in page:
                    if _NAME.fullmatch(one["path"]):
                        yield one["path"]
        except BaseError as error:
            raise StorageUnavailable(type(error).__name__) from error


def open_shelf(url: str) -> Listed:
    """The storage of OKIOKI_STORAGE_URL, without the key that opens what lies in it."""
    parts = urlsplit(url)
    if parts.scheme in ("", "file"):
        return ListedFolder(Path(unquote(parts.path)))
    return ListedBucket(from_url(url))
