"""Tokens, agreements and requisitions."""

from datetime import timedelta
from typing import TypeVar
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from pydantic import BaseModel, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from sandbox.bank.names import NAMES
from sandbox.bank.state import Consent, ConsentStatus
from sandbox.gocardless.house import TOKEN_LIFE, Agreement, House, Refusal, Requisition

LONGEST_HISTORY, LONGEST_ACCESS = 730, 180
Asked = TypeVar("Asked", bound=BaseModel)
_WORDS = {
    ConsentStatus.RECEIVED: "CR",
    ConsentStatus.VALID: "LN",
    ConsentStatus.REJECTED: "RJ",
    ConsentStatus.EXPIRED: "EX",
    ConsentStatus.REVOKED_BY_PSU: "EX",
    ConsentStatus.TERMINATED_BY_TPP: "EX",
}


class _Secrets(BaseModel):
    secret_id: str
    secret_key: str


class _Terms(BaseModel):
    institution_id: str
    max_historical_days: int
    access_valid_for_days: int
    access_scope: list[str]


class _Wanted(BaseModel):
    institution_id: str
    agreement: str
    redirect: str
    reference: str


async def token(house: House, request: Request) -> Response:
    """POST /token/new/."""
    asked = await _body(_Secrets, request)
    issued = house.issue(asked.secret_id, asked.secret_key)
    seconds = int(TOKEN_LIFE.total_seconds())
    return JSONResponse({"access": issued, "access_expires": seconds, "refresh": "r", "refresh_expires": 30 * seconds})


async def institutions(house: House, request: Request) -> Response:
    """GET /institutions/?country=BE."""
    del house
    listed = [
        {
            "id": _id(key),
            "name": name,
            "bic": "",
            "transaction_total_days": str(LONGEST_HISTORY),
            "max_access_valid_for_days": str(LONGEST_ACCESS),
            "countries": ["BE"],
            "logo": "",
        }
        for key, name in NAMES.items()
        if key not in {"ponto", "isabel"} and request.query_params.get("country") == "BE"
    ]
    return JSONResponse(listed)


async def agree(house: House, request: Request) -> Response:
    """POST /agreements/enduser/."""
    asked = await _body(_Terms, request)
    institution = _institution(asked.institution_id)
    if not (1 <= asked.max_historical_days <= LONGEST_HISTORY and 1 <= asked.access_valid_for_days <= LONGEST_ACCESS):
        raise Refusal(400, "Incorrect days", "The bank does not give that many days.")
    made = Agreement(institution, asked.max_historical_days, asked.access_valid_for_days)
    house.agreements[made.id] = made
    return JSONResponse(_agreement(made), 201)


async def agreement(house: House, request: Request) -> Response:
    """GET /agreements/enduser/{id}/."""
    found = house.agreements.get(request.path_params["agreement_id"])
    if found is None:
        raise Refusal(404, "Not found.", "Not found.")
    return JSONResponse(_agreement(found))


async def require(house: House, request: Request) -> Response:
    """POST /requisitions/: a consent at the bank, and the page that leads there."""
    asked = await _body(_Wanted, request)
    terms = house.agreements.get(asked.agreement)
    if terms is None or terms.institution != _institution(asked.institution_id):
        raise Refusal(400, "Incorrect agreement", "The agreement is not one of this bank.")
    consent = Consent(
        id=f"G-{uuid4()}",
        institution=terms.institution,
        valid_until=house.bank.today() + timedelta(days=terms.access_days),
        last_action=house.bank.today(),
    )
    made = Requisition(consent.id, terms.institution, terms, asked.redirect, asked.reference)
    consent.redirect_uri = consent.nok_redirect_uri = f"{house.public_url}/returned/{made.id}"
    house.bank.world.consents[consent.id] = consent
    house.requisitions[made.id] = made
    return JSONResponse(_requisition(house, made), 201)


async def requisition(house: House, request: Request) -> Response:
    """GET /requisitions/{id}/."""
    return JSONResponse(_requisition(house, house.requisition(request.path_params["requisition_id"])))


async def remove(house: House, request: Request) -> Response:
    """DELETE /requisitions/{id}/."""
    found = house.requisition(request.path_params["requisition_id"])
    house.consent(found).status = ConsentStatus.TERMINATED_BY_TPP
    del house.requisitions[found.id]
    return JSONResponse({"summary": "Requisition deleted", "detail": "Requisition and its End User Agreements deleted."})


async def returned(house: House, request: Request) -> Response:
    """Where the bank sends the browser: on to the application, with the reference, and with what went wrong."""
    found = house.requisition(request.path_params["requisition_id"])
    approved = house.consent(found).status is ConsentStatus.VALID
    query = {"ref": found.reference} | ({} if approved else {"error": "UserCancelledSession", "details": "User cancelled the session."})
    joined = "&" if urlsplit(found.redirect).query else "?"
    return RedirectResponse(f"{found.redirect}{joined}{urlencode(query)}", 302)


def _requisition(house: House, kept: Requisition) -> dict[str, object]:
    consent = house.consent(kept)
    accounts = [kept.account_id(house.bank.world.accounts[key]) for key in consent.account_ids]
    return {
        "id": kept.id,
        "created": house.bank.now().isoformat(),
        "redirect": kept.redirect,
        "status": _WORDS[consent.status],
        "institution_id": _id(kept.institution),
        "agreement": kept.agreement.id,
        "reference": kept.reference,
        "accounts": accounts if consent.status is not ConsentStatus.RECEIVED else [],
        "link": f"{house.bank.public_url}/{kept.institution}/approve/{consent.id}",
        "account_selection": False,
        "redirect_immediate": False,
    }


def _agreement(kept: Agreement) -> dict[str, object]:
    return {
        "id": kept.id,
        "institution_id": _id(kept.institution),
        "max_historical_days": kept.history_days,
        "access_valid_for_days": kept.access_days,
        "access_scope": ["balances", "details", "transactions"],
        "accepted": kept.accepted.isoformat() if kept.accepted else "",
    }


def _id(institution: str) -> str:
    return f"{institution.upper().replace('-', '_')}_BE"


def _institution(told: str) -> str:
    found = next((key for key in NAMES if _id(key) == told), None)
    if found is None:
        raise Refusal(400, "Unknown Institution ID", "Get Institution IDs from /institutions/?country={COUNTRY_CODE}")
    return found


async def _body(shape: type[Asked], request: Request) -> Asked:
    try:
        return shape.model_validate_json(await request.body())
    except ValidationError:
        raise Refusal(400, "Incorrect body", "A field is missing or wrong.") from None
