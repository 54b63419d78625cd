"""Headers on every answer: what browsers may and may not do with it."""

from starlette.datastructures import MutableHeaders
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

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
}
_HSTS = "max-age=63072000; includeSubDomains"
_FOR_EVER = "public, max-age=31536000, immutable"


class SecurityHeaders:
    """Adds them, and the policy for keeping: nothing of the API is kept, hashed assets for a year, the page is asked for each time."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        self._secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _ALWAYS.items():
                    headers.setdefault(name, value)
                if self._secure:
                    headers.setdefault("Strict-Transport-Security", _HSTS)
                is_page = headers.get("content-type", "").startswith("text/html")
                headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY if is_page else DATA_POLICY)
                headers.setdefault("Cache-Control", _keeping(path, message["status"]))
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _keeping(path: str, status: int) -> str:
    if path.startswith(("/v1/", "/health/")):
        return "no-store"
    if path.startswith("/assets/") and status == 200:
        return _FOR_EVER
    return "no-cache"
