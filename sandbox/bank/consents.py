"""The contract's consents: ask, look, end. Approval happens on the page of page.py."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.bank import wire
from sandbox.bank.bank import LONGEST_CONSENT, Bank
from sandbox.bank.refusal import Refusal
from sandbox.bank.state import Consent, ConsentStatus

FREQUENCY_WITHOUT_AGREEMENT = 4


class _Reference(BaseModel):
    iban: str | None = None


class _Access(BaseModel):
    model_config = ConfigDict(extra="allow")
    accounts: list[_Reference] | None = None
    balances: list[_Reference] | None = None
    transactions: list[_Reference] | None = None
    all_psd2: str | None = Field(default=None, alias="allPsd2")
    available_accounts: str | None = Field(default=None, alias="availableAccounts")


class _Consents(BaseModel):
    model_config = ConfigDict(extra="allow")
    access: _Access
    recurring: bool = Field(alias="recurringIndicator")
    valid_until: date = Field(alias="validUntil")
    frequency: int = Field(alias="frequencyPerDay", ge=1)
    combined: bool = Field(alias="combinedServiceIndicator")


def check_request_id(request: Request) -> str:
    """Every call carries a UUID in X-Request-ID; the answer repeats it."""
    value = request.headers.get("x-request-id", "")
    try:
        UUID(value)
    except ValueError:
        raise Refusal(400, "FORMAT_ERROR", "X-Request-ID must be a UUID.") from None
    return value


async def create(bank: Bank, request: Request) -> Response:
    """POST /v1/consents: received, with the address of the page where the user approves."""
    request_id = check_request_id(request)
    institution: str = request.path_params["institution"]
    if not request.headers.get("psu-ip-address"):
        raise Refusal(400, "FORMAT_ERROR", "PSU-IP-Address is mandatory here.")
    try:
        asked = _Consents.model_validate_json(await request.body())
    except ValidationError as problem:
        where = ".".join(str(part) for part in problem.errors()[0]["loc"])
        raise Refusal(400, "FORMAT_ERROR", f"The body is wrong at {where}.") from None
    if asked.valid_until < bank.today():
        raise Refusal(400, "PERIOD_INVALID", "validUntil lies in the past.")
    consent = Consent(
        id=f"C-{uuid4()}",
        institution=institution,
        asked_ibans=[r.iban for r in asked.access.accounts or [] if r.iban],
        recurring=asked.recurring,
        frequency_per_day=min(asked.frequency, FREQUENCY_WITHOUT_AGREEMENT) if asked.recurring else 1,
        valid_until=min(asked.valid_until, bank.today() + LONGEST_CONSENT) if asked.recurring else bank.today() + timedelta(days=1),
        last_action=bank.today(),
        redirect_uri=request.headers.get("tpp-redirect-uri"),
        nok_redirect_uri=request.headers.get("tpp-nok-redirect-uri"),
    )
    bank.world.consents[consent.id] = consent
    bank.save()
    here = f"/v1/consents/{consent.id}"
    begin = {"startAuthorisation": {"href": f"{here}/authorisations"}} if bank.demands.is_explicit else _approval(bank, consent)
    body = {
        "consentStatus": consent.status.value,
        "consentId": consent.id,
        "_links": begin | {"self": {"href": here}, "status": {"href": f"{here}/status"}},
    }
    # No Location: the description wants a public web address in it, which a loopback address is not; `_links.self` says the same.
    headers = {"X-Request-ID": request_id, "ASPSP-SCA-Approach": "DECOUPLED" if bank.demands.is_decoupled else "REDIRECT"}
    return JSONResponse(body, 201, headers)


async def authorise(bank: Bank, request: Request) -> Response:
    """POST /v1/consents/{id}/authorisations: the approval of a consent begins."""
    request_id = check_request_id(request)
    consent = bank.consent(request.path_params["institution"], request.path_params["consent_id"])
    body = {"scaStatus": "received", "authorisationId": f"A-{consent.id}", "_links": _approval(bank, consent)}
    return JSONResponse(body, 201, {"X-Request-ID": request_id})


def _approval(bank: Bank, consent: Consent) -> dict[str, dict[str, str]]:
    """The page, or nothing but a status where the user approves in the bank's app."""
    if bank.demands.is_decoupled:
        return {"scaStatus": {"href": f"/v1/consents/{consent.id}/authorisations/A-{consent.id}"}}
    return {"scaRedirect": {"href": f"{bank.public_url}/{consent.institution}/approve/{consent.id}"}}


async def read(bank: Bank, request: Request) -> Response:
    """GET /v1/consents/{id}."""
    request_id = check_request_id(request)
    consent = bank.consent(request.path_params["institution"], request.path_params["consent_id"])
    return JSONResponse(wire.consent_details(consent, bank.world.accounts), headers={"X-Request-ID": request_id})


async def status(bank: Bank, request: Request) -> Response:
    """GET /v1/consents/{id}/status."""
    request_id = check_request_id(request)
    consent = bank.consent(request.path_params["institution"], request.path_params["consent_id"])
    return JSONResponse({"consentStatus": consent.status.value}, headers={"X-Request-ID": request_id})


async def end(bank: Bank, request: Request) -> Response:
    """DELETE /v1/consents/{id}: terminatedByTpp."""
    request_id = check_request_id(request)
    consent = bank.consent(request.path_params["institution"], request.path_params["consent_id"])
    consent.status, consent.last_action = ConsentStatus.TERMINATED_BY_TPP, bank.today()
    bank.save()
    return Response(status_code=204, headers={"X-Request-ID": request_id})
