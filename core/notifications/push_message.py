"""One message to one browser: encrypted for it alone (RFC 8291, aes128gcm), and signed by this installation (RFC 8292).

The two libraries are without types: nothing else of the product touches them.
"""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast
from urllib.parse import urlsplit

import http_ece  # pyright: ignore[reportMissingTypeStubs]
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02, VapidException  # pyright: ignore[reportMissingTypeStubs]

from core.notifications.errors import PushUnavailable

LARGEST = 3000
"""Bytes of content: push services take 4096 of cipher text, of which headers and padding take 103."""
KEPT_FOR = timedelta(days=1)
"""How long the push service keeps it for a browser that is off (TTL)."""
SIGNED_FOR = timedelta(hours=12)
"""RFC 8292 allows a day."""


@dataclass(frozen=True, slots=True)
class PushRequest:
    """What to POST, and where."""

    url: str
    headers: Mapping[str, str]
    body: bytes


def public_key(private_key: str) -> str:
    """What a browser needs to subscribe (applicationServerKey): the uncompressed point, base64url. Raises PushUnavailable."""
    point = _vapid(private_key).public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


def is_browser_key(p256dh: str, auth: str) -> bool:
    """Whether a browser's keys are a point of the curve and sixteen bytes."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(p256dh))
        return len(_bytes(auth)) == 16
    except ValueError:
        return False


def push_request(
    endpoint: str,
    keys: tuple[str, str],
    content: Mapping[str, str],
    *,
    private_key: str,
    contact: str,
    is_urgent: bool,
    topic: str,
    now: datetime,
) -> PushRequest:
    """The message for a browser whose `p256dh` and `auth` are `keys`. A later one of the same topic replaces it while it waits.

    Raises PushUnavailable when this installation has no key, ValueError for an endpoint that is no address.
    """
    body = json.dumps(content, ensure_ascii=False).encode()[:LARGEST]
    encrypt = cast("Callable[..., bytes]", http_ece.encrypt)  # pyright: ignore[reportUnknownMemberType]
    encrypted = encrypt(
        body,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=_bytes(keys[0]),
        auth_secret=_bytes(keys[1]),
        version="aes128gcm",
    )
    address = urlsplit(endpoint)
    claims = {
        "aud": f"{address.scheme}://{address.netloc}",
        "exp": int((now + SIGNED_FOR).timestamp()),
        "sub": f"mailto:{contact}",
    }
    try:
        signed = cast("dict[str, str]", _vapid(private_key).sign(claims))
    except VapidException as error:  # signing is for an origin, and this address has none
        raise ValueError("the endpoint is no address of a push service") from error
    headers = signed | {
        "Content-Type": "application/octet-stream",
        "Content-Encoding": "aes128gcm",
        "TTL": str(int(KEPT_FOR.total_seconds())),
        "Urgency": "high" if is_urgent else "normal",
        "Topic": topic,
    }
    return PushRequest(endpoint, headers, encrypted)


def _vapid(private_key: str) -> Any:  # noqa: ANN401  the library has no types
    try:
        return Vapid02.from_raw(private_key.encode())  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    except (ValueError, TypeError) as error:
        raise PushUnavailable from error


def _bytes(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError as error:
        raise ValueError("not base64url") from error
