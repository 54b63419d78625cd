"""The simulated Ponto Connect as a web application."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.bank import state
from sandbox.bank.trouble import Kind
from sandbox.ponto import accounts, oauth
from sandbox.ponto.house import Grant, House, Refusal

Operation = Callable[[House, Grant, Request], Awaitable[Response]]
Plain = Callable[[House, Request], Awaitable[Response]]
NAME = "ponto"
"""By which troubles are switched on for this interface."""


def create_app(house: House) -> Starlette:
    """The application over one state."""

    def data(path: str, operation: Operation, method: str = "GET") -> Route:
        async def known(house: House, request: Request) -> Response:
            grant = house.grant_by_access(request.headers.get("authorization", "").removeprefix("Bearer "))
            return await operation(house, grant, request)

        return plain(f"/ponto-connect{path}", known, method)

    def plain(path: str, operation: Plain, *methods: str) -> Route:
        async def endpoint(request: Request) -> Response:
            return await _answer(house, request, operation)

        return Route(path, endpoint, methods=list(methods))

    return Starlette(
        routes=[
            plain("/oauth2/auth", oauth.show, "GET"),
            plain("/oauth2/auth", oauth.answer, "POST"),
            plain("/ponto-connect/oauth2/token", oauth.token, "POST"),
            plain("/ponto-connect/oauth2/revoke", oauth.revoke, "POST"),
            data("/accounts", accounts.accounts),
            data("/accounts/{account_id}", accounts.account),
            data("/accounts/{account_id}/transactions", accounts.transactions),
            data("/accounts/{account_id}/pending-transactions", accounts.pending),
            data("/financial-institutions", accounts.institutions),
            data("/synchronizations", accounts.synchronize, "POST"),
            data("/synchronizations/{synchronization_id}", accounts.synchronization),
        ]
    )


async def _answer(house: House, request: Request, operation: Plain) -> Response:
    """Log the call, let the switched-on trouble strike, and put refusals into the interface's words."""
    bank, path = house.bank, request.url.path
    call = state.Request(method=request.method, path=path, query=request.url.query, attended=b"customerIpAddress" in await request.body())
    bank.requests.append(call)
    try:
        response = await _strike(house, path) or await operation(house, request)
    except Refusal as refused:
        response = _refusal(refused)
    if response.status_code == 200 and bank.troubles.strike(Kind.CUT_PAGE, NAME, path):
        whole = bytes(response.body)
        response = Response(whole[: len(whole) // 2], 200, media_type="application/vnd.api+json")
    call.status = response.status_code
    return response


async def _strike(house: House, path: str) -> Response | None:
    troubles = house.bank.troubles
    if late := troubles.strike(Kind.DELAY, NAME, path):
        await asyncio.sleep(late.seconds)
    if broken := troubles.strike(Kind.SERVER_ERROR, NAME, path):
        return _refusal(Refusal(broken.status, "internalServerError", "It does not work now."))
    if too_many := troubles.strike(Kind.ACCESS_EXCEEDED, NAME, path):
        raise Refusal(429, "tooManyRequests", "Too many requests.", retry_after=too_many.retry_after)
    return None


def _refusal(refused: Refusal) -> JSONResponse:
    body = (
        {"error": refused.code, "error_description": refused.detail}
        if refused.oauth
        else {"errors": [{"code": refused.code, "detail": refused.detail}]}
    )
    headers = {"Retry-After": str(refused.retry_after)} if refused.retry_after is not None else None
    return JSONResponse(body, refused.status, headers, media_type="application/json")
