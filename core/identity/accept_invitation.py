"""Take a place that was offered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import events
from core.identity.errors import InvitationInvalid
from core.identity.models import Invitation, Role, UserAccount
from core.identity.queries import find_account
from core.identity.sign_up import add_member
from core.identity.tokens import digest


@dataclass(frozen=True, slots=True)
class Offer:
    """An invitation that stands, and the account of whom it was sent to, if they have one."""

    invitation_id: UUID
    company_id: UUID
    email: str
    account: UserAccount | None


async def find_offer(session: AsyncSession, token: str, *, now: datetime) -> Offer:
    """What a token offers, over an identity session. Raises InvitationInvalid."""
    found = func.find_invitation(digest(token)).table_valued("company_id", "id", "email", "expires_at", "accepted_at")
    row = (
        await session.execute(select(found.c.company_id, found.c.id, found.c.email, found.c.expires_at, found.c.accepted_at))
    ).one_or_none()
    if row is None or row.accepted_at is not None or row.expires_at <= now:
        raise InvitationInvalid
    return Offer(row.id, row.company_id, row.email, await find_account(session, row.email))


async def accept(session: AsyncSession, offer: Offer, user_id: UUID, token: str, *, now: datetime) -> None:
    """Make the user a member, once; the session is a tenant session of the offering company. Raises InvitationInvalid."""
    wanted = select(Invitation).where(Invitation.company_id == offer.company_id, Invitation.id == offer.invitation_id)
    invitation = await session.scalar(wanted.with_for_update())
    if invitation is None or invitation.accepted_at is not None or invitation.token_hash != digest(token):
        raise InvitationInvalid
    invitation.accepted_at = now
    await session.flush()
    await add_member(session, offer.company_id, user_id, Role(invitation.role), now=now)
    events.tell(session, offer.company_id, "member.added", subject_type="user", subject_id=user_id)
