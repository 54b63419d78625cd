"""The simulated Enable Banking as a web application."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.bank import state
from sandbox.bank.trouble import Kind
from sandbox.enable_banking import accounts, sessions
from sandbox.enable_banking.application import TokenRefused, check_token
from sandbox.enable_banking.house import House, Refusal

Operation = Callable[[House, str, Request], Awaitable[Response]]
NAME = "enable-banking"
"""By which troubles are switched on for this interface alone, whatever the bank."""


def create_app(house: House) -> Starlette:
    """The application over one state."""

    def route(path: str, operation: Operation, method: str) -> Route:
        async def endpoint(request: Request) -> Response:
            return await _answer(house, request, operation)

        return Route(path, endpoint, methods=[method])

    async def returned(request: Request) -> Response:
        return await sessions.returned(house, request)

    return Starlette(
        routes=[
            route("/aspsps", sessions.aspsps, "GET"),
            route("/auth", sessions.start, "POST"),
            Route("/returned/{authorization}", returned, methods=["GET"]),
            route("/sessions", sessions.create, "POST"),
            route("/sessions/{session_id}", sessions.read, "GET"),
            route("/sessions/{session_id}", sessions.close, "DELETE"),
            route("/accounts/{uid}/balances", accounts.balances, "GET"),
            route("/accounts/{uid}/transactions", accounts.transactions, "GET"),
        ]
    )


async def _answer(house: House, request: Request, operation: Operation) -> Response:
    """Log the call, know who asks, let the switched-on trouble strike, and put refusals into the interface's words."""
    path, bank = request.url.path, house.bank
    attended = "psu-ip-address" in request.headers
    call = state.Request(method=request.method, path=path, query=request.url.query, attended=attended)
    bank.requests.append(call)
    try:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        application = check_token(token, house.applications, datetime.now(UTC))
        response = await _strike(house, path) or await operation(house, application, request)
    except TokenRefused as refused:
        response = _refusal(Refusal(401, "UNAUTHORIZED_ACCESS", str(refused)))
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
        return _refusal(Refusal(broken.status, "ASPSP_ERROR", "The bank does not answer."))
    if troubles.strike(Kind.ACCESS_EXCEEDED, NAME, path):
        raise Refusal(429, "ASPSP_RATE_LIMIT_EXCEEDED", "No more calls without the user today.")
    return None


def _refusal(refused: Refusal) -> JSONResponse:
    body = {"code": refused.status, "error": refused.error, "message": refused.message, "detail": None}
    return JSONResponse(body, refused.status)
