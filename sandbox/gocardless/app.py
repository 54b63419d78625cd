"""The simulated GoCardless Bank Account Data as a web application."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.bank import state
from sandbox.bank.trouble import Kind
from sandbox.gocardless import access, accounts
from sandbox.gocardless.house import House, Refusal

Operation = Callable[[House, Request], Awaitable[Response]]
NAME = "gocardless"
"""By which troubles are switched on for this interface alone, whatever the bank."""


def create_app(house: House) -> Starlette:
    """The application over one state."""

    def route(path: str, operation: Operation, method: str = "GET", *, known: bool = True) -> Route:
        async def endpoint(request: Request) -> Response:
            return await _answer(house, request, operation, known=known)

        return Route(f"/api/v2{path}", endpoint, methods=[method])

    async def returned(request: Request) -> Response:
        return await access.returned(house, request)

    return Starlette(
        routes=[
            route("/token/new/", access.token, "POST", known=False),
            route("/institutions/", access.institutions),
            route("/agreements/enduser/", access.agree, "POST"),
            route("/agreements/enduser/{agreement_id}/", access.agreement),
            route("/requisitions/", access.require, "POST"),
            route("/requisitions/{requisition_id}/", access.requisition),
            route("/requisitions/{requisition_id}/", access.remove, "DELETE"),
            Route("/returned/{requisition_id}", returned, methods=["GET"]),
            route("/accounts/{account_id}/details/", accounts.details),
            route("/accounts/{account_id}/balances/", accounts.balances),
            route("/accounts/{account_id}/transactions/", accounts.transactions),
        ]
    )


async def _answer(house: House, request: Request, operation: Operation, *, known: bool) -> Response:
    """Log the call, know who asks, let the switched-on trouble strike, and put refusals into the interface's words."""
    path, bank = request.url.path, house.bank
    call = state.Request(method=request.method, path=path, query=request.url.query, attended=False)
    bank.requests.append(call)
    try:
        if known:
            house.check(request.headers.get("authorization", "").removeprefix("Bearer "))
        response = await _strike(house, path) or await operation(house, request)
    except Refusal as refused:
        response = _refusal(refused)
    if response.status_code == 200 and bank.troubles.strike(Kind.CUT_PAGE, NAME, path):
        whole = bytes(response.body)
        response = Response(whole[: len(whole) // 2], 200, media_type="application/json")
    call.status = response.status_code
    return response


async def _strike(house: House, path: str) -> Response | None:
    troubles = house.bank.troubles
    if late := troubles.strike(Kind.DELAY, NAME, path):
        await asyncio.sleep(late.seconds)
    if broken := troubles.strike(Kind.SERVER_ERROR, NAME, path):
        return _refusal(Refusal(broken.status, "Institution service unavailable", "Try later.", kind="ServiceError"))
    if too_many := troubles.strike(Kind.ACCESS_EXCEEDED, NAME, path):
        raise accounts.too_many(too_many.retry_after or 3600)
    return None


def _refusal(refused: Refusal) -> JSONResponse:
    body: dict[str, object] = {"summary": refused.summary, "detail": refused.detail, "status_code": refused.status}
    if refused.kind is not None:
        body["type"] = refused.kind
    headers = None if refused.reset is None else {"HTTP_X_RATELIMIT_ACCOUNT_SUCCESS_RESET": str(refused.reset)}
    return JSONResponse(body, refused.status, headers)
