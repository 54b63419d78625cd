"""The connection by which an interface is spoken with; some want to see a certificate of ours in the TLS handshake."""

import ssl
from pathlib import Path

from core.bank_feeds.providers.call import Http
from core.bank_feeds.providers.institutions import Connector
from core.egress import Egress
from core.settings import BankSettings, OutgoingSettings


class _Certified(Egress):
    """The same rules of where to connect, and a client certificate for whoever asks for one."""

    def __init__(self, settings: OutgoingSettings, certificate: Path, key: Path | None) -> None:
        super().__init__(settings.allowed_private_hosts, extra_ca_file=settings.extra_ca_file)
        self._certificate, self._key = certificate, key

    def tls(self) -> ssl.SSLContext:
        context = super().tls()
        context.load_cert_chain(self._certificate, self._key)
        return context


def http_for(connector: Connector, egress: Egress, settings: BankSettings, outgoing: OutgoingSettings) -> Http:
    """A client to be closed by the caller."""
    shown = {
        Connector.BERLIN_GROUP: (settings.qwac_certificate_file, settings.qwac_key_file),
        Connector.PONTO: (settings.ponto_certificate_file, settings.ponto_key_file),
        Connector.ISABEL: (settings.isabel_certificate_file, settings.isabel_key_file),
    }
    certificate, key = shown.get(connector, (None, None))
    if certificate is not None:
        return _Certified(outgoing, certificate, key).http_client()
    return egress.http_client()
