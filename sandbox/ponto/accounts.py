"""Accounts, their movements and the jobs that fetch them."""

from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel, Field, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.bank.state import Movement
from sandbox.bank.trouble import Kind
from sandbox.ponto import wire
from sandbox.ponto.house import Fetched, Grant, House, Refusal
from sandbox.ponto.oauth import expires_at

BICS = {"kbc": "KREDBEBB", "ing": "BBRUBEBB", "belfius": "GKCCBEBB", "bnp-paribas-fortis": "GEBABEBB", "argenta": "ARSPBE22"}
"""What the interface says of banks whose BIC is asked for; the others' stay unsaid."""
LARGEST_PAGE = 100


class _Attributes(BaseModel):
    resource_type: str = Field(alias="resourceType", pattern="^account$")
    resource_id: str = Field(alias="resourceId")
    subtype: str = Field(pattern="^(accountDetails|accountTransactions|accountTransactionsWithUnsettled)$")
    customer_ip_address: str | None = Field(default=None, alias="customerIpAddress")


class _Resource(BaseModel):
    type: str = Field(pattern="^synchronization$")
    attributes: _Attributes


class _Document(BaseModel):
    data: _Resource


async def accounts(house: House, grant: Grant, request: Request) -> Response:
    """GET /accounts."""
    until = expires_at(house, grant)
    entries = [wire.account(one, house.fetched.get(one.id, Fetched()), until) for one in house.accounts(grant)]
    return _page(house, request, entries)


async def account(house: House, grant: Grant, request: Request) -> Response:
    """GET /accounts/{id}."""
    found = house.account(grant, request.path_params["account_id"])
    return JSONResponse({"data": wire.account(found, house.fetched.get(found.id, Fetched()), expires_at(house, grant))})


async def institutions(house: House, grant: Grant, request: Request) -> Response:
    """GET /financial-institutions: those at which the organisation has accounts."""
    keys = sorted({one.institution for one in house.accounts(grant)})
    return _page(house, request, [wire.institution(key, BICS.get(key, "")) for key in keys])


async def transactions(house: House, grant: Grant, request: Request) -> Response:
    """GET /accounts/{id}/transactions: what was booked at the last synchronization, newest first."""
    return _movements(house, grant, request, "booked")


async def pending(house: House, grant: Grant, request: Request) -> Response:
    """GET /accounts/{id}/pending-transactions: a resource of their own."""
    return _movements(house, grant, request, "pending")


async def synchronize(house: House, grant: Grant, request: Request) -> Response:
    """POST /synchronizations."""
    try:
        asked = _Document.model_validate_json(await request.body()).data.attributes
    except ValidationError as problem:
        raise Refusal(400, "validationError", str(problem)) from None
    return JSONResponse(wire.synchronization(house.start(house.account(grant, asked.resource_id), asked.subtype)), 201)


async def synchronization(house: House, grant: Grant, request: Request) -> Response:
    """GET /synchronizations/{id}: looking is what brings the simulated job on."""
    job = house.synchronizations.get(request.path_params["synchronization_id"])
    if job is None:
        raise Refusal(404, "resourceNotFound", "There is no such synchronization.")
    house.account(grant, job.account_id)
    house.advance(job)
    return JSONResponse(wire.synchronization(job))


def _movements(house: House, grant: Grant, request: Request, status: str) -> Response:
    found = house.account(grant, request.path_params["account_id"])
    known = house.fetched.get(found.id, Fetched())
    listed: list[Movement] = sorted(
        (moved for moved in known.movements if moved.status == status),
        key=lambda moved: (moved.booking_date or date.max, moved.sequence),
        reverse=True,
    )
    dateless = status == "pending" and _strikes(house, Kind.DATELESS_PENDING, request)
    wrong = _strikes(house, Kind.WRONG_TYPES, request)
    return _page(house, request, [wire.movement(found, moved, dateless=dateless, wrong_types=wrong) for moved in listed])


def _page(house: House, request: Request, entries: Sequence[wire.Json]) -> Response:
    """From the entry after the cursor on; the cursor is an entry's id."""
    limit = min(int(request.query_params.get("limit", "10")), LARGEST_PAGE, house.bank.world.page_size)
    after = request.query_params.get("after")
    ids = [entry["id"] for entry in entries]
    if after is not None and after not in ids:
        raise Refusal(400, "invalidPagingParameter", "No entry has this id.")
    start = 0 if after is None else ids.index(after) + 1
    if after is not None and _strikes(house, Kind.SAME_PAGE, request):
        start -= limit
    page = list(entries[max(start, 0) : start + limit])
    more = start + limit < len(entries)
    last = page[-1]["id"] if page else None
    here = f"{house.public_url}{request.url.path}"
    if _strikes(house, Kind.FOREIGN_LINK, request):
        here = "http://elsewhere.invalid/accounts"
    return JSONResponse(
        {
            "meta": {"paging": {"limit": limit, "before": None, "after": last if more else None}},
            "links": {"first": here, "next": f"{here}?after={last}" if more else None},
            "data": page,
        }
    )


def _strikes(house: House, kind: Kind, request: Request) -> bool:
    return house.bank.troubles.strike(kind, "ponto", request.url.path) is not None
