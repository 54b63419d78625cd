"""A person leaves a company."""

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.identity.errors import LastOwner, MemberNotFound
from core.identity.models import Membership, Role


async def remove_member(session: AsyncSession, company_id: UUID, user_id: UUID) -> None:
    """End a membership: at the person's next request the company is not there for them. Raises MemberNotFound, LastOwner.

    The company's memberships are locked, so that two owners cannot remove each other at the same moment.
    """
    members = (await session.scalars(select(Membership).where(Membership.company_id == company_id).with_for_update())).all()
    leaving = next((member for member in members if member.user_id == user_id), None)
    if leaving is None:
        raise MemberNotFound(user_id=user_id)
    if leaving.role == Role.OWNER and sum(member.role == Role.OWNER for member in members) == 1:
        raise LastOwner
    await session.execute(delete(Membership).where(Membership.company_id == company_id, Membership.user_id == user_id))
    events.tell(session, company_id, "member.removed", subject_type="user", subject_id=user_id)
    await audit.record(session, company_id, "member.removed", subject_type="user", subject_id=user_id, role=leaving.role)
