"""One line of log for each request: who asked which route, how it went, how long it took. Never what was asked or answered."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core import clock
from core.log import logger

_log = logger("api")


class RequestLog:
    """Writes the line when the answer is complete, or the client has gone."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith("/health/"):
            await self._app(scope, receive, send)
            return
        began, status = clock.monotonic(), 0

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        finally:
            self._write(scope, status, clock.monotonic() - began)

    def _write(self, scope: Scope, status: int, seconds: float) -> None:
        caller = scope.get("state", {}).get("caller")
        _log.info(
            "request",
            method=scope["method"],
            route=getattr(scope.get("route"), "path", ""),
            status=status,
            duration_ms=round(seconds * 1000, 1),
            company_id=getattr(caller, "company_id", None),
            session_id=getattr(caller, "session_id", None),
            api_key_id=getattr(caller, "api_key_id", None),
        )
