"""A push service with one browser behind each address: it checks who signs, decrypts what comes, and can misbehave."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import http_ece  # pyright: ignore[reportMissingTypeStubs]
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route


@dataclass(frozen=True, slots=True)
class Told:
    """A message as the browser's service worker gets it."""

    content: Mapping[str, Any]
    urgency: str
    topic: str
    ttl: int


@dataclass
class Browser:
    """One browser: its keys, and what it was told. `answer` is what its push service answers instead of taking a message."""

    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    secret: bytes = b"sixteen bytes..."
    told: list[Told] = field(default_factory=list[Told])
    answer: int | None = None
    chatter: int = 0
    """Megabytes that its push service says behind the status; `chattered` are those that somebody listened to."""
    chattered: int = 0

    @property
    def p256dh(self) -> str:
        return _text(self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))

    @property
    def auth(self) -> str:
        return _text(self.secret)


@dataclass
class PushService:
    """Browsers by the last part of their address; `trusted` is the one key that may sign."""

    trusted: str
    browsers: dict[str, Browser] = field(default_factory=dict[str, Browser])

    def app(self) -> Starlette:
        """Its web application."""
        return Starlette(routes=[Route("/push/{name}", self._take, methods=["POST"])])

    async def _take(self, request: Request) -> Response:
        browser = self.browsers.get(request.path_params["name"])
        if browser is None:
            return Response(status_code=410)
        if browser.answer is not None:
            return Response(status_code=browser.answer)
        if not self._is_signed(request):
            return Response(status_code=403)
        if request.headers.get("content-encoding") != "aes128gcm":
            return Response(status_code=400)
        plain: Any = http_ece.decrypt(  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            await request.body(), private_key=browser.key, auth_secret=browser.secret, version="aes128gcm"
        )
        headers = request.headers
        browser.told.append(Told(json.loads(plain), headers["urgency"], headers["topic"], int(headers["ttl"])))
        return StreamingResponse(_chatter(browser), status_code=201) if browser.chatter else Response(status_code=201)

    def _is_signed(self, request: Request) -> bool:
        """RFC 8292: a token for this very service, signed by the key that stands beside it, which is the one subscribed with."""
        scheme, _, rest = request.headers.get("authorization", "").partition(" ")
        parts = dict(part.strip().split("=", 1) for part in rest.split(",") if "=" in part)
        if scheme.lower() != "vapid" or parts.get("k") != self.trusted:
            return False
        head, _, signature = parts["t"].rpartition(".")
        raw = _bytes(signature)
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(parts["k"]))
        try:
            der = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
            key.verify(der, head.encode(), ec.ECDSA(SHA256()))
        except InvalidSignature:
            return False
        claims: dict[str, Any] = json.loads(_bytes(head.split(".")[1]))
        here = urlsplit(str(request.url))
        return claims["aud"] == f"{here.scheme}://{here.netloc}" and str(claims["sub"]).startswith("mailto:")


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


async def _chatter(browser: Browser) -> AsyncIterator[bytes]:
    for _ in range(browser.chatter):
        yield bytes(1 << 20)
        browser.chattered += 1
        await asyncio.sleep(0.01)  # who hung up is noticed
