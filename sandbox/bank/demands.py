"""What a bank may want beside the contract's least: seals, approvals begun apart, approvals in its own app."""

import re
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from sandbox.bank.refusal import Refusal

MUST_BE_SIGNED = {"digest", "x-request-id"}
_IF_THERE = {"psu-id", "psu-corporate-id", "date", "tpp-redirect-uri"}
_PART = re.compile(r'(\w+)="([^"]*)"')


@dataclass
class Demands:
    """Switched on by tests. `seal` is the authority whose certificates may seal."""

    seal: x509.Certificate | None = None
    is_explicit: bool = False
    is_decoupled: bool = False


def check_seal(authority: x509.Certificate, headers: Mapping[str, str], body: bytes) -> None:
    """Whether a request is sealed as the contract's section 12 says, by a certificate of the authority."""
    told = dict(_PART.findall(headers.get("signature", "")))
    if not told or "tpp-signature-certificate" not in headers:
        raise Refusal(401, "SIGNATURE_MISSING", "Signature and TPP-Signature-Certificate are mandatory here.")
    certificate = _certificate(headers["tpp-signature-certificate"], authority)
    if told.get("keyId") != f"SN={certificate.serial_number:X},CA={certificate.issuer.rfc4514_string()}":
        raise Refusal(401, "SIGNATURE_INVALID", "keyId names another certificate.")
    if headers.get("digest") != f"SHA-256={b64encode(sha256(body).digest()).decode()}":
        raise Refusal(401, "SIGNATURE_INVALID", "The digest is not that of the body.")
    names = told.get("headers", "").split()
    wanted = MUST_BE_SIGNED | {name for name in _IF_THERE if name in headers}
    if not wanted <= set(names) or told.get("algorithm") != "rsa-sha256":
        raise Refusal(401, "SIGNATURE_INVALID", "Not everything is signed that must be.")
    signed = "\n".join(f"{name}: {headers.get(name, '')}" for name in names)
    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey):
        raise Refusal(401, "CERTIFICATE_INVALID", "The key is not an RSA key.")
    try:
        key.verify(b64decode(told.get("signature", "")), signed.encode(), PKCS1v15(), SHA256())
    except (InvalidSignature, NoBase64):
        raise Refusal(401, "SIGNATURE_INVALID", "The signature is not that of the certificate.") from None


def _certificate(told: str, authority: x509.Certificate) -> x509.Certificate:
    try:
        certificate = x509.load_der_x509_certificate(b64decode(told))
        certificate.verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature):
        raise Refusal(401, "CERTIFICATE_INVALID", "The certificate is not one that may seal.") from None
    return certificate
