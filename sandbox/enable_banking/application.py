"""Applications that are registered: their public keys, and the check of the tokens they sign."""

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

ISSUER, AUDIENCE = "enablebanking.com", "api.enablebanking.com"
LONGEST_LIFE = timedelta(days=1)


class TokenRefused(Exception):
    """What is wrong with a token."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """An application's key: the private half for the client, the public one for the interface."""

    private_pem: str
    public: RSAPublicKey


def new_key() -> KeyPair:
    """A fresh RSA key."""
    private = generate_private_key(65537, 2048)
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    return KeyPair(pem, private.public_key())


def check_token(token: str, keys: dict[str, RSAPublicKey], now: datetime) -> str:
    """The application that signed it. Raises TokenRefused."""
    try:
        head, claims, signature = token.split(".")
        header, told = _object(head), _object(claims)
        signed = _bytes(signature)
    except (ValueError, binascii.Error):
        raise TokenRefused("not a token") from None
    key = keys.get(str(header.get("kid")))
    if header.get("alg") != "RS256" or key is None:
        raise TokenRefused("an unknown application, or another algorithm than RS256")
    try:
        key.verify(signed, f"{head}.{claims}".encode(), PKCS1v15(), SHA256())
    except InvalidSignature:
        raise TokenRefused("the signature is wrong") from None
    issued, ends = told.get("iat"), told.get("exp")
    if (told.get("iss"), told.get("aud")) != (ISSUER, AUDIENCE) or not isinstance(issued, int) or not isinstance(ends, int):
        raise TokenRefused("iss, aud, iat or exp is wrong")
    moment = now.timestamp()
    if not issued - 60 <= moment <= ends or ends - issued > LONGEST_LIFE.total_seconds():
        raise TokenRefused("it is not valid now, or for longer than a day")
    return str(header["kid"])


def _bytes(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _object(part: str) -> dict[str, object]:
    read = cast(object, json.loads(_bytes(part)))
    if not isinstance(read, dict):
        raise ValueError("not an object")
    return cast(dict[str, object], read)
