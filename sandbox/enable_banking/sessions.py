"""Authorizations and sessions: ask, come back, look, close."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from uuid import uuid4

from pydantic import BaseModel, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from sandbox.bank.bank import LONGEST_CONSENT
from sandbox.bank.names import NAMES
from sandbox.bank.state import Consent, ConsentStatus
from sandbox.enable_banking import wire
from sandbox.enable_banking.house import Authorization, House, Refusal, Session

COUNTRY = "BE"


class _Access(BaseModel):
    valid_until: datetime


class _Aspsp(BaseModel):
    name: str
    country: str


class _Auth(BaseModel):
    access: _Access
    aspsp: _Aspsp
    state: str
    redirect_url: str
    psu_type: str = "personal"


class _Code(BaseModel):
    code: str


async def aspsps(house: House, application: str, request: Request) -> Response:
    """GET /aspsps."""
    del application
    listed = [
        {
            "name": name,
            "country": COUNTRY,
            "psu_types": ["personal", "business"],
            "maximum_consent_validity": house.longest_validity,
            "required_psu_headers": house.required_psu_headers,
            "beta": False,
        }
        for key, name in NAMES.items()
        if key not in {"ponto", "isabel"} and request.query_params.get("country", COUNTRY) == COUNTRY
    ]
    return JSONResponse({"aspsps": listed})


async def start(house: House, application: str, request: Request) -> Response:
    """POST /auth: a consent at the bank, and the bank's page for it."""
    try:
        asked = _Auth.model_validate_json(await request.body())
    except ValidationError:
        raise Refusal(422, "WRONG_REQUEST_PARAMETERS", "The body is wrong.") from None
    institution = next((key for key, name in NAMES.items() if name == asked.aspsp.name and asked.aspsp.country == COUNTRY), None)
    if institution is None:
        raise Refusal(422, "WRONG_ASPSP_PROVIDED", "There is no such bank.")
    if asked.redirect_url not in house.redirect_urls:
        raise Refusal(422, "REDIRECT_URI_NOT_ALLOWED", "This address is not registered.")
    now = house.bank.now()
    if not now < asked.access.valid_until <= now + LONGEST_CONSENT + timedelta(days=1):
        raise Refusal(422, "WRONG_REQUEST_PARAMETERS", "valid_until lies in the past, or too far ahead.")
    back = str(uuid4())
    consent = Consent(
        id=f"E-{uuid4()}",
        institution=institution,
        valid_until=asked.access.valid_until.astimezone(UTC).date(),
        last_action=house.bank.today(),
        redirect_uri=f"{house.public_url}/returned/{back}",
    )
    house.bank.world.consents[consent.id] = consent
    house.authorizations[back] = Authorization(consent.id, application, asked.state, asked.redirect_url, asked.access.valid_until)
    page = f"{house.bank.public_url}/{institution}/approve/{consent.id}"
    return JSONResponse({"url": page, "authorization_id": back, "psu_id_hash": ""})


async def returned(house: House, request: Request) -> Response:
    """Where the bank sends the browser: on to the application, with a code or with what went wrong."""
    found = house.authorizations.get(request.path_params["authorization"])
    if found is None:
        return Response("This authorization is not known.", 404)
    approved = house.bank.world.consents[found.consent_id].status is ConsentStatus.VALID
    query = {"code": found.code} if approved else {"error": "access_denied", "error_description": "Cancelled by user"}
    return RedirectResponse(f"{found.redirect_url}?{urlencode({'state': found.state} | query)}", 302)


async def create(house: House, application: str, request: Request) -> Response:
    """POST /sessions: a code is good once."""
    try:
        code = _Code.model_validate_json(await request.body()).code
    except ValidationError:
        raise Refusal(422, "WRONG_REQUEST_PARAMETERS", "The body is wrong.") from None
    found = next((one for one in house.authorizations.values() if one.code == code and one.application == application), None)
    if found is None:
        raise Refusal(422, "WRONG_AUTHORIZATION_CODE", "The code is not one of ours.")
    if found.used:
        raise Refusal(422, "ALREADY_AUTHORIZED", "The code has been used.")
    found.used = True
    session = Session(str(uuid4()), application, found.consent_id, found.valid_until)
    house.sessions[session.id] = session
    consent = house.consent(session)
    return JSONResponse(
        {
            "session_id": session.id,
            "accounts": [wire.account(session, house.bank.world.accounts[key]) for key in consent.account_ids],
            "aspsp": {"name": NAMES[consent.institution], "country": COUNTRY},
            "psu_type": "business",
            "access": {"valid_until": session.valid_until.isoformat()},
        }
    )


async def read(house: House, application: str, request: Request) -> Response:
    """GET /sessions/{id}: the accounts by their uid."""
    session = house.session(application, request.path_params["session_id"])
    consent, status = house.consent(session), house.status(session)
    kept = [house.bank.world.accounts[key] for key in consent.account_ids] if status == "AUTHORIZED" else []
    return JSONResponse(
        {
            "status": status,
            "accounts": [session.uid(account) for account in kept],
            "accounts_data": [wire.account_data(session, account) for account in kept],
            "aspsp": {"name": NAMES[consent.institution], "country": COUNTRY},
            "psu_type": "business",
            "psu_id_hash": "",
            "access": {"valid_until": session.valid_until.isoformat()},
            "created": house.bank.now().isoformat(),
        }
    )


async def close(house: House, application: str, request: Request) -> Response:
    """DELETE /sessions/{id}."""
    house.session(application, request.path_params["session_id"]).closed = True
    return JSONResponse({"message": "OK"})
