"""An archive as it flows: one file in memory at a time, however many there are."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from uuid import UUID
from zlib import crc32

from stream_zip import NO_COMPRESSION_64, AsyncMemberFile, async_stream_zip

from core.archive.entry import Archived, Kept
from core.archive.plan import MODE, Member, Plan
from core.storage import Storage

CHUNK = 1 << 18
AT_ONCE = 32
"""Questions to the storage at the same time: an object store answers each in some tens of milliseconds."""


async def find_missing(storage: Storage, company_id: UUID, documents: Sequence[Archived]) -> list[Kept]:
    """The files that the storage no longer has. Raises StorageUnavailable."""
    kept = [one for document in documents for one in document.files]
    gate = asyncio.Semaphore(AT_ONCE)

    async def is_missing(one: Kept) -> bool:
        async with gate:
            return not await storage.exists(company_id, one.sha256)

    lost = await asyncio.gather(*map(is_missing, kept))
    return [one for one, gone in zip(kept, lost, strict=True) if gone]


async def stream(storage: Storage, company_id: UUID, planned: Plan) -> AsyncIterator[bytes]:
    """The bytes of the zip: the same each time, so that a download can go on where it broke off.

    Pictures and PDF files are squeezed already, and the rest is small beside them: nothing is compressed, so the length is known.
    """
    async for chunk in async_stream_zip(_members(storage, company_id, planned.members), chunk_size=CHUNK):
        yield chunk


async def after(chunks: AsyncIterator[bytes], start: int) -> AsyncIterator[bytes]:
    """What comes after the first `start` bytes."""
    async for chunk in chunks:
        if start >= len(chunk):
            start -= len(chunk)
            continue
        yield chunk[start:]
        start = 0


async def _members(storage: Storage, company_id: UUID, members: Sequence[Member]) -> AsyncIterator[AsyncMemberFile]:
    for member in members:
        data = member.content if member.content is not None else await storage.get(company_id, member.sha256)
        yield member.name, member.made_at, MODE, NO_COMPRESSION_64(len(data), crc32(data)), _once(data)


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data
