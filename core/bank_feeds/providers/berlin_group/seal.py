"""Sealing requests: HTTP Signatures (draft-cavage-http-signatures-12) as NextGenPSD2 1.3 section 12 narrows them down."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

SIGNED = ("digest", "x-request-id", "psu-id", "psu-corporate-id", "date", "tpp-redirect-uri")
"""In this order, those that a request has; digest and x-request-id every request has."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A QSEAL certificate and its key."""

    certificate: x509.Certificate
    key: RSAPrivateKey = field(repr=False)

    @property
    def key_id(self) -> str:
        """Serial number in hexadecimal and issuer, by which the bank finds the certificate."""
        return f"SN={self.certificate.serial_number:X},CA={self.certificate.issuer.rfc4514_string()}"


def read_seal(certificate_pem: bytes, key_pem: bytes) -> Seal:
    """From PEM files, the key without a password. Raises ValueError, also where the key is not that of the certificate."""
    certificate = x509.load_pem_x509_certificate(certificate_pem)
    try:
        key = load_pem_private_key(key_pem, password=None)
    except TypeError:
        raise ValueError("the key is protected by a password") from None
    if not isinstance(key, RSAPrivateKey):
        raise ValueError("the key is not an RSA key")
    if key.public_key() != certificate.public_key():
        raise ValueError("the key is not that of the certificate")
    return Seal(certificate, key)


def digest_of(body: bytes) -> str:
    """Of the very bytes that are sent; of none for a request without a body."""
    return f"SHA-256={b64encode(sha256(body).digest()).decode()}"


def signing_string(headers: Mapping[str, str], names: tuple[str, ...]) -> str:
    """What is signed: a line for each header, in the order of `names`."""
    known = {name.lower(): value.strip() for name, value in headers.items()}
    return "\n".join(f"{name}: {known[name]}" for name in names)


def sealed(seal: Seal, headers: Mapping[str, str], body: bytes) -> dict[str, str]:
    """The headers of a request with its seal."""
    with_digest = {**headers, "Digest": digest_of(body)}
    there = {name.lower() for name in with_digest}
    names = tuple(name for name in SIGNED if name in there)
    signature = b64encode(seal.key.sign(signing_string(with_digest, names).encode(), PKCS1v15(), SHA256())).decode()
    certificate = b64encode(seal.certificate.public_bytes(Encoding.DER)).decode()
    parts = {"keyId": seal.key_id, "algorithm": "rsa-sha256", "headers": " ".join(names), "signature": signature}
    return with_digest | {
        "Signature": ",".join(f'{name}="{value}"' for name, value in parts.items()),
        "TPP-Signature-Certificate": certificate,
    }
