"""The same hand-over on the server that most accountants run: Debian's OpenSSH."""

import asyncssh
import pytest

from core.delivery.appoint import fetch_host_key
from core.delivery.channels.channel import Passage
from core.delivery.channels.sftp import place
from core.delivery.channels.sftp_folder import SftpFolder
from core.delivery.errors import FolderMissing, NameTaken
from core.delivery.package import File
from core.egress import Egress
from sandbox import openssh

MAIN = File("2026-11-03_Bakker_17_1a2b3c4d.xml", "application/xml", b"<Invoice/>" * 100_000)


@pytest.fixture(scope="module")
async def server():
    assert openssh.is_installed(), "install openssh-server, the tests deliver to it"
    async with openssh.running() as running:
        yield running


@pytest.fixture
async def session(server):
    async with (
        asyncssh.connect(
            server.host,
            server.port,
            username=server.user,
            client_keys=[server.client_key],
            known_hosts=([server.host_key.encode()], [], []),
            config=None,
            agent_path=None,
        ) as connection,
        connection.start_sftp_client() as opened,
    ):
        yield opened


async def nothing() -> None:
    """Nobody remembers here."""


async def killed() -> None:
    raise RuntimeError("killed")


async def test_whole_once_and_after_a_crash(server, session):
    (server.folder / "in").mkdir()
    folder = SftpFolder(session, str(server.folder / "in"))
    with pytest.raises(RuntimeError):
        await place(folder, (MAIN,), Passage(may_have_left=False, leave=killed))
    assert [path.name for path in (server.folder / "in").iterdir()] == [f".{MAIN.name}.part"]
    for _ in range(2):
        placed = await place(folder, (MAIN,), Passage(may_have_left=True, leave=nothing))
        assert (placed.taken, placed.read_back) == ((), True)
        assert {path.name: path.read_bytes() for path in (server.folder / "in").iterdir()} == {MAIN.name: MAIN.content}


async def test_openssh_names_its_failures_as_expected(server, session):
    with pytest.raises(FolderMissing):
        await place(SftpFolder(session, "nowhere"), (MAIN,), Passage(may_have_left=False, leave=nothing))
    (server.folder / MAIN.name).write_bytes(b"another")
    with pytest.raises(NameTaken):
        await place(SftpFolder(session, str(server.folder)), (MAIN,), Passage(may_have_left=False, leave=nothing))


async def test_the_key_that_openssh_shows_is_the_one_to_pin(server):
    shown = await fetch_host_key(server.host, server.port, Egress(frozenset({f"{server.host}:{server.port}"})))
    assert shown.host_key == " ".join(server.host_key.split()[:2])
