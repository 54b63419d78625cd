"""Dovecot as the tests start it."""

import asyncio
import imaplib

import pytest

from sandbox import dovecot
from sandbox.certificates import Certificates


async def test_it_serves_what_was_delivered(certificates: Certificates) -> None:
    if not dovecot.is_installed():
        pytest.fail("dovecot is missing: apt-get install dovecot-imapd")
    async with dovecot.running(certificates) as server:
        server.deliver(b"Subject: een\r\n\r\nfactuur\r\n")
        server.deliver(b"Subject: twee\r\n\r\nverstuurd\r\n", "Sent")

        def read() -> tuple[list[bytes], bytes, list[bytes], list[bytes]]:
            client = imaplib.IMAP4_SSL(server.host, server.port, ssl_context=certificates.client_context(), timeout=10)
            client.login(server.user, server.password)
            count = client.select("INBOX", readonly=True)[1]
            body = client.uid("FETCH", "1:*", "(BODY.PEEK[])")[1][0][1]
            sent = client.select("Sent", readonly=True)[1]
            folders = client.list()[1]
            client.logout()
            return count, body, sent, folders

        count, body, sent, folders = await asyncio.to_thread(read)
    assert (count, sent) == ([b"1"], [b"1"])
    assert body == b"Subject: een\r\n\r\nfactuur\r\n"
    assert any(b"\\Sent" in line for line in folders)
