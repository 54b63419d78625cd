"""The switchboard under /_sandbox, which no bank has: make accounts, movements and trouble."""

from datetime import date
from uuid import uuid4

from pydantic import BaseModel, TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.bank.bank import Bank
from sandbox.bank.refusal import Refusal
from sandbox.bank.state import Account, ConsentStatus, Movement
from sandbox.bank.trouble import Trouble

_MOVEMENTS = TypeAdapter(list[Movement])


class _NewAccount(Account):
    id: str = ""


class _Booking(BaseModel):
    """How a pending movement becomes a booked one."""

    booking_date: date
    new_id: bool = False


class _Clock(BaseModel):
    advance_days: int


class _Paging(BaseModel):
    page_size: int


def _account(bank: Bank, request: Request) -> Account:
    account = bank.world.accounts.get(request.path_params["account_id"])
    if account is None:
        raise Refusal(404, "RESOURCE_UNKNOWN", "There is no such account.")
    return account


async def create_account(bank: Bank, request: Request) -> Response:
    """POST accounts: one account at one institution; the same IBAN again gives the account that is there."""
    asked = _NewAccount.model_validate_json(await request.body())
    for account in bank.world.accounts_of(asked.institution):
        if account.iban == asked.iban and account.currency == asked.currency:
            return JSONResponse({"account_id": account.id, "created": False})
    account = Account.model_validate(asked.model_dump() | {"id": asked.id or str(uuid4())})
    bank.world.accounts[account.id] = account
    bank.save()
    return JSONResponse({"account_id": account.id, "created": True}, 201)


async def list_accounts(bank: Bank, request: Request) -> Response:
    """GET accounts: everything, movements included."""
    wanted = request.query_params.get("institution")
    listed = [a.model_dump(mode="json") for a in bank.world.accounts.values() if wanted in (None, a.institution)]
    return JSONResponse({"accounts": listed})


async def add_movements(bank: Bank, request: Request) -> Response:
    """POST accounts/{id}/transactions: a list of movements, booked or pending."""
    account = _account(bank, request)
    added = [bank.world.add(account, movement) for movement in _MOVEMENTS.validate_json(await request.body())]
    bank.save()
    return JSONResponse({"transactions": [movement.model_dump(mode="json") for movement in added]}, 201)


async def book(bank: Bank, request: Request) -> Response:
    """POST accounts/{id}/transactions/{transaction_id}/book: pending becomes booked, under a new id when asked."""
    account = _account(bank, request)
    asked = _Booking.model_validate_json(await request.body())
    wanted = request.path_params["transaction_id"]
    moved = next((m for m in account.pending() if m.transaction_id == wanted), None)
    if moved is None:
        raise Refusal(404, "RESOURCE_UNKNOWN", "No pending movement has this id.")
    account.movements.remove(moved)
    fresh = moved.model_copy(update={"status": "booked", "booking_date": asked.booking_date, "value_date": asked.booking_date})
    if asked.new_id:
        fresh.transaction_id = None
    bank.world.add(account, fresh)
    bank.save()
    return JSONResponse({"transaction": fresh.model_dump(mode="json")})


async def renumber(bank: Bank, request: Request) -> Response:
    """POST accounts/{id}/renumber: the bank issues new ids and entry references for everything it told before."""
    account = _account(bank, request)
    for movement in account.movements:
        number = bank.world.next_sequence()
        movement.transaction_id = f"N{number:010d}"
        movement.entry_reference = f"R{number:010d}" if movement.status == "booked" else None
    bank.save()
    return JSONResponse({"renumbered": len(account.movements)})


async def end_consent(bank: Bank, request: Request) -> Response:
    """POST consents/{id}/expire or /revoke: the bank's side ends it."""
    consent = bank.world.consents.get(request.path_params["consent_id"])
    how = {"expire": ConsentStatus.EXPIRED, "revoke": ConsentStatus.REVOKED_BY_PSU}.get(request.path_params["how"])
    if consent is None or how is None:
        raise Refusal(404, "RESOURCE_UNKNOWN", "There is no such consent, or no such end.")
    consent.status, consent.last_action = how, bank.today()
    bank.save()
    return JSONResponse({"status": consent.status.value})


async def switch_trouble(bank: Bank, request: Request) -> Response:
    """POST troubles: one switch on."""
    bank.troubles.switch_on(Trouble.model_validate_json(await request.body()))
    return Response(status_code=204)


async def clear_troubles(bank: Bank, request: Request) -> Response:
    """DELETE troubles: all switches off, and the day's calls forgotten."""
    del request
    bank.troubles.clear()
    bank.world.used.clear()
    return Response(status_code=204)


async def move_clock(bank: Bank, request: Request) -> Response:
    """POST clock: the banks' day moves ahead."""
    bank.world.days_ahead += _Clock.model_validate_json(await request.body()).advance_days
    bank.save()
    return JSONResponse({"today": bank.today().isoformat()})


async def set_page_size(bank: Bank, request: Request) -> Response:
    """POST paging: how many movements a page holds."""
    bank.world.page_size = _Paging.model_validate_json(await request.body()).page_size
    return Response(status_code=204)


async def list_requests(bank: Bank, request: Request) -> Response:
    """GET requests: every call of the contract so far; DELETE forgets them."""
    if request.method == "DELETE":
        bank.requests.clear()
    return JSONResponse({"requests": [call.model_dump() for call in bank.requests]})
