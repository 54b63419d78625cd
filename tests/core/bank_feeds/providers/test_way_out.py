"""Which connections show a certificate of ours in the TLS handshake."""

import asyncio
import ssl
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from core import clock
from core.bank_feeds.providers.institutions import Connector
from core.bank_feeds.providers.way_out import http_for
from core.egress import AddressForbidden, Egress
from core.settings import BankSettings, OutgoingSettings
from sandbox import certificates


def client_certificate(folder: Path) -> BankSettings:
    """A certificate of ours with its key, and the settings that name them."""
    key, name = generate_private_key(SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "our application")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(clock.now() - timedelta(days=1))
        .not_valid_after(clock.now() + timedelta(days=1))
        .sign(key, SHA256())
    )
    settings = BankSettings(ponto_certificate_file=folder / "ours.pem", ponto_key_file=folder / "ours.key")
    (folder / "ours.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    (folder / "ours.key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return settings


async def test_ponto_is_shown_our_certificate_and_nobody_else(tmp_path: Path) -> None:
    issued, settings = certificates.issue(tmp_path), client_certificate(tmp_path)
    seen: list[bool] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        seen.append(bool(writer.get_extra_info("peercert")))
        writer.write(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=str(settings.ponto_certificate_file))
    context.load_cert_chain(issued.certificate, issued.key)
    context.verify_mode = ssl.CERT_OPTIONAL
    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    outgoing = OutgoingSettings(allowed_private_hosts=frozenset({f"127.0.0.1:{port}"}), extra_ca_file=issued.ca)
    egress = Egress(outgoing.allowed_private_hosts, extra_ca_file=issued.ca)
    async with server:
        for connector in (Connector.PONTO, Connector.ENABLE_BANKING, Connector.BERLIN_GROUP):
            async with http_for(connector, egress, settings, outgoing) as http:
                assert (await http.get(f"https://127.0.0.1:{port}/")).status_code == 204
        async with http_for(Connector.PONTO, egress, BankSettings(), outgoing) as http:
            assert (await http.get(f"https://127.0.0.1:{port}/")).status_code == 204
    assert seen == [True, False, False, False]


async def test_a_connection_with_a_certificate_keeps_to_the_same_hosts(tmp_path: Path) -> None:
    async with http_for(Connector.PONTO, Egress(), client_certificate(tmp_path), OutgoingSettings()) as http:
        with pytest.raises(AddressForbidden):
            await http.get("https://127.0.0.1/")
