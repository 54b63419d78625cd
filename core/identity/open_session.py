"""Sessions begin, move and end."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.companies.errors import CompanyNotFound
from core.identity import session_window
from core.identity.models import UserSession
from core.identity.queries import find_role, last_company
from core.identity.tokens import digest, new_session_token

Carrier = Literal["cookie", "bearer"]
AGENT_KEPT = 200
"""Characters of the browser's name that are kept."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session, and its token: told to its holder here and never again."""

    session_id: UUID
    token: str
    company_id: UUID | None


async def open_session(
    session: AsyncSession,
    user_id: UUID,
    *,
    carrier: Carrier,
    user_agent: str,
    now: datetime,
    company_id: UUID | None = None,
    device: str | None = None,
) -> Opened:
    """Sign a user in, in the company given or the one they last worked in; `device` is what the browser will be known by."""
    token = new_session_token()
    begun = UserSession(
        id=ids.uuid7(),
        user_id=user_id,
        company_id=company_id or await last_company(session, user_id),
        token_hash=digest(token),
        carrier=carrier,
        device_hash=digest(device) if device is not None else None,
        user_agent=user_agent[:AGENT_KEPT].replace("\x00", ""),
        created_at=now,
        last_used_at=now,
        expires_at=now + session_window.ABSOLUTE,
    )
    session.add(begun)
    await session.flush()
    return Opened(begun.id, token, begun.company_id)


async def switch_company(session: AsyncSession, user_id: UUID, session_id: UUID, company_id: UUID) -> Opened:
    """Go on in another of the user's companies, under a new token: the old one stops with the old company. Raises CompanyNotFound."""
    if await find_role(session, company_id, user_id) is None:
        raise CompanyNotFound(company_id=company_id)
    token = new_session_token()
    await session.execute(
        update(UserSession)
        .where(UserSession.id == session_id, UserSession.user_id == user_id)
        .values(token_hash=digest(token), company_id=company_id)
    )
    return Opened(session_id, token, company_id)


async def rotate_token(session: AsyncSession, user_id: UUID, session_id: UUID) -> str:
    """A new token for a session that goes on; the old one is worth nothing from here."""
    token = new_session_token()
    await session.execute(
        update(UserSession).where(UserSession.id == session_id, UserSession.user_id == user_id).values(token_hash=digest(token))
    )
    return token


async def end_session(session: AsyncSession, user_id: UUID, session_id: UUID, *, now: datetime) -> None:
    """Sign out here."""
    ended = update(UserSession).where(UserSession.id == session_id, UserSession.user_id == user_id, UserSession.revoked_at.is_(None))
    await session.execute(ended.values(revoked_at=now))


async def end_all_sessions(session: AsyncSession, user_id: UUID, *, now: datetime, but: UUID | None = None) -> None:
    """Sign out everywhere, except in the session `but`."""
    ended = update(UserSession).where(UserSession.user_id == user_id, UserSession.revoked_at.is_(None))
    if but is not None:
        ended = ended.where(UserSession.id != but)
    await session.execute(ended.values(revoked_at=now))


async def touch_session(session: AsyncSession, session_id: UUID, *, now: datetime) -> None:
    """Note that a session was used."""
    await session.execute(update(UserSession).where(UserSession.id == session_id).values(last_used_at=now))
