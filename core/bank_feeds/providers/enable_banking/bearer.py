"""Who asks: a token that the application signs itself (RFC 7519, RS256)."""

import json
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key

ISSUER, AUDIENCE = "enablebanking.com", "api.enablebanking.com"
LIFE = timedelta(hours=1)
"""The interface admits a day; a token that leaks should not live that long."""


def read_key(pem: str) -> RSAPrivateKey:
    r"""The application's RSA key from its PEM text; line ends may be written as \n, as environment files need. Raises ValueError."""
    try:
        key = load_pem_private_key(pem.replace("\\n", "\n").encode(), password=None)
    except TypeError:
        raise ValueError("the key is protected by a password") from None
    if not isinstance(key, RSAPrivateKey):
        raise ValueError("the key is not an RSA key")
    return key


def bearer(application_id: str, key: RSAPrivateKey, now: datetime) -> str:
    """A signed token for the next hour."""
    issued = int(now.timestamp())
    header = {"typ": "JWT", "alg": "RS256", "kid": application_id}
    claims = {"iss": ISSUER, "aud": AUDIENCE, "iat": issued, "exp": issued + int(LIFE.total_seconds())}
    signed = f"{_part(json.dumps(header).encode())}.{_part(json.dumps(claims).encode())}"
    return f"{signed}.{_part(key.sign(signed.encode(), PKCS1v15(), SHA256()))}"


def _part(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")
