"""Signing up, in and out, and the company one works in."""

from fastapi import Request, Response

from api.deps import Address, Caller, IdentityTransaction, Now, Resources, User
from api.identity.device import presented, remember
from api.identity.represent import carry, drop, represent
from api.identity.schemas import CompanyChoice, Session, SessionPage, SessionRow, SignIn, SignUp
from api.permissions import Permission
from api.routing import Routes
from core import ids
from core.companies.errors import CompanyNotFound, VatNumberInvalid, VatNumberTaken
from core.companies.vat_number import normalise
from core.identity import sign_in as signing_in
from core.identity.errors import CredentialsRefused, EmailTaken, PasswordTooWeak
from core.identity.models import UserAccount
from core.identity.open_session import end_all_sessions, end_session, open_session
from core.identity.open_session import switch_company as switch
from core.identity.queries import find_account, knows_device
from core.identity.queries import list_sessions as list_all
from core.identity.sign_up import NewAccount, check_password
from core.identity.sign_up import sign_up as sign_up_user
from core.throttle import TooManyRequests

routes = Routes("identity")


@routes.post(
    "/sign-up",
    permission=Permission.PUBLIC,
    status_code=201,
    problems=(EmailTaken, PasswordTooWeak, VatNumberInvalid, VatNumberTaken, TooManyRequests),
)
async def sign_up(body: SignUp, request: Request, response: Response, resources: Resources, address: Address, now: Now) -> Session:
    """Begin: an account, its company, and a session in a cookie."""
    await resources.throttle.admit(signing_in.PER_ADDRESS_SIGN_UP, "sign-up", address)
    check_password(body.password, body.email, body.name, body.company_name)
    normalise(body.vat_number)
    password_hash = await resources.passwords.hash(body.password)
    company_id, user_id = ids.uuid7(), ids.uuid7()
    async with resources.database.tenant(company_id, user_id=user_id, actor=f"user:{user_id}") as session, session.begin():
        await sign_up_user(
            session,
            company_id,
            user_id,
            resources.vault.key_ring,
            NewAccount(email=body.email, name=body.name, language=body.language),
            password_hash=password_hash,
            vat_number=body.vat_number,
            company_name=body.company_name,
            now=now,
        )
        agent = request.headers.get("user-agent", "")
        device = remember(request, response, secure=resources.settings.secure_cookies)
        opened = await open_session(session, user_id, carrier="cookie", user_agent=agent, now=now, company_id=company_id, device=device)
        described = await represent(session, await session.get_one(UserAccount, user_id), company_id)
    carry(response, opened.token, "cookie", secure=resources.settings.secure_cookies)
    return described


@routes.post("/sessions", permission=Permission.PUBLIC, status_code=201, problems=(CredentialsRefused, TooManyRequests))
async def sign_in(body: SignIn, request: Request, response: Response, resources: Resources, address: Address, now: Now) -> Session:
    """Sign in. Whatever is wrong, the answer is the same, and takes as long."""
    secure = resources.settings.secure_cookies
    await signing_in.admit_address(resources.throttle, address)
    device = presented(request, secure=secure)
    async with resources.database.identity() as session:
        if device is not None and not await knows_device(session, body.email, device):
            device = None
        known = await find_account(session, body.email)
    tried = signing_in.Try(body.email, address, device)
    await signing_in.admit_try(resources.throttle, tried)
    account = await signing_in.prove(resources.throttle, resources.passwords, known, tried, body.password)
    renewed = await resources.passwords.hash(body.password) if resources.passwords.needs_rehash(account.password_hash) else None
    async with resources.database.identity(account.id) as session, session.begin():
        if renewed is not None:
            await signing_in.store_password(session, account.id, renewed)
        agent = request.headers.get("user-agent", "")
        kept = remember(request, response, secure=secure) if body.carrier == "cookie" else None
        opened = await open_session(session, account.id, carrier=body.carrier, user_agent=agent, now=now, device=kept)
        described = await represent(session, account, opened.company_id)
    described.token = carry(response, opened.token, body.carrier, secure=secure)
    return described


@routes.get("/session", permission=Permission.SIGNED_IN)
async def get_session(identity: IdentityTransaction, user: User, caller: Caller) -> Session:
    """Who is signed in, and where."""
    return await represent(identity, user, caller.company_id)


@routes.delete("/session", permission=Permission.SIGNED_IN, status_code=204)
async def sign_out(response: Response, identity: IdentityTransaction, user: User, caller: Caller, resources: Resources, now: Now) -> None:
    """Sign out here."""
    if caller.session_id is not None:
        await end_session(identity, user.id, caller.session_id, now=now)
    drop(response, secure=resources.settings.secure_cookies)


@routes.get("/sessions", permission=Permission.SIGNED_IN)
async def list_sessions(identity: IdentityTransaction, user: User, caller: Caller, now: Now) -> SessionPage:
    """Where the user is signed in."""
    rows = await list_all(identity, user.id, now=now)
    items = [
        SessionRow(
            id=row.id,
            created_at=row.created_at,
            last_used_at=row.last_used_at,
            user_agent=row.user_agent,
            carrier="cookie" if row.carrier == "cookie" else "bearer",
            current=row.id == caller.session_id,
        )
        for row in rows
    ]
    return SessionPage(items=items, next=None)


@routes.delete("/sessions", permission=Permission.SIGNED_IN, status_code=204)
async def sign_out_everywhere(response: Response, identity: IdentityTransaction, user: User, resources: Resources, now: Now) -> None:
    """Sign out everywhere, here too."""
    await end_all_sessions(identity, user.id, now=now)
    drop(response, secure=resources.settings.secure_cookies)


@routes.put("/session/company", permission=Permission.SIGNED_IN, problems=(CompanyNotFound,))
async def switch_company(
    body: CompanyChoice, response: Response, identity: IdentityTransaction, user: User, caller: Caller, resources: Resources
) -> Session:
    """Go on in another of the user's companies; the token changes with it."""
    if caller.session_id is None or caller.carrier is None:
        raise CompanyNotFound
    opened = await switch(identity, user.id, caller.session_id, body.company_id)
    token = carry(response, opened.token, caller.carrier, secure=resources.settings.secure_cookies)
    return await represent(identity, user, opened.company_id, token=token)
