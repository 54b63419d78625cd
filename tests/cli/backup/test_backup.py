"""What was backed up while the product worked comes back elsewhere, whole; what is not whole is refused before anything is touched."""

import asyncio
import errno
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest
from rich.console import Console

from cli.backup import manifest
from cli.backup.problem import BackupFailed, of_the_disk
from cli.backup.programs import find_program
from cli.backup.progress import Progress
from cli.backup.restore import Destination, restore_backup
from cli.backup.write import write_backup
from core import ids
from tests import database as databases
from tests.cli.backup import bucket
from tests.cli.backup.installation import Installation, can_sign_in, documents, found, take_in, trail_is_whole

pytestmark = pytest.mark.timeout(240)

EMAIL = "an@bakkerij.example"


async def make(server: str, template: str, storage_url: str, env: dict[str, str] | None = None) -> Installation:
    url = await asyncio.to_thread(databases.create, server, f"okioki_{ids.uuid7().hex}", template)
    return Installation(url, storage_url, env=env or {})


@pytest.fixture(params=["folder", "bucket"])
def storage(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, dict[str, str]]]:
    """The storage of the installation that is backed up: a folder, or an object store."""
    if request.param == "folder":
        yield (tmp_path / "blobs").as_uri(), {}
        return
    with bucket.serving() as (env, _):
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        yield "s3://bucket/okioki", env


@pytest.fixture(scope="module")
async def backed_up(database_server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Installation, Path]:
    """A small installation and its backup, for tests that break copies of it."""
    folder = tmp_path_factory.mktemp("backed-up")
    one = await make(database_server, "template_okioki", (folder / "blobs").as_uri())
    database = one.connect()
    company_id = await found(one, database, EMAIL)
    await take_in(database, one.storage(database), company_id, 1)
    await database.dispose()
    code, words = await one.okioki("backup", str(folder / "backup"))
    assert code == 0, words
    return one, folder / "backup"


async def test_a_backup_taken_while_work_goes_on_comes_back_elsewhere(
    database_server: str, storage: tuple[str, dict[str, str]], tmp_path: Path
) -> None:
    one = await make(database_server, "template_okioki", *storage)
    database = one.connect()
    company_id = await found(one, database, EMAIL)
    shelf = one.storage(database)
    for number in range(20):
        await take_in(database, shelf, company_id, number)
    stopped, taken = asyncio.Event(), 20

    async def work() -> None:
        nonlocal taken
        while not stopped.is_set():
            await take_in(database, shelf, company_id, taken)
            taken += 1
            await asyncio.sleep(0.01)

    working = asyncio.create_task(work())
    folder = tmp_path / "backup"
    code, words = await one.okioki("backup", str(folder))
    stopped.set()
    await working
    assert code == 0, words
    assert "Not in it: the key-encryption key" in words
    assert taken > 20

    elsewhere = await make(database_server, "template0", (tmp_path / "elsewhere").as_uri())
    code, words = await elsewhere.okioki("restore", str(folder))
    assert code == 0, words
    came_back = await documents(elsewhere, company_id)
    assert 20 <= came_back <= taken
    before, after = await one.rows(), await elsewhere.rows()
    assert set(after["blob"]) <= set(before["blob"])
    assert after["user_account"] == before["user_account"]
    assert await trail_is_whole(elsewhere, company_id)
    assert await can_sign_in(elsewhere, EMAIL)

    # Brought up to date: only what is new is copied, and put back over what is there it is all the same, row by row.
    code, words = await one.okioki("backup", str(folder))
    assert code == 0, words
    assert f"{taken} files of documents ({taken - came_back} new)" in words
    code, words = await elsewhere.okioki("restore", str(folder))
    assert code == 1
    assert "The database holds 1 company already" in words
    code, words = await elsewhere.okioki("restore", str(folder), "--replace")
    assert code == 0, words
    assert await elsewhere.rows() == await one.rows()
    assert await documents(elsewhere, company_id) == taken
    await database.dispose()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("cut the dump", "was altered or cut off. Nothing was touched"),
        ("lose bytes", "is missing. Nothing was touched"),
        ("alter bytes", "was altered or cut off. Nothing was touched"),
        ("alter the manifest", "is broken: its sum does not agree"),
        ("cut the manifest", "is broken: it is not the manifest of a backup"),
        ("lose the manifest", "holds no complete backup"),
        ("a newer version", "newer than this OkiOki knows"),
    ],
)
async def test_a_damaged_backup_is_refused_before_anything_is_touched(
    database_server: str, backed_up: tuple[Installation, Path], tmp_path: Path, damage: str, said: str
) -> None:
    folder = _copy(backed_up[1], tmp_path / "copy")
    told, dump, blob = folder / manifest.NAME, next(folder.glob("*.dump")), next(folder.glob("blobs/*/*"))
    match damage:
        case "cut the dump":
            dump.write_bytes(dump.read_bytes()[:-100])
        case "lose bytes":
            blob.unlink()
        case "alter bytes":
            blob.write_bytes(blob.read_bytes()[:-1] + b"?")
        case "alter the manifest":
            told.write_text(told.read_text().replace('"product": "', '"product": "9'))
        case "cut the manifest":
            told.write_text(told.read_text()[:-5])
        case "lose the manifest":
            told.unlink()
        case _:
            _write_as_if(folder, schema="9999")
    empty = await make(database_server, "template0", (tmp_path / "elsewhere").as_uri())
    with pytest.raises(BackupFailed, match=re.escape(said)):
        await restore_backup(folder, Destination(empty.url, empty.storage_url, empty.key), Progress(Console(quiet=True)), replace=False)
    assert await empty.rows() == {}
    assert not (tmp_path / "elsewhere").exists()


async def test_a_restore_under_another_key_is_refused(database_server: str, backed_up: tuple[Installation, Path], tmp_path: Path) -> None:
    empty = await make(database_server, "template0", (tmp_path / "elsewhere").as_uri())
    empty.key = "77" * 32
    code, words = await empty.okioki("restore", str(backed_up[1]))
    (fingerprint,) = json.loads((backed_up[1] / "manifest.json").read_text())["keys"]
    assert code == 1
    assert f"is not that of this backup ({fingerprint})" in words
    assert await empty.rows() == {}


async def test_an_interrupted_restore_goes_on_where_it_stopped(
    database_server: str, backed_up: tuple[Installation, Path], tmp_path: Path
) -> None:
    blob = next((backed_up[1] / "blobs").glob("*/*"))
    there = tmp_path / "elsewhere" / blob.parent.name / blob.name
    there.parent.mkdir(parents=True)
    there.write_bytes(blob.read_bytes())
    empty = await make(database_server, "template0", (tmp_path / "elsewhere").as_uri())
    code, words = await empty.okioki("restore", str(backed_up[1]))
    assert code == 0, words
    foreign = there.with_name("0" * 64)
    foreign.write_bytes(b"of another installation")
    again = await make(database_server, "template0", (tmp_path / "elsewhere").as_uri())
    code, words = await again.okioki("restore", str(backed_up[1]))
    assert code == 1
    assert "The storage holds 1 files that are not of this backup" in words


async def test_what_stands_in_the_way_of_a_backup_is_said_in_words(
    database_server: str, backed_up: tuple[Installation, Path], tmp_path: Path
) -> None:
    one = backed_up[0]
    (tmp_path / "letter.txt").write_text("mine")
    code, words = await one.okioki("backup", str(tmp_path))
    assert (code, "holds other files" in words) == (1, True), words
    assert (tmp_path / "letter.txt").read_text() == "mine"

    low = f"reader_{ids.uuid7().hex}"
    superuser = await asyncpg.connect(one.url)
    await superuser.execute(f"create role {low} login password 'p'")
    await superuser.close()
    parts = urlsplit(one.url)
    walled = parts._replace(netloc=f"{low}:p@{parts.hostname}:{parts.port}").geturl()
    bare = (await make(database_server, "template0", one.storage_url)).url
    for database_url, storage_url, said in (
        (one.url, (tmp_path / "nothing").as_uri(), "Check OKIOKI_STORAGE_URL"),
        (bare, one.storage_url, "holds no OkiOki"),
        (walled, one.storage_url, "sees one company at a time"),
    ):
        (tmp_path / "new").mkdir(exist_ok=True)
        with pytest.raises(BackupFailed, match=said):
            await write_backup(tmp_path / "new", database_url, storage_url, Progress(Console(quiet=True)))
        assert not (tmp_path / "new" / "manifest.json").exists()


def test_a_full_disk_and_a_missing_program_are_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "is full. Make room and run the same command again" in str(of_the_disk(OSError(errno.ENOSPC, "No space"), "/backups"))
    with pytest.raises(BackupFailed, match="Install the package postgresql-client-99"):
        find_program("pg_dump", at_least=99)
    monkeypatch.setattr("cli.embedded.postgres.files", lambda _name: ())
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(BackupFailed, match="must be of PostgreSQL 98 or newer"):
        find_program("pg_dump", at_least=98)


def _copy(source: Path, target: Path) -> Path:
    for path in source.rglob("*"):
        if path.is_file():
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())
    return target


def _write_as_if(folder: Path, **changed: str) -> None:
    """A manifest that is whole, of another version."""
    manifest.write(folder, replace(manifest.read(folder), **changed))
