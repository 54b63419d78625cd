"""Offer somebody a place in a company, by mail."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, ids
from core.companies.queries import get_company
from core.identity.errors import AlreadyMember
from core.identity.models import Invitation, Membership, Role, UserAccount
from core.identity.tokens import digest, new_secret
from core.jobs import SendInvitation
from core.outbox.stage import stage

VALID_FOR = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Letter:
    """What an invitation's mail says."""

    to: str
    token: str
    company_name: str
    inviter_name: str
    role: Role
    language: str
    expires_at: datetime


async def invite(session: AsyncSession, company_id: UUID, *, email: str, role: Role, invited_by: UUID, now: datetime) -> Invitation:
    """Note the offer and ask for its mail. The token is made when the mail is, so that no job and no row ever holds it.

    Raises AlreadyMember.
    """
    address = email.lower()
    theirs = select(Membership.user_id).join(UserAccount, UserAccount.id == Membership.user_id)
    is_member = theirs.where(Membership.company_id == company_id, UserAccount.email == address).exists()
    if await session.scalar(select(is_member)):
        raise AlreadyMember
    invitation = Invitation(
        company_id=company_id,
        id=ids.uuid7(),
        email=address,
        role=role,
        token_hash=digest(new_secret()),
        invited_by=invited_by,
        expires_at=now + VALID_FOR,
        created_at=now,
    )
    session.add(invitation)
    await session.flush()
    await stage(session, company_id, SendInvitation(invitation_id=invitation.id))
    await audit.record(session, company_id, "member.invited", subject_type="invitation", subject_id=invitation.id, email=address, role=role)
    return invitation


async def write_letter(session: AsyncSession, company_id: UUID, invitation_id: UUID, *, now: datetime) -> Letter | None:
    """Give the invitation a fresh token and say what to mail; commit before mailing. None when it no longer stands.

    A second run makes a second token and the first mail's link stops working: the last mail is the one that counts.
    """
    wanted = select(Invitation).where(Invitation.company_id == company_id, Invitation.id == invitation_id)
    invitation = await session.scalar(wanted.with_for_update())
    if invitation is None or invitation.accepted_at is not None or invitation.expires_at <= now:
        return None
    token = new_secret()
    invitation.token_hash = digest(token)
    company = await get_company(session, company_id)
    inviter = await session.scalar(select(UserAccount.name).where(UserAccount.id == invitation.invited_by))
    role = Role(invitation.role)
    return Letter(invitation.email, token, company.name, inviter or "", role, company.language, invitation.expires_at)
