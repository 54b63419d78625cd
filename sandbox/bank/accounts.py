"""The contract's accounts, balances and transactions."""

import base64
import binascii
from datetime import date

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.bank import wire
from sandbox.bank.bank import Bank
from sandbox.bank.consents import check_request_id
from sandbox.bank.refusal import Refusal
from sandbox.bank.state import Account, Consent, Movement
from sandbox.bank.trouble import Kind


def _attended(request: Request) -> bool:
    return bool(request.headers.get("psu-ip-address"))


def _link(bank: Bank, request: Request, path: str) -> str:
    institution: str = request.path_params["institution"]
    if bank.troubles.strike(Kind.FOREIGN_LINK, institution, request.url.path):
        return f"http://elsewhere.invalid{path}"
    if bank.troubles.strike(Kind.ABSOLUTE_LINKS, institution, request.url.path):
        return f"{bank.public_url}/{institution}{path}"
    return path


def _open(bank: Bank, request: Request) -> tuple[Consent, Account]:
    consent = bank.usable_consent(request.path_params["institution"], request.headers.get("consent-id"))
    return consent, bank.account(consent, request.path_params["account_id"])


async def accounts(bank: Bank, request: Request) -> Response:
    """GET /v1/accounts: those the user approved."""
    request_id = check_request_id(request)
    consent = bank.usable_consent(request.path_params["institution"], request.headers.get("consent-id"))
    bank.count_call(consent, "accounts", consent.id, attended=_attended(request))
    listed = [bank.world.accounts[key] for key in consent.account_ids if key in bank.world.accounts]
    body = {"accounts": [wire.account_details(account, lambda path: _link(bank, request, path)) for account in listed]}
    return JSONResponse(body, headers={"X-Request-ID": request_id})


async def account(bank: Bank, request: Request) -> Response:
    """GET /v1/accounts/{id}."""
    request_id = check_request_id(request)
    consent, found = _open(bank, request)
    bank.count_call(consent, "account", found.id, attended=_attended(request))
    return JSONResponse(
        {"account": wire.account_details(found, lambda path: _link(bank, request, path))}, headers={"X-Request-ID": request_id}
    )


async def balances(bank: Bank, request: Request) -> Response:
    """GET /v1/accounts/{id}/balances."""
    request_id = check_request_id(request)
    consent, found = _open(bank, request)
    bank.count_call(consent, "balances", found.id, attended=_attended(request))
    body = {"account": wire.reference(found), "balances": wire.balances(found, bank.today().isoformat())}
    return JSONResponse(body, headers={"X-Request-ID": request_id})


async def transactions(bank: Bank, request: Request) -> Response:
    """GET /v1/accounts/{id}/transactions: pages of booked movements, pending ones on the first page."""
    request_id = check_request_id(request)
    consent, found = _open(bank, request)
    query = request.query_params
    status = query.get("bookingStatus", "")
    if status not in {"booked", "pending", "both"}:
        raise Refusal(400, "FORMAT_ERROR", "bookingStatus must be booked, pending or both.")
    start = _start(query.get("page"))
    if start == 0:
        # Following pages belong to the call that began them: Crelan says so for fifteen minutes, others do not count them either.
        bank.count_call(consent, "transactions", found.id, attended=_attended(request))
    booked = _asked(bank, consent, found, request) if status != "pending" else []
    page = booked[start : start + bank.world.page_size]
    institution: str = request.path_params["institution"]

    def strikes(kind: str) -> bool:
        return bank.troubles.strike(Kind(kind), institution, request.url.path) is not None

    here = f"/v1/accounts/{found.id}"
    if strikes(Kind.DOWNLOAD_ONLY):
        return JSONResponse({"_links": {"download": {"href": f"{here}/transactions/download/1"}}}, headers={"X-Request-ID": request_id})
    links: wire.Json = {"account": {"href": _link(bank, request, here)}}
    following = _following(bank, request, start, len(booked))
    if following is not None:
        links["next"] = {"href": _link(bank, request, f"{here}/transactions?{following}")}
    report: wire.Json = {"_links": links}
    if status != "pending":
        report["booked"] = [wire.movement(found, moved, strikes) for moved in page]
    if status != "booked" and start == 0:
        report["pending"] = [wire.movement(found, moved, strikes) for moved in found.pending()]
    return JSONResponse({"account": wire.reference(found), "transactions": report}, headers={"X-Request-ID": request_id})


def _following(bank: Bank, request: Request, start: int, count: int) -> str | None:
    """The query of the next page; with the trouble same_page it is this very page, for ever."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "page"]
    if bank.troubles.strike(Kind.SAME_PAGE, request.path_params["institution"], request.url.path):
        return str(request.url.include_query_params(page=_cursor(start)).query)
    end = start + bank.world.page_size
    if end >= count:
        return None
    return "&".join(f"{name}={value}" for name, value in [*kept, ("page", _cursor(end))])


def _cursor(start: int) -> str:
    return base64.urlsafe_b64encode(str(start).encode()).decode().rstrip("=")


def _start(cursor: str | None) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error):
        raise Refusal(400, "FORMAT_ERROR", "The page is not one of ours.") from None


def _asked(bank: Bank, consent: Consent, found: Account, request: Request) -> list[Movement]:
    """What the query asks for: after an entry, or between two days."""
    booked = found.booked()
    after = request.query_params.get("entryReferenceFrom")
    if after is not None:
        marked = next((m for m in booked if m.entry_reference == after), None)
        if marked is None:
            raise Refusal(400, "PARAMETER_NOT_CONSISTENT", "No entry has this reference.")
        return [m for m in booked if m.sequence > marked.sequence]
    first, last = _day(request, "dateFrom"), _day(request, "dateTo")
    if first is None:
        raise Refusal(400, "FORMAT_ERROR", "dateFrom is mandatory without entryReferenceFrom.")
    bank.check_history(consent, first)
    if last is not None and last < first:
        raise Refusal(400, "PERIOD_INVALID", "dateTo lies before dateFrom.")
    return [m for m in booked if m.booking_date and m.booking_date >= first and (last is None or m.booking_date <= last)]


def _day(request: Request, name: str) -> date | None:
    value = request.query_params.get(name)
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise Refusal(400, "FORMAT_ERROR", f"{name} must be a day.") from None
