"""Signing in: the page where the user shares accounts, and the token endpoint."""

import base64
import binascii
from datetime import timedelta
from html import escape
from urllib.parse import urlencode
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from sandbox.bank.bank import LONGEST_CONSENT
from sandbox.bank.names import NAMES
from sandbox.bank.page import STYLE
from sandbox.bank.state import Account, Consent, ConsentStatus
from sandbox.ponto.house import INSTITUTION, Grant, House, Refusal, challenge


async def show(house: House, request: Request) -> Response:
    """GET /oauth2/auth: every account of the simulated banks can be shared."""
    problem = _problem(house, request)
    if problem is not None:
        return HTMLResponse(f"<h1>{house.title}</h1><p>{escape(problem)}</p>", 400)
    boxes = "".join(
        f'<label><input type="checkbox" name="account" value="{escape(a.id)}" checked> {escape(NAMES[a.institution])}: {escape(a.name)}<br>'
        f"<small>{escape(a.iban)} {escape(a.currency)} · {escape(a.owner_name)}</small></label>"
        for a in _offered(house)
    )
    return HTMLResponse(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{house.title}</title><style>{STYLE}</style></head><body><main>'
        f'<h1>{house.title} (sandbox)</h1><p>OkiOki asks to read these accounts.</p><form method="post">{boxes}'
        '<button name="answer" value="approve">Approve</button><button name="answer" value="refuse">Refuse</button></form>'
        "</main></body></html>"
    )


async def answer(house: House, request: Request) -> Response:
    """POST /oauth2/auth: the user's answer goes back by the browser."""
    if _problem(house, request) is not None:
        return await show(house, request)
    form, query = await request.form(), request.query_params
    chosen = [account.id for account in _offered(house) if account.id in form.getlist("account")]
    state = {"state": query.get("state", "")}
    if form.get("answer") != "approve" or not chosen:
        back = {"error": "access_denied", "error_description": "The resource owner denied the request"}
        return RedirectResponse(f"{query['redirect_uri']}?{urlencode(back | state)}", 303)
    bank = house.bank
    consent = Consent(
        id=f"P-{uuid4()}",
        institution=INSTITUTION,
        status=ConsentStatus.VALID,
        account_ids=chosen,
        valid_until=bank.today() + LONGEST_CONSENT,
        last_action=bank.today(),
        approved_at=bank.now(),
    )
    bank.world.consents[consent.id] = consent
    grant = Grant(consent.id, query["redirect_uri"], query.get("code_challenge", ""))
    house.grants.append(grant)
    return RedirectResponse(f"{grant.redirect_uri}?{urlencode({'code': grant.code, 'scope': query['scope']} | state)}", 303)


async def token(house: House, request: Request) -> Response:
    """POST /ponto-connect/oauth2/token."""
    _know_client(house, request)
    form = await request.form()
    kind = form.get("grant_type")
    if kind == "authorization_code":
        return JSONResponse(house.issue(_by_code(house, form.get("code"), form.get("redirect_uri"), str(form.get("code_verifier")))))
    if kind == "refresh_token":
        return JSONResponse(house.issue(_by_refresh_token(house, str(form.get("refresh_token")))))
    raise Refusal(400, "unsupported_grant_type", "Only codes and refresh tokens.", oauth=True)


async def revoke(house: House, request: Request) -> Response:
    """POST /ponto-connect/oauth2/revoke (RFC 7009): an unknown token is no failure."""
    _know_client(house, request)
    wanted = (await request.form()).get("token")
    for grant in house.grants:
        grant.revoked = grant.revoked or (bool(wanted) and wanted in {grant.refresh_token, grant.access_token})
    return JSONResponse({})


def _by_code(house: House, code: object, redirect_uri: object, verifier: str) -> Grant:
    grant = next((one for one in house.grants if one.code == code), None)
    good = grant is not None and not grant.code_used and grant.redirect_uri == redirect_uri
    if grant is None or not good or (house.is_challenged and grant.challenge != challenge(verifier)):
        raise Refusal(400, "invalid_grant", "The code, its address or its verifier is wrong.", oauth=True)
    grant.code_used = True
    return grant


def _by_refresh_token(house: House, refresh_token: str) -> Grant:
    for grant in house.grants:
        if refresh_token in grant.spent:
            grant.revoked = True  # used twice: it may have been stolen, so nobody keeps it (RFC 9700 section 4.14.2)
        if refresh_token and grant.refresh_token == refresh_token and not grant.revoked:
            return grant
    raise Refusal(400, "invalid_grant", "The refresh token is not (any more) valid.", oauth=True)


def _know_client(house: House, request: Request) -> None:
    given = request.headers.get("authorization", "").removeprefix("Basic ")
    try:
        known = base64.b64decode(given).decode() == f"{house.client_id}:{house.client_secret}"
    except (binascii.Error, UnicodeDecodeError):
        known = False
    if not known:
        raise Refusal(401, "invalid_client", "Client authentication failed.", oauth=True)


def _problem(house: House, request: Request) -> str | None:
    query = request.query_params
    if query.get("client_id") != house.client_id:
        return "This application is not known."
    if query.get("redirect_uri") not in house.redirect_uris:
        return "This address is not registered."
    if query.get("response_type") != "code" or not query.get("state"):
        return "The request is incomplete."
    if house.is_challenged and (query.get("code_challenge_method") != "S256" or not query.get("code_challenge")):
        return "The request is incomplete."
    return None if "offline_access" in query.get("scope", "").split() else "The scope offline_access is missing."


def _offered(house: House) -> list[Account]:
    return list(house.bank.world.accounts.values())


def expires_at(house: House, grant: Grant) -> str:
    """When the bank's authorization of an account is expected to end: the last moment of its last day, in UTC."""
    consent = house.consent(grant)
    approved = consent.approved_at or house.bank.now()
    return (approved + timedelta(days=(consent.valid_until - consent.last_action).days)).isoformat()
