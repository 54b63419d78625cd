"""The simulated Isabel Connect as a web application; signing in is that of its sister product."""

from collections.abc import Awaitable, Callable, Sequence

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.bank import state
from sandbox.bank.trouble import Kind
from sandbox.isabel.reports import Report, received_at, reports
from sandbox.ponto import oauth
from sandbox.ponto.house import Grant, House, Refusal
from sandbox.ponto.wire import Json, number

Operation = Callable[[House, Grant, Request], Awaitable[Response]]
NAME = "isabel"
"""By which troubles are switched on for this interface."""


def create_app(house: House) -> Starlette:
    """The application over one state; codes are not bound to a secret of the redirect here."""
    house.title, house.is_challenged = "Isabel", False

    def route(path: str, operation: Operation) -> Route:
        async def known(house: House, request: Request) -> Response:
            grant = house.grant_by_access(request.headers.get("authorization", "").removeprefix("Bearer "))
            return await operation(house, grant, request)

        return plain(f"/isabel-connect{path}", known, "GET")

    def plain(path: str, operation: Callable[[House, Request], Awaitable[Response]], method: str) -> Route:
        async def endpoint(request: Request) -> Response:
            return await _answer(house, request, operation)

        return Route(path, endpoint, methods=[method])

    return Starlette(
        routes=[
            plain("/oauth2/auth", oauth.show, "GET"),
            plain("/oauth2/auth", oauth.answer, "POST"),
            plain("/isabel-connect/oauth2/token", oauth.token, "POST"),
            plain("/isabel-connect/oauth2/revoke", oauth.revoke, "POST"),
            route("/accounts", accounts),
            route("/accounts/{account_id}/balances", balances),
            route("/account-reports", list_reports),
            route("/account-reports/{report_id}", report),
        ]
    )


async def accounts(house: House, grant: Grant, request: Request) -> Response:
    """GET /accounts."""
    entries: list[Json] = [
        {
            "type": "account",
            "id": one.id,
            "attributes": {
                "country": "BE",
                "currency": one.currency,
                "description": one.name,
                "financialInstitutionBic": one.bic,
                "holderName": one.owner_name,
                "reference": one.iban,
                "referenceType": "IBAN",
            },
        }
        for one in house.accounts(grant)
    ]
    return _page(request, entries)


async def balances(house: House, grant: Grant, request: Request) -> Response:
    """GET /accounts/{id}/balances: of this moment, with what has no statement yet."""
    account = house.account(grant, request.path_params["account_id"])
    told = {"amount": number(account.balance()), "datetime": house.bank.now().isoformat(), "subtype": "CLBD"}
    return _page(request, [{"type": "balance", "attributes": told}])


async def list_reports(house: House, grant: Grant, request: Request) -> Response:
    """GET /account-reports."""
    entries: list[Json] = [
        {
            "type": "accountReport",
            "id": one.id,
            "attributes": {
                "accountReferences": [one.account.iban],
                "fileFormat": "CODA",
                "fileName": f"CODA_{one.day:%Y%m%d}_{one.account.iban}",
                "fileSize": len(one.content),
                "financialInstitutionName": one.account.institution,
                "receivedAt": received_at(one),
            },
        }
        for one in _reports(house, grant)
    ]
    return _page(request, entries)


async def report(house: House, grant: Grant, request: Request) -> Response:
    """GET /account-reports/{id}: the bytes."""
    found = next((one for one in _reports(house, grant) if one.id == request.path_params["report_id"]), None)
    if found is None:
        raise Refusal(404, "resourceNotFound", "There is no such report.")
    return Response(found.content, media_type="text/plain")


def _reports(house: House, grant: Grant) -> list[Report]:
    return [one for account in house.accounts(grant) for one in reports(account, house.bank.today())]


def _page(request: Request, entries: Sequence[Json]) -> Response:
    offset, size = int(request.query_params.get("offset", "0")), int(request.query_params.get("size", "20"))
    page = list(entries[offset : offset + size])
    return JSONResponse({"data": page, "meta": {"paging": {"offset": offset, "total": len(entries)}}})


async def _answer(house: House, request: Request, operation: Callable[[House, Request], Awaitable[Response]]) -> Response:
    """Log the call, let the switched-on trouble strike, and put refusals into the interface's words."""
    bank, path = house.bank, request.url.path
    call = state.Request(method=request.method, path=path, query=request.url.query, attended=False)
    bank.requests.append(call)
    try:
        if broken := bank.troubles.strike(Kind.SERVER_ERROR, NAME, path):
            raise Refusal(broken.status, "internalServerError", "It does not work now.")
        if too_many := bank.troubles.strike(Kind.ACCESS_EXCEEDED, NAME, path):
            raise Refusal(429, "tooManyRequests", "Too many requests.", retry_after=too_many.retry_after)
        response = await operation(house, request)
    except Refusal as refused:
        body: Json = {"error": refused.code} if refused.oauth else {"errors": [{"code": refused.code, "detail": refused.detail}]}
        headers = {"Retry-After": str(refused.retry_after)} if refused.retry_after is not None else None
        response = JSONResponse(body, refused.status, headers)
    if response.status_code == 200 and bank.troubles.strike(Kind.CUT_PAGE, NAME, path):
        response = Response(bytes(response.body)[: len(bytes(response.body)) // 2], 200, media_type="text/plain")
    call.status = response.status_code
    return response
