"""Tokens: their form, their checksum, and the hash by which they are known here."""

import hashlib
import hmac
import re
import secrets
import zlib
from dataclasses import dataclass

SESSION_PREFIX = "oks_"
KEY_PREFIX = "oki_live_"
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_KEY = re.compile(r"oki_live_([0-9a-z]{10})_([0-9A-Za-z]{43})([0-9A-Za-z]{6})")
"""Public part; secret (43 digits of base 62 hold 256 bits); checksum (CRC-32 in base 62), by which a scanner of leaked keys knows one."""


@dataclass(frozen=True, slots=True)
class KeyParts:
    """An API key that has the right form."""

    public_part: str
    secret: str


def new_session_token() -> str:
    """A session's token: 256 random bits."""
    return SESSION_PREFIX + secrets.token_urlsafe(32)


def new_secret() -> str:
    """What only its receiver may know, such as an invitation's token: 256 random bits."""
    return secrets.token_urlsafe(32)


def new_key() -> tuple[KeyParts, str]:
    """An API key: its parts, and the whole to show once."""
    public = "".join(secrets.choice("0123456789abcdefghijklmnopqrstuvwxyz") for _ in range(10))
    secret = _base62(secrets.randbits(256), 43)
    return KeyParts(public, secret), f"{KEY_PREFIX}{public}_{secret}{_checksum(public, secret)}"


def parse_key(text: str) -> KeyParts | None:
    """The parts of an API key, None for what cannot be one: no database is asked for a typing error."""
    match = _KEY.fullmatch(text)
    if match is None or not hmac.compare_digest(match[3], _checksum(match[1], match[2])):
        return None
    return KeyParts(match[1], match[2])


def digest(token: str) -> bytes:
    """What is stored of a token. A plain SHA-256 is enough: 256 random bits cannot be guessed from it."""
    return hashlib.sha256(token.encode()).digest()


def is_same(stored: bytes, token: str) -> bool:
    """Whether `token` is the one stored, in a time that does not depend on how alike they are."""
    return hmac.compare_digest(stored, digest(token))


def _checksum(public: str, secret: str) -> str:
    return _base62(zlib.crc32(f"{public}_{secret}".encode()), 6)


def _base62(number: int, width: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 62)
        digits = _ALPHABET[rest] + digits
    return digits.rjust(width, _ALPHABET[0])
