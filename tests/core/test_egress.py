"""The way out leads to the public internet, to the address that was checked."""

import asyncio
from collections.abc import Sequence

import httpx
import pytest

from core.egress import IMAP_PORTS, AddressForbidden, Egress, HostUnknown, PortForbidden, Resolve


def answering(*rounds: Sequence[str]) -> Resolve:
    """A name server that answers otherwise each time it is asked."""
    left = list(rounds)

    async def resolve(_host: str, _port: int) -> list[str]:
        return list(left.pop(0) if len(left) > 1 else left[0])

    return resolve


async def test_it_gives_the_address_that_was_checked() -> None:
    egress = Egress(resolver=answering(["8.8.8.8"], ["127.0.0.1"]))
    target = await egress.connect_target("Mail.Example.be.", 993)
    assert (target.host, target.address, target.port) == ("mail.example.be", "8.8.8.8", 993)


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::ffff:127.0.0.1"], ["64:ff9b::a9fe:a9fe"]])
async def test_one_private_address_forbids_the_name(addresses: list[str]) -> None:
    with pytest.raises(AddressForbidden):
        await Egress(resolver=answering(addresses)).connect_target("mail.example.be", 993)


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "localhost", "[::1]", "0"])
async def test_it_sees_through_other_spellings_of_this_machine(host: str) -> None:
    with pytest.raises((AddressForbidden, HostUnknown)):
        await Egress().connect_target(host, 993)


@pytest.mark.parametrize("host", ["", " ", "a b", "x" * 254, "mail\r\nexample.be", "user@host", "host/path", "fe80::1%eth0"])
async def test_a_name_that_is_none_is_unknown(host: str) -> None:
    with pytest.raises(HostUnknown):
        await Egress(resolver=answering(["8.8.8.8"])).connect_target(host, 993)


async def test_only_the_ports_of_the_protocol_are_open() -> None:
    egress = Egress(resolver=answering(["8.8.8.8"]))
    with pytest.raises(PortForbidden):
        await egress.connect_target("mail.example.be", 6379)
    with pytest.raises(PortForbidden):
        await egress.connect_target("mail.example.be", 22, ports=IMAP_PORTS)


async def test_a_private_host_is_admitted_by_name_and_port() -> None:
    egress = Egress(frozenset({"127.0.0.1:4242"}))
    assert (await egress.connect_target("127.0.0.1", 4242)).address == "127.0.0.1"
    with pytest.raises(PortForbidden):
        await egress.connect_target("127.0.0.1", 4243)


async def test_http_goes_where_it_may_and_follows_no_redirect() -> None:
    asked: list[str] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append((await reader.readuntil(b"\r\n\r\n")).decode())
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, Egress(frozenset({f"bank.example:{port}"}), resolver=answering(["127.0.0.1"])).http_client() as client:
        response = await client.get(f"http://bank.example:{port}/accounts")
    assert response.status_code == 302
    assert f"Host: bank.example:{port}" in asked[0]
    assert len(asked) == 1


@pytest.mark.parametrize(("url", "refusal"), [("https://127.0.0.1/", AddressForbidden), ("http://example.be/", PortForbidden)])
async def test_http_refuses_what_is_private_or_in_clear(url: str, refusal: type[Exception]) -> None:
    async with Egress().http_client() as client:
        with pytest.raises(refusal):
            await client.get(url)


async def test_the_extra_certificates_are_trusted_besides_the_systems() -> None:
    assert Egress().tls().verify_mode.name == "CERT_REQUIRED"
    assert isinstance(Egress().http_client(), httpx.AsyncClient)
