"""What a seal covers, and that nothing of it can be changed unseen."""

from pathlib import Path

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from core.bank_feeds.providers.berlin_group.seal import Seal, digest_of, read_seal, sealed, signing_string
from sandbox.bank.demands import check_seal
from sandbox.bank.refusal import Refusal
from tests.core.bank_feeds.providers.berlin_group.pki import Authority

HEADERS = {"X-Request-ID": "99391c7e-ad88-49ec-a2ad-99ddcb1f7721", "Date": "Tue, 24 Nov 2026 12:00:00 GMT", "Accept": "application/json"}


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="module")
def seal(authority: Authority) -> Seal:
    issued = authority.issue("seal")
    return read_seal(issued.certificate.read_bytes(), issued.key.read_bytes())


def lower(headers: dict[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def test_the_digest_is_that_of_the_bytes() -> None:
    assert digest_of(b"") == "SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="


def test_each_header_is_signed_on_a_line_of_its_own_in_order() -> None:
    assert signing_string({"Digest": "d", "X-Request-ID": " r "}, ("x-request-id", "digest")) == "x-request-id: r\ndigest: d"


@given(body=st.binary(max_size=200), uri=st.none() | st.sampled_from(["https://okioki.test/back?state=1"]))
def test_a_bank_accepts_what_is_sealed(authority: Authority, seal: Seal, body: bytes, uri: str | None) -> None:
    headers = HEADERS | ({"TPP-Redirect-URI": uri} if uri else {})
    check_seal(authority.certificate, lower(sealed(seal, headers, body)), body)


@pytest.mark.parametrize("changed", ["x-request-id", "date", "digest", "signature", "tpp-signature-certificate"])
def test_nothing_of_it_can_be_changed(authority: Authority, seal: Seal, changed: str) -> None:
    told = lower(sealed(seal, HEADERS, b"{}"))
    value = told[changed]
    other = "A" if value[-9] != "A" else "B"
    with pytest.raises(Refusal):
        check_seal(authority.certificate, told | {changed: f"{value[:-9]}{other}{value[-8:]}"}, b"{}")
    with pytest.raises(Refusal):
        check_seal(authority.certificate, told, b'{"a":1}')


def test_a_header_that_was_added_without_being_signed_is_refused(authority: Authority, seal: Seal) -> None:
    told = lower(sealed(seal, HEADERS, b"{}"))
    with pytest.raises(Refusal):
        check_seal(authority.certificate, told | {"tpp-redirect-uri": "https://elsewhere.test"}, b"{}")


def test_a_seal_of_somebody_else_is_refused(seal: Seal, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        check_seal(Authority(tmp_path, "Anderen").certificate, lower(sealed(seal, HEADERS, b"")), b"")
    assert refused.value.code == "CERTIFICATE_INVALID"


def test_a_key_that_is_not_that_of_the_certificate_makes_no_seal(authority: Authority) -> None:
    first, second = authority.issue("one"), authority.issue("two")
    with pytest.raises(ValueError, match="not that of the certificate"):
        read_seal(first.certificate.read_bytes(), second.key.read_bytes())
    assert x509.load_pem_x509_certificate(first.certificate.read_bytes()).issuer == authority.certificate.subject
