"""Offering and taking a place in a company."""

from datetime import datetime
from uuid import UUID

from fastapi import Request, Response

from api.deps import Address, After, Caller, CompanyId, Limit, Now, Resources, Transaction, User
from api.identity.device import presented, remember
from api.identity.represent import carry, represent
from api.identity.schemas import Invitation, InvitationAcceptance, InvitationPage, NewInvitation, Session
from api.permissions import Permission
from api.resources import Resources as WhatWeStandOn
from api.routing import Routes
from core import ids, paging
from core.companies.queries import get_company
from core.identity import models
from core.identity import sign_in as signing_in
from core.identity.accept_invitation import Offer, accept, find_offer
from core.identity.errors import AlreadyMember, CredentialsRefused, InvitationInvalid, InvitationNeedsAccount, PasswordTooWeak
from core.identity.invite import invite as offer_place
from core.identity.models import UserAccount
from core.identity.open_session import open_session
from core.identity.queries import Person, knows_device
from core.identity.queries import list_invitations as list_all
from core.identity.sign_up import NewAccount, check_password, make_account
from core.throttle import TooManyRequests

routes = Routes("members")


@routes.get("/invitations", permission=Permission.MEMBERS_READ, problems=(paging.InvalidCursor,))
async def list_invitations(
    transaction: Transaction, company_id: CompanyId, after: After = None, limit: Limit = paging.DEFAULT
) -> InvitationPage:
    """The places that were offered."""
    key = paging.decode(after, datetime, UUID) if after is not None else None
    rows = await list_all(transaction, company_id, after=key, limit=limit + 1)  # pyright: ignore[reportArgumentType]
    page = paging.page(rows, limit, lambda row: (row.created_at, row.id))
    return InvitationPage(items=[Invitation.model_validate(row) for row in page.items], next=page.next)


@routes.post("/invitations", permission=Permission.MEMBERS_WRITE, status_code=201, response_model=Invitation, problems=(AlreadyMember,))
async def invite_member(body: NewInvitation, transaction: Transaction, company_id: CompanyId, user: User, now: Now) -> models.Invitation:
    """Offer somebody a place in the company, by mail."""
    return await offer_place(transaction, company_id, email=body.email, role=body.role, invited_by=user.id, now=now)


@routes.post(
    "/invitations/acceptances",
    permission=Permission.PUBLIC,
    status_code=201,
    problems=(InvitationInvalid, InvitationNeedsAccount, PasswordTooWeak, CredentialsRefused, TooManyRequests),
)
async def accept_invitation(
    body: InvitationAcceptance, request: Request, response: Response, resources: Resources, caller: Caller, address: Address, now: Now
) -> Session:
    """Take the place that was offered, and be signed in in that company."""
    await resources.throttle.admit(signing_in.PER_ADDRESS, "acceptance", address)
    async with resources.database.identity() as session:
        offer = await find_offer(session, body.token, now=now)
        device = presented(request, secure=resources.settings.secure_cookies)
        known = device is not None and await knows_device(session, offer.email, device)
    tried = signing_in.Try(offer.email, address, device if known else None)
    prepared = await _prove(body, offer, caller.user, tried, resources)
    user_id = offer.account.id if offer.account else ids.uuid7()
    async with resources.database.tenant(offer.company_id, user_id=user_id, actor=f"user:{user_id}") as session, session.begin():
        if prepared is not None:
            language = (await get_company(session, offer.company_id)).language
            account = NewAccount(email=offer.email, name=body.name or "", language=language)
            await make_account(session, user_id, account, password_hash=prepared, now=now)
        await accept(session, offer, user_id, body.token, now=now)
        agent = request.headers.get("user-agent", "")
        kept = remember(request, response, secure=resources.settings.secure_cookies)
        opened = await open_session(session, user_id, carrier="cookie", user_agent=agent, now=now, company_id=offer.company_id, device=kept)
        described = await represent(session, await session.get_one(UserAccount, user_id), offer.company_id)
    carry(response, opened.token, "cookie", secure=resources.settings.secure_cookies)
    return described


async def _prove(
    body: InvitationAcceptance, offer: Offer, signed_in: Person | None, tried: signing_in.Try, resources: WhatWeStandOn
) -> str | None:
    """The hash for a new account; None where there is one, and it was proved."""
    if offer.account is None:
        if not body.name or body.password is None:
            raise InvitationNeedsAccount(email=offer.email)
        check_password(body.password, offer.email, body.name)
        return await resources.passwords.hash(body.password)
    if signed_in is None or signed_in.id != offer.account.id:
        await signing_in.admit_try(resources.throttle, tried)
        await signing_in.prove(resources.throttle, resources.passwords, offer.account, tried, body.password or "")
    return None
