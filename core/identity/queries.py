"""Every SELECT over people, sessions, memberships, invitations and keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, text, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import aliased, undefer

from core.companies.models import Company
from core.identity import session_window
from core.identity.models import ApiKey, Invitation, Membership, Role, UserAccount, UserSession
from core.identity.tokens import digest


@dataclass(frozen=True, slots=True)
class Person:
    """A user's account, as every request of theirs needs it."""

    id: UUID
    created_at: datetime
    email: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who holds a session: their account, and their place in the session's company, if they still have one."""

    session_id: UUID
    carrier: str
    last_used_at: datetime
    user: Person
    company_id: UUID | None
    role: Role | None


@dataclass(frozen=True, slots=True)
class Place:
    """One of a user's companies, and what they are to it."""

    company: Company
    role: Role


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a company."""

    user_id: UUID
    name: str
    email: str
    role: Role
    created_at: datetime


_BY_TOKEN = text("select * from find_caller(:token_hash)")


async def find_signed_in(connection: AsyncConnection, token: str, *, now: datetime) -> SignedIn | None:
    """Who holds `token`, over a connection that knows nobody; None when nobody does, or not any more.

    One statement, for it is part of every request. The membership is read anew each time: who is removed is out at the next request.
    """
    held = (await connection.execute(_BY_TOKEN, {"token_hash": digest(token)})).one_or_none()
    if held is None:
        return None
    if not session_window.is_live(last_used_at=held.last_used_at, expires_at=held.expires_at, revoked_at=held.revoked_at, now=now):
        return None
    return SignedIn(
        held.session_id,
        held.carrier,
        held.last_used_at,
        Person(held.user_id, held.created_at, held.email, held.name, held.language),
        held.company_id,
        Role(held.role) if held.role else None,
    )


async def find_account(session: AsyncSession, email: str) -> UserAccount | None:
    """The account with this address, its password's hash included: the only way to read one, an account at a time."""
    by_email = text("select * from find_account(:email)").bindparams(email=email.lower())
    return await session.scalar(select(UserAccount).options(undefer(UserAccount.password_hash)).from_statement(by_email))


async def knows_device(session: AsyncSession, email: str, device: str) -> bool:
    """Whether a browser that holds this device token has signed in to the account before."""
    return bool(await session.scalar(select(func.knows_device(email.lower(), digest(device)))))


async def list_places(session: AsyncSession, user_id: UUID) -> Sequence[Place]:
    """The user's companies by name, over an identity session of that user."""
    wanted = select(Company, Membership.role).join(Membership, Membership.company_id == Company.id).where(Membership.user_id == user_id)
    rows = await session.execute(wanted.order_by(Company.name, Company.id))
    return [Place(company, Role(role)) for company, role in rows]


async def list_sessions(session: AsyncSession, user_id: UUID, *, now: datetime) -> Sequence[UserSession]:
    """The user's live sessions, the latest used first."""
    wanted = select(UserSession).where(
        UserSession.user_id == user_id,
        UserSession.revoked_at.is_(None),
        UserSession.expires_at > now,
        UserSession.last_used_at > now - session_window.IDLE,
    )
    return (await session.scalars(wanted.order_by(UserSession.last_used_at.desc(), UserSession.id))).all()


async def last_company(session: AsyncSession, user_id: UUID) -> UUID | None:
    """The company the user last worked in and still belongs to, else their first; over an identity session of that user."""
    held = aliased(UserSession)
    last_used = select(func.max(held.last_used_at)).where(held.user_id == user_id, held.company_id == Membership.company_id)
    wanted = select(Membership.company_id).where(Membership.user_id == user_id)
    return await session.scalar(
        wanted.order_by(last_used.scalar_subquery().desc().nulls_last(), Membership.created_at, Membership.company_id).limit(1)
    )


async def find_role(session: AsyncSession, company_id: UUID, user_id: UUID) -> Role | None:
    """What the user is to the company, if anything."""
    role = await session.scalar(select(Membership.role).where(Membership.company_id == company_id, Membership.user_id == user_id))
    return Role(role) if role else None


async def list_members(session: AsyncSession, company_id: UUID, *, after: tuple[datetime, UUID] | None, limit: int) -> Sequence[Member]:
    """The company's people, in the order they came."""
    wanted = (
        select(Membership.user_id, UserAccount.name, UserAccount.email, Membership.role, Membership.created_at)
        .join(UserAccount, UserAccount.id == Membership.user_id)
        .where(Membership.company_id == company_id)
    )
    if after is not None:
        wanted = wanted.where(tuple_(Membership.created_at, Membership.user_id) > after)
    rows = await session.execute(wanted.order_by(Membership.created_at, Membership.user_id).limit(limit))
    return [Member(user_id, name, email, Role(role), created_at) for user_id, name, email, role, created_at in rows]


async def list_invitations(
    session: AsyncSession, company_id: UUID, *, after: tuple[datetime, UUID] | None, limit: int
) -> Sequence[Invitation]:
    """The company's invitations, the latest first."""
    wanted = select(Invitation).where(Invitation.company_id == company_id)
    if after is not None:
        wanted = wanted.where(tuple_(Invitation.created_at, Invitation.id) < after)
    return (await session.scalars(wanted.order_by(Invitation.created_at.desc(), Invitation.id.desc()).limit(limit))).all()


async def list_api_keys(session: AsyncSession, company_id: UUID, *, after: tuple[datetime, UUID] | None, limit: int) -> Sequence[ApiKey]:
    """The company's keys that were not revoked, the latest first."""
    wanted = select(ApiKey).where(ApiKey.company_id == company_id, ApiKey.revoked_at.is_(None))
    if after is not None:
        wanted = wanted.where(tuple_(ApiKey.created_at, ApiKey.id) < after)
    return (await session.scalars(wanted.order_by(ApiKey.created_at.desc(), ApiKey.id.desc()).limit(limit))).all()
