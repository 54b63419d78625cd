"""Bytes come back as they were put, whole, and of no use to anybody else."""

import hashlib
import os
from pathlib import Path
from uuid import UUID

import pytest
from obstore.store import MemoryStore

from core import ids
from core.storage import Bucket, BytesMissing, Folder, Shelf, Storage, StorageUnavailable, open_storage
from core.vault import KeyRing, SealBroken, Vault

DATA = b"%PDF-1.7 an invoice" * 1000
SHA256 = hashlib.sha256(DATA).hexdigest()


def make_vault() -> Vault:
    keys = KeyRing([os.urandom(32)])
    sealed: dict[UUID, bytes] = {}

    async def find(company_id: UUID) -> bytes:
        return sealed.setdefault(company_id, keys.new_company_key(company_id))

    return Vault(keys, find)


@pytest.fixture(params=["folder", "bucket"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Shelf:
    return Folder(tmp_path) if request.param == "folder" else Bucket(MemoryStore())


async def test_it_gives_back_what_was_put(shelf: Shelf) -> None:
    storage, company_id = Storage(shelf, make_vault()), ids.uuid7()
    assert not await storage.exists(company_id, SHA256)
    await storage.put(company_id, SHA256, DATA)
    await storage.put(company_id, SHA256, DATA)
    assert await storage.exists(company_id, SHA256)
    assert await storage.get(company_id, SHA256) == DATA


async def test_what_lies_on_the_shelf_is_unreadable(shelf: Shelf) -> None:
    storage, company_id = Storage(shelf, make_vault()), ids.uuid7()
    await storage.put(company_id, SHA256, DATA)
    raw = await shelf.get(f"{company_id}/{SHA256}")
    assert b"invoice" not in raw


async def test_the_bytes_of_one_company_are_nothing_to_another(shelf: Shelf) -> None:
    storage, one, other = Storage(shelf, make_vault()), ids.uuid7(), ids.uuid7()
    await storage.put(one, SHA256, DATA)
    with pytest.raises(BytesMissing):
        await storage.get(other, SHA256)
    await shelf.put(f"{other}/{SHA256}", await shelf.get(f"{one}/{SHA256}"))
    with pytest.raises(SealBroken):
        await storage.get(other, SHA256)


async def test_deleted_bytes_are_gone(shelf: Shelf) -> None:
    storage, company_id = Storage(shelf, make_vault()), ids.uuid7()
    await storage.put(company_id, SHA256, DATA)
    await storage.delete(company_id, SHA256)
    await storage.delete(company_id, SHA256)
    with pytest.raises(BytesMissing):
        await storage.get(company_id, SHA256)


@pytest.mark.parametrize("name", ["../../etc/passwd", "A" * 64, "ab", "a" * 63 + "/"])
async def test_a_name_that_is_no_hash_is_refused(shelf: Shelf, name: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        await Storage(shelf, make_vault()).get(ids.uuid7(), name)


async def test_a_full_disk_is_an_explained_failure_and_leaves_nothing_half(tmp_path: Path) -> None:
    tmp_path.joinpath("in the way").write_bytes(b"")
    storage = open_storage(f"file://{tmp_path}/in%20the%20way", make_vault())
    with pytest.raises(StorageUnavailable):
        await storage.put(ids.uuid7(), SHA256, DATA)


async def test_a_folder_holds_no_remains_of_writing(tmp_path: Path) -> None:
    company_id = ids.uuid7()
    storage = open_storage(f"file://{tmp_path}", make_vault())
    await storage.put(company_id, SHA256, DATA)
    assert [path.name for path in (tmp_path / str(company_id)).iterdir()] == [SHA256]
