import hashlib
import io
import zipfile
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from core.archive.entry import Archived, Kept
from core.archive.plan import plan
from core.archive.stream import after, stream
from core.storage import Folder, Storage
from core.vault import Vault
from tests.factories.companies import KEY_RING

COMPANY = UUID(int=7)


def paper(number: int, data: bytes) -> Archived:
    kept = Kept(
        sha256=hashlib.sha256(data).hexdigest(), size=len(data), name=f"2026/01/{number}-é.pdf", made_at=datetime(2026, 1, 2, tzinfo=UTC)
    )
    facts = {"kind": "invoice", "direction": None, "other_side": None, "invoice_number": None, "issue_date": None, "currency": None}
    return Archived(id=UUID(int=number), total=None, original=kept, delivered=None, **facts)


async def whole(chunks: AsyncIterator[bytes]) -> bytes:
    return b"".join([chunk async for chunk in chunks])


async def test_the_length_is_known_before_the_first_byte_and_each_byte_is_the_same_again(tmp_path) -> None:
    sealed = KEY_RING.new_company_key(COMPANY)

    async def find(_: UUID) -> bytes:
        return sealed

    storage = Storage(Folder(tmp_path), Vault(KEY_RING, find))
    files = [bytes([number]) * (number * 70_001) for number in range(5)]
    papers = [paper(number, data) for number, data in enumerate(files)]
    for one, data in zip(papers, files, strict=True):
        await storage.put(COMPANY, one.original.sha256, data)
    planned = plan(papers, [], language="nl", title="Bakkerij")
    first = await whole(stream(storage, COMPANY, planned))
    assert len(first) == planned.length
    assert first == await whole(stream(storage, COMPANY, planned))
    assert zipfile.ZipFile(io.BytesIO(first)).testzip() is None
    for start in (1, 300_000, planned.length - 1):
        assert await whole(after(stream(storage, COMPANY, planned), start)) == first[start:]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=6), st.sampled_from(["fr", "nl", "en"]))
def test_the_tag_differs_where_a_byte_would(sizes: list[int], language: str) -> None:
    papers = [paper(number, bytes(size)) for number, size in enumerate(sizes)]
    one = plan(papers, [], language=language, title="a")
    assert one == plan(papers, [], language=language, title="a")
    assert one.tag != plan(papers, [], language=language, title="b").tag
    assert one.tag != plan(papers, [papers[0].original], language=language, title="a").tag
    assert one.tag != plan([*papers, paper(99, b"x")], [], language=language, title="a").tag
