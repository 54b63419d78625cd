"""Headers on every answer: what browsers may and may not do with it."""

from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",  # pdf.js decodes some pictures in WebAssembly
        "style-src 'self' 'unsafe-inline'",  # Mantine sets styles at run time; no script comes of it
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
"""For everything that is not a screen: should a browser open it as a page, it can do nothing."""

_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(self), geolocation=(), microphone=(), payment=(), usb=()"),
)
_HSTS = (b"strict-transport-security", b"max-age=63072000; includeSubDomains")
_FOR_EVER = b"public, max-age=31536000, immutable"


class SecurityHeaders:
    """Adds them, and the policy for keeping: nothing of the API is kept, hashed assets for a year, the page is asked for each time."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        self._always = (*_ALWAYS, _HSTS) if secure else _ALWAYS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                told: list[tuple[bytes, bytes]] = list(message.get("headers", ()))
                known = {name.lower(): value for name, value in told}
                is_page = known.get(b"content-type", b"").startswith(b"text/html")
                policy = (b"content-security-policy", (CONTENT_SECURITY_POLICY if is_page else DATA_POLICY).encode())
                keeping = (b"cache-control", _keeping(path, message["status"]))
                # "not modified" tells no type of content, and what it tells replaces what the browser kept: the page's own policy stands
                ours = (*self._always, keeping) if message["status"] == HTTPStatus.NOT_MODIFIED else (*self._always, policy, keeping)
                told += [header for header in ours if header[0] not in known]
                message["headers"] = told
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _keeping(path: str, status: int) -> bytes:
    if path.startswith(("/v1/", "/health/")):
        return b"no-store"
    if path.startswith("/assets/") and status == 200:
        return _FOR_EVER
    return b"no-cache"
