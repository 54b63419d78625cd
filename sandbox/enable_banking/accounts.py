"""Balances and movements."""

from datetime import date

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.bank import refusal
from sandbox.bank.state import Account, Movement
from sandbox.bank.trouble import Kind
from sandbox.enable_banking import wire
from sandbox.enable_banking.house import House, Refusal, Session


def _attended(house: House, request: Request) -> bool:
    """All the headers that this bank requires, or none."""
    there = {name for name in request.headers if name.startswith("psu-")}
    missing = [name for name in house.required_psu_headers if name.lower() not in there]
    if there and missing:
        raise Refusal(422, "PSU_HEADER_NOT_PROVIDED", f"{missing[0]} is required.")
    return bool(there)


def _count(house: House, session: Session, account: Account, resource: str, *, attended: bool) -> None:
    try:
        house.bank.count_call(house.consent(session), resource, account.id, attended=attended)
    except refusal.Refusal as refused:
        raise Refusal(429, "ASPSP_RATE_LIMIT_EXCEEDED", refused.text) from None


async def balances(house: House, application: str, request: Request) -> Response:
    """GET /accounts/{uid}/balances."""
    session, account = house.account(application, request.path_params["uid"])
    _count(house, session, account, "balances", attended=_attended(house, request))
    return JSONResponse({"balances": wire.balances(account, house.bank.today().isoformat())})


async def transactions(house: House, application: str, request: Request) -> Response:
    """GET /accounts/{uid}/transactions: pages by continuation key; announced movements stand among the booked ones, newest first."""
    session, account = house.account(application, request.path_params["uid"])
    start = _start(session, request.query_params.get("continuation_key"))
    if start == 0:
        _count(house, session, account, "transactions", attended=_attended(house, request))
    asked = _asked(house, session, account, request)
    size = house.bank.world.page_size
    end = start + size
    following = f"{session.id}:{end}" if end < len(asked) else None
    institution, path = account.institution, request.url.path
    if house.bank.troubles.strike(Kind.SAME_PAGE, institution, path):
        following = f"{session.id}:{start}"
    dateless = house.bank.troubles.strike(Kind.DATELESS_PENDING, institution, path) is not None
    wrong = house.bank.troubles.strike(Kind.WRONG_TYPES, institution, path) is not None
    listed = [wire.movement(account, moved, dateless=dateless, wrong_types=wrong) for moved in asked[start:end]]
    return JSONResponse({"transactions": listed, "continuation_key": following})


def _start(session: Session, key: str | None) -> int:
    if key is None:
        return 0
    mine, _, start = key.rpartition(":")
    if mine != session.id or not start.isdigit():
        raise Refusal(422, "WRONG_CONTINUATION_KEY", "The key is not one of this session's.")
    return int(start)


def _asked(house: House, session: Session, account: Account, request: Request) -> list[Movement]:
    first, last = _day(request, "date_from"), _day(request, "date_to")
    if first is not None and request.query_params.get("strategy") != "longest":
        try:
            house.bank.check_history(house.consent(session), first)
        except refusal.Refusal as refused:
            raise Refusal(422, "WRONG_TRANSACTIONS_PERIOD", refused.text) from None
    booked = [
        m for m in account.booked() if m.booking_date and (first or date.min) <= m.booking_date and (last is None or m.booking_date <= last)
    ]
    return [*account.pending(), *reversed(booked)]


def _day(request: Request, name: str) -> date | None:
    value = request.query_params.get(name)
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise Refusal(422, "WRONG_REQUEST_PARAMETERS", f"{name} must be a day.") from None
