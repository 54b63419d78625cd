"""Refusals in the words of the contract: tppMessages with a category, a code and a text."""

from starlette.requests import Request
from starlette.responses import JSONResponse


class Refusal(Exception):
    """An answer other than success, with the code list of schema MessageCode<status>_AIS."""

    def __init__(self, status: int, code: str, text: str, *, retry_after: int | None = None, bare: bool = False) -> None:
        super().__init__(text)
        self.status, self.code, self.text, self.retry_after, self.bare = status, code, text, retry_after, bare


def answer(request: Request, refusal: Refusal) -> JSONResponse:
    """The refusal as the contract spells it, or as the bare list that its own example of 429 shows."""
    message = {"category": "ERROR", "code": refusal.code, "text": refusal.text}
    headers = {"X-Request-ID": request.headers.get("x-request-id", "")}
    if refusal.retry_after is not None:
        headers["Retry-After"] = str(refusal.retry_after)
    return JSONResponse([message] if refusal.bare else {"tppMessages": [message]}, refusal.status, headers)
