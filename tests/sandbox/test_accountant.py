"""The accountant's two doors and their troubles."""

import asyncio
from collections.abc import AsyncIterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import aiosmtplib
import asyncssh
import pytest

from sandbox import accountant
from sandbox.accountant import SFTP_PASSWORD, SFTP_USER, Accountant
from sandbox.certificates import Certificates
from sandbox.smtp import SmtpTrouble


@pytest.fixture
async def door(certificates: Certificates, tmp_path: Path) -> AsyncIterator[Accountant]:
    async with accountant.running(certificates, tmp_path / "sftp") as running:
        yield running


def delivery() -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Message-ID"] = "okioki@example.com", "inbox@boekhouder.example", "<delivery-1@okioki>"
    message["Subject"] = "factuur.xml"
    message.set_content("In bijlage.")
    return message


async def send(door: Accountant, timeout: float = 5) -> None:
    await aiosmtplib.send(delivery(), hostname=door.host, port=door.smtp_port, start_tls=False, timeout=timeout)


def connect(door: Accountant, **options: object) -> Any:
    known = asyncssh.import_known_hosts(f"[127.0.0.1]:{door.sftp.port} {door.sftp.host_key}\n")
    wanted = {"known_hosts": known, "username": SFTP_USER, "password": SFTP_PASSWORD, "client_keys": [], "config": None} | options
    return asyncssh.connect(door.host, door.sftp.port, **wanted)


async def test_mail_arrives(door: Accountant) -> None:
    await send(door)
    assert door.mail.by_message_id() == {"<delivery-1@okioki>": 1}


@pytest.mark.parametrize(("trouble", "code"), [(SmtpTrouble.REFUSE_PERMANENTLY, 550), (SmtpTrouble.REFUSE_FOR_NOW, 451)])
async def test_a_refusal_keeps_nothing_and_passes(door: Accountant, trouble: SmtpTrouble, code: int) -> None:
    door.mail.switch(trouble, times=1)
    with pytest.raises(aiosmtplib.SMTPResponseException) as refused:
        await send(door)
    assert refused.value.code == code
    assert door.mail.received == []
    await send(door)
    assert len(door.mail.received) == 1


async def test_a_connection_dropped_after_the_mail_was_taken(door: Accountant) -> None:
    door.mail.switch(SmtpTrouble.DROP_AFTER_DATA, times=1)
    with pytest.raises((aiosmtplib.SMTPException, OSError)):
        await send(door)
    assert len(door.mail.received) == 1
    await send(door)
    assert door.mail.by_message_id() == {"<delivery-1@okioki>": 2}


async def test_a_silent_server(door: Accountant) -> None:
    door.mail.switch(SmtpTrouble.HANG)
    with pytest.raises((aiosmtplib.SMTPTimeoutError, TimeoutError)):
        await send(door, timeout=0.3)
    assert door.mail.received == []


async def test_a_file_arrives_under_a_new_name_without_the_half_of_it_being_seen(door: Accountant) -> None:
    async with connect(door) as connection, connection.start_sftp_client() as files:
        await files.makedirs("2026/Q4")
        async with files.open("2026/Q4/factuur.xml.part", "wb") as half:
            await half.write(b"<Invoice/>")
        await files.posix_rename("2026/Q4/factuur.xml.part", "2026/Q4/factuur.xml")
        assert sorted(await files.listdir("/2026/Q4")) == [".", "..", "factuur.xml"]
    assert door.sftp.files() == {"2026/Q4/factuur.xml": b"<Invoice/>"}


async def test_a_key_opens_the_door_too(door: Accountant) -> None:
    key = asyncssh.generate_private_key("ssh-ed25519")
    door.sftp.authorized_keys.append(key.export_public_key().decode())
    async with connect(door, password=None, client_keys=[key]) as connection, connection.start_sftp_client() as files:
        assert await files.isdir("/")


async def test_a_wrong_password_is_refused(door: Accountant) -> None:
    with pytest.raises(asyncssh.PermissionDenied):
        await connect(door, password="fout")


async def test_nobody_leaves_the_folder(door: Accountant) -> None:
    (door.sftp.folder.parent / "secret").write_text("secret")
    async with connect(door) as connection, connection.start_sftp_client() as files:
        assert not await files.exists("../secret")
        assert await files.realpath("../..") == "/"


async def test_a_changed_host_key_is_noticed(door: Accountant) -> None:
    pinned = asyncssh.import_known_hosts(f"[127.0.0.1]:{door.sftp.port} {door.sftp.host_key}\n")
    before, port = door.sftp.host_key, door.sftp.port
    assert await door.sftp.change_host_key() != before
    assert door.sftp.port == port
    with pytest.raises(asyncssh.HostKeyNotVerifiable):
        await connect(door, known_hosts=pinned)


async def test_permission_denied(door: Accountant) -> None:
    door.sftp.troubles.permission_denied = True
    async with connect(door) as connection, connection.start_sftp_client() as files:
        with pytest.raises(asyncssh.SFTPPermissionDenied):
            await files.open("factuur.xml", "wb")


async def test_a_connection_lost_in_the_middle_of_a_file(door: Accountant) -> None:
    door.sftp.troubles.drop_after_bytes = 100_000

    async def upload() -> None:
        async with asyncio.timeout(10), connect(door) as connection, connection.start_sftp_client() as files:
            half = await files.open("groot.pdf", "wb", block_size=16384)
            await half.write(bytes(1_000_000))

    with pytest.raises((asyncssh.ConnectionLost, asyncssh.SFTPConnectionLost, asyncssh.SFTPError, ConnectionError)):
        await upload()
    assert 0 < len(door.sftp.files()["groot.pdf"]) < 1_000_000
