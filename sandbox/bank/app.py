"""The simulated banks as one web application: /{institution}/v1/... is the contract, /_sandbox/... the switchboard."""

import asyncio
from collections.abc import Awaitable, Callable

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.bank import accounts, consents, control, page, state
from sandbox.bank.bank import Bank
from sandbox.bank.demands import check_seal
from sandbox.bank.names import NAMES
from sandbox.bank.refusal import Refusal, answer
from sandbox.bank.trouble import Kind

Operation = Callable[[Bank, Request], Awaitable[Response]]


def create_app(bank: Bank) -> Starlette:
    """The application over one state."""

    def contract(path: str, operation: Operation, method: str) -> Route:
        async def endpoint(request: Request) -> Response:
            return await _as_contract(bank, request, operation)

        return Route("/{institution}/v1" + path, endpoint, methods=[method])

    def plain(path: str, operation: Operation, *methods: str) -> Route:
        async def endpoint(request: Request) -> Response:
            try:
                return await operation(bank, request)
            except Refusal as refusal:
                return answer(request, refusal)
            except ValidationError as problem:
                return JSONResponse({"problem": str(problem)}, 422)

        return Route(path, endpoint, methods=list(methods))

    return Starlette(
        routes=[
            plain("/_sandbox/accounts", control.create_account, "POST"),
            plain("/_sandbox/accounts", control.list_accounts, "GET"),
            plain("/_sandbox/accounts/{account_id}/transactions", control.add_movements, "POST"),
            plain("/_sandbox/accounts/{account_id}/transactions/{transaction_id}/book", control.book, "POST"),
            plain("/_sandbox/accounts/{account_id}/renumber", control.renumber, "POST"),
            plain("/_sandbox/consents/{consent_id}/{how}", control.end_consent, "POST"),
            plain("/_sandbox/troubles", control.switch_trouble, "POST"),
            plain("/_sandbox/troubles", control.clear_troubles, "DELETE"),
            plain("/_sandbox/clock", control.move_clock, "POST"),
            plain("/_sandbox/paging", control.set_page_size, "POST"),
            plain("/_sandbox/requests", control.list_requests, "GET", "DELETE"),
            contract("/consents", consents.create, "POST"),
            contract("/consents/{consent_id}", consents.read, "GET"),
            contract("/consents/{consent_id}", consents.end, "DELETE"),
            contract("/consents/{consent_id}/authorisations", consents.authorise, "POST"),
            contract("/consents/{consent_id}/status", consents.status, "GET"),
            contract("/accounts", accounts.accounts, "GET"),
            contract("/accounts/{account_id}", accounts.account, "GET"),
            contract("/accounts/{account_id}/balances", accounts.balances, "GET"),
            contract("/accounts/{account_id}/transactions", accounts.transactions, "GET"),
            plain("/{institution}/approve/{consent_id}", page.show, "GET"),
            plain("/{institution}/approve/{consent_id}", page.answer, "POST"),
        ]
    )


async def _as_contract(bank: Bank, request: Request, operation: Operation) -> Response:
    """Log the call, let the switched-on trouble strike, and put refusals into the contract's words."""
    institution: str = request.path_params["institution"]
    attended = bool(request.headers.get("psu-ip-address"))
    call = state.Request(method=request.method, path=request.url.path, query=request.url.query, attended=attended)
    bank.requests.append(call)
    try:
        if institution not in NAMES:
            raise Refusal(404, "RESOURCE_UNKNOWN", "There is no such institution.")
        if bank.demands.seal is not None:
            check_seal(bank.demands.seal, request.headers, await request.body())
        spoiled = await _strike(bank, request, institution)
        response = spoiled or await operation(bank, request)
    except Refusal as refusal:
        refusal.bare = bank.troubles.strike(Kind.BARE_ERROR_LIST, institution, request.url.path) is not None
        response = answer(request, refusal)
    if response.status_code == 200 and bank.troubles.strike(Kind.CUT_PAGE, institution, request.url.path):
        whole = bytes(response.body)
        response = Response(whole[: len(whole) // 2], 200, {"X-Request-ID": request.headers.get("x-request-id", "")}, "application/json")
    call.status = response.status_code
    return response


async def _strike(bank: Bank, request: Request, institution: str) -> Response | None:
    path = request.url.path
    if late := bank.troubles.strike(Kind.DELAY, institution, path):
        await asyncio.sleep(late.seconds)
    if broken := bank.troubles.strike(Kind.SERVER_ERROR, institution, path):
        return Response(status_code=broken.status, headers={"X-Request-ID": request.headers.get("x-request-id", "")})
    if too_many := bank.troubles.strike(Kind.ACCESS_EXCEEDED, institution, path):
        raise Refusal(429, "ACCESS_EXCEEDED", "No more calls without the user today.", retry_after=too_many.retry_after)
    return None
