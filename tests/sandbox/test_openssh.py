"""OpenSSH as the tests start it."""

import asyncssh
import pytest

from sandbox import openssh


async def test_it_takes_a_file_and_nothing_else() -> None:
    if not openssh.is_installed():
        pytest.fail("sshd is missing: apt-get install openssh-server")
    async with openssh.running() as server:
        known = asyncssh.import_known_hosts(f"[{server.host}]:{server.port} {server.host_key}\n")
        async with asyncssh.connect(
            server.host, server.port, username=server.user, client_keys=[server.client_key], known_hosts=known, config=None
        ) as connection:
            async with connection.start_sftp_client() as files, files.open("factuur.xml", "wb") as file:
                await file.write(b"<Invoice/>")
            shell = await connection.run("echo hello", timeout=5)
            assert "hello" not in str(shell.stdout)
        assert (server.folder / "factuur.xml").read_bytes() == b"<Invoice/>"
