"""Files reach the accountant's folder whole, once, and only on the server that was confirmed."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

import asyncssh
import pytest

from core.delivery.appoint import fetch_host_key
from core.delivery.channels.channel import Destination, Passage
from core.delivery.channels.sftp import SftpChannel
from core.delivery.channels.sftp_session import fingerprint
from core.delivery.errors import (
    AccountantUnreachable,
    FolderMissing,
    FolderNotWritable,
    HostKeyChanged,
    HostKeyUnreadable,
    LoginRefused,
    NameTaken,
    OutcomeUnknown,
)
from core.delivery.models import Channel
from core.delivery.package import File, Package
from core.egress import AddressForbidden, Egress, PortForbidden
from sandbox import sftp

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MAIN = File("2026-11-03_Bakker_17_1a2b3c4d.xml", "application/xml", b"<Invoice/>" * 20_000)
BESIDE = File("2026-11-03_Bakker_17_1a2b3c4d.pdf", "application/pdf", b"%PDF" + b"x" * 70_000)


@pytest.fixture
async def drop(tmp_path):
    async with sftp.serving(tmp_path / "drop", user="boekhouder", password="zandbak") as running:
        yield running


@pytest.fixture
def channel(drop):
    return SftpChannel(Egress(frozenset({f"127.0.0.1:{drop.port}"})), lambda: NOW)


def destination(drop, **changes):
    known = Destination(
        channel=Channel.SFTP,
        sender_name="Bakkerij",
        host=drop.host,
        port=drop.port,
        username=drop.user,
        password=drop.password,
        host_key=drop.host_key,
    )
    return replace(known, **changes)


class Notes:
    """A passage that notes how often it was used, and can be told to fail there."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.count, self.failure = 0, failure

    async def leave(self) -> None:
        self.count += 1
        if self.failure:
            raise self.failure

    def passage(self, *, may_have_left: bool = False) -> Passage:
        return Passage(may_have_left, self.leave)


async def send(channel, drop, package=None, *, notes=None, may_have_left=False, **changes):
    notes = notes or Notes()
    package = package or Package(main=MAIN, beside=(BESIDE,))
    return await channel.send(package, destination(drop, **changes), "key", notes.passage(may_have_left=may_have_left))


async def test_files_arrive_whole_with_proof_of_what_was_read_back(channel, drop):
    receipt = await send(channel, drop)
    assert drop.files() == {MAIN.name: MAIN.content, BESIDE.name: BESIDE.content}
    assert receipt.proof["files"][-1] == {"name": MAIN.name, "size": 200_000, "sha256": MAIN.sha256}
    assert receipt.proof["read_back"] is True
    assert receipt.proof["fingerprint"] == fingerprint(drop.host_key)


async def test_sending_again_changes_nothing(channel, drop):
    await send(channel, drop)
    before = {path: path.stat().st_mtime_ns for path in drop.folder.iterdir()}
    notes = Notes()
    await send(channel, drop, notes=notes)
    assert {path: path.stat().st_mtime_ns for path in drop.folder.iterdir()} == before
    assert notes.count == 0


async def test_a_folder_below_is_used_and_a_missing_one_is_named(channel, drop):
    (drop.folder / "in" / "2026").mkdir(parents=True)
    await send(channel, drop, folder="in/2026")
    assert set(drop.files()) == {f"in/2026/{MAIN.name}", f"in/2026/{BESIDE.name}"}
    with pytest.raises(FolderMissing) as missing:
        await send(channel, drop, folder="uit")
    assert missing.value.facts == {"folder": "uit"}


@pytest.mark.parametrize("after", [1, 4096, 69_999, 70_004, 70_005, 150_000, 269_999])
async def test_a_connection_cut_while_writing_never_leaves_a_part_under_the_final_name(channel, drop, after):
    drop.troubles.drop_after_bytes = after
    notes = Notes()
    with pytest.raises(AccountantUnreachable):
        await send(channel, drop, notes=notes)
    assert notes.count == 0
    assert [name for name in drop.files() if not name.startswith(".")] == []
    await send(channel, drop)
    assert drop.files() == {MAIN.name: MAIN.content, BESIDE.name: BESIDE.content}


async def test_a_half_written_temporary_file_is_overwritten(channel, drop):
    (drop.folder / f".{MAIN.name}.part").write_bytes(b"z" * 999_999)
    await send(channel, drop)
    assert drop.files() == {MAIN.name: MAIN.content, BESIDE.name: BESIDE.content}


async def test_a_crash_before_the_final_name_is_made_good_by_renaming(channel, drop):
    with pytest.raises(RuntimeError):
        await send(channel, drop, notes=Notes(RuntimeError("killed")))
    assert set(drop.files()) == {f".{MAIN.name}.part", f".{BESIDE.name}.part"}
    receipt = await send(channel, drop, may_have_left=True)
    assert drop.files() == {MAIN.name: MAIN.content, BESIDE.name: BESIDE.content}
    assert receipt.proof["taken"] == []


async def test_a_file_that_the_program_took_before_we_remembered_is_not_sent_again(channel, drop):
    await send(channel, drop)
    for path in drop.folder.iterdir():
        path.unlink()
    receipt = await send(channel, drop, may_have_left=True)
    assert drop.files() == {}
    assert receipt.proof["taken"] == [BESIDE.name, MAIN.name]


async def test_another_file_of_the_same_name_is_left_alone(channel, drop):
    (drop.folder / MAIN.name).write_bytes(b"somebody else's")
    with pytest.raises(NameTaken):
        await send(channel, drop)
    assert drop.files() == {MAIN.name: b"somebody else's"}


async def test_a_connection_lost_at_the_final_name_is_an_unknown_outcome(channel, drop):
    class Cut(Notes):
        async def leave(self) -> None:
            for path in drop.folder.iterdir():
                path.unlink()  # the rename will fail for a reason that says nothing about what arrived

    with pytest.raises(OutcomeUnknown):
        await send(channel, drop, notes=Cut())


async def test_a_changed_host_key_never_sees_the_password(channel, drop):
    old, offered = drop.host_key, []
    drop.password = "other"
    await drop.change_host_key()

    class Listening(sftp._Door):
        def validate_password(self, username: str, password: str) -> bool:
            offered.append(password)
            return True

    sftp._Door, known = Listening, sftp._Door
    try:
        with pytest.raises(HostKeyChanged):
            await send(channel, drop, host_key=old)
        assert offered == []
        await send(channel, drop, password="seen by the confirmed server")
        assert offered == ["seen by the confirmed server"]
    finally:
        sftp._Door = known


async def test_a_server_with_a_key_of_another_kind_is_another_server(drop, channel):
    rsa = asyncssh.generate_private_key("ssh-rsa", key_size=2048).export_public_key().decode()
    with pytest.raises(HostKeyChanged):
        await send(channel, drop, host_key=rsa)


async def test_what_a_person_can_put_right_is_said(channel, drop):
    with pytest.raises(LoginRefused) as refused:
        await send(channel, drop, password="wrong")
    assert refused.value.facts == {"host": "127.0.0.1", "username": "boekhouder"}
    drop.troubles.permission_denied = True
    with pytest.raises(FolderNotWritable):
        await send(channel, drop)
    with pytest.raises(HostKeyUnreadable):
        await send(channel, drop, host_key="not a key")


async def test_private_addresses_and_odd_ports_are_not_reached(drop):
    channel = SftpChannel(Egress(), lambda: NOW)
    with pytest.raises(PortForbidden):
        await send(channel, drop)
    with pytest.raises(AddressForbidden):
        await send(channel, drop, port=22)


async def test_a_silent_server_is_asked_again_later(drop):
    closed = 9
    channel = SftpChannel(Egress(frozenset({f"127.0.0.1:{closed}"})), lambda: NOW)
    with pytest.raises(AccountantUnreachable):
        await send(channel, drop, port=closed)


async def test_the_key_is_fetched_without_signing_in(drop):
    egress = Egress(frozenset({f"127.0.0.1:{drop.port}"}))
    drop.troubles.refuse_login = True
    shown = await fetch_host_key("127.0.0.1", drop.port, egress)
    assert shown.host_key == " ".join(drop.host_key.split()[:2])
    assert shown.fingerprint.startswith("SHA256:")


async def test_a_test_leaves_nothing_behind(channel, drop):
    receipt = await channel.test(destination(drop), "0123456789abcdef")
    assert receipt.proof["files"][0]["name"] == "okioki-test-89abcdef.txt"
    assert drop.files() == {}


@asynccontextmanager
async def write_only(folder):
    """A server that lets nobody read what was written, as drop boxes do."""

    class DropBox(asyncssh.SFTPServer):
        def __init__(self, channel):
            super().__init__(channel, chroot=str(folder).encode())

        def open(self, path, pflags, attrs):
            if pflags & asyncssh.FXF_READ:
                raise asyncssh.SFTPPermissionDenied("drop box")
            return super().open(path, pflags, attrs)

    class Open(asyncssh.SSHServer):
        def begin_auth(self, username):
            return True

        def password_auth_supported(self):
            return True

        def validate_password(self, username, password):
            return True

    key = asyncssh.generate_private_key("ssh-ed25519")
    listener = await asyncssh.listen("127.0.0.1", 0, server_host_keys=[key], server_factory=Open, sftp_factory=DropBox)
    try:
        yield listener.get_port(), key.export_public_key().decode()
    finally:
        listener.close()
        await listener.wait_closed()


async def test_where_nobody_may_read_the_size_is_the_proof(tmp_path):
    async with write_only(tmp_path) as (port, host_key):
        channel = SftpChannel(Egress(frozenset({f"127.0.0.1:{port}"})), lambda: NOW)
        address = Destination(
            channel=Channel.SFTP, sender_name="B", host="127.0.0.1", port=port, username="u", password="p", host_key=host_key
        )
        receipt = await channel.send(Package(main=MAIN), address, "key", Notes().passage())
        assert receipt.proof["read_back"] is False
        again = await channel.send(Package(main=MAIN), address, "key", Notes().passage(may_have_left=True))
    assert again.proof["taken"] == []
    assert [path.name for path in tmp_path.iterdir()] == [MAIN.name]
