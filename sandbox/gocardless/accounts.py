"""Details, balances and movements of an account."""

from datetime import date, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.bank import refusal, wire
from sandbox.bank.state import Account, Movement
from sandbox.bank.trouble import Kind
from sandbox.gocardless.house import House, Refusal, Requisition


def too_many(seconds: int) -> Refusal:
    """The four calls of the day are used up."""
    detail = f"The rate limit for this resource is 4/day. Please try again in {seconds} seconds"
    return Refusal(429, "Rate limit exceeded", detail, reset=seconds)


def _open(house: House, request: Request, resource: str) -> tuple[Requisition, Account]:
    """Each kind of data has its own four calls a day, whether the user is there or not."""
    requisition, account = house.account(request.path_params["account_id"])
    try:
        house.bank.count_call(house.consent(requisition), resource, account.id, attended=False)
    except refusal.Refusal as refused:
        raise too_many(refused.retry_after or 3600) from None
    return requisition, account


async def details(house: House, request: Request) -> Response:
    """GET /accounts/{id}/details/: the bank's own id is in it, which nothing here is asked by."""
    _, account = _open(house, request, "details")
    told = wire.account_details(account, lambda path: path)
    return JSONResponse({"account": {name: value for name, value in told.items() if name != "_links"}})


async def balances(house: House, request: Request) -> Response:
    """GET /accounts/{id}/balances/."""
    _, account = _open(house, request, "balances")
    return JSONResponse({"balances": wire.balances(account, house.bank.today().isoformat())})


async def transactions(house: House, request: Request) -> Response:
    """GET /accounts/{id}/transactions/: everything in one answer, newest first."""
    requisition, account = _open(house, request, "transactions")
    first = _day(request, "date_from") or house.bank.today() - timedelta(days=requisition.agreement.history_days)
    last = _day(request, "date_to")
    if first < house.bank.today() - timedelta(days=requisition.agreement.history_days):
        raise Refusal(400, "Incorrect date_from", "date_from lies before what the agreement allows.")
    booked = [m for m in account.booked() if m.booking_date and first <= m.booking_date and (last is None or m.booking_date <= last)]
    told = {
        "booked": [_movement(house, account, moved, request) for moved in reversed(booked)],
        "pending": [_movement(house, account, moved, request) for moved in account.pending()],
    }
    return JSONResponse({"transactions": told, "last_updated": house.bank.now().isoformat()})


def _movement(house: House, account: Account, moved: Movement, request: Request) -> wire.Json:
    def strikes(kind: str) -> bool:
        return house.bank.troubles.strike(Kind(kind), account.institution, request.url.path) is not None

    told = wire.movement(account, moved, strikes)
    return told | {"internalTransactionId": f"{moved.sequence:032x}"}


def _day(request: Request, name: str) -> date | None:
    value = request.query_params.get(name)
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise Refusal(400, f"Incorrect {name}", "It must be a day.") from None
