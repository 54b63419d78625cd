"""Whom a company's news may go to, and how they want it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.identity.models import Membership, Role, UserAccount
from core.notifications.choices import Choices, defaults
from core.notifications.models import NotificationChoice, PushSubscription

_FIELDS = ("weekly_mail", "weekly_push", "urgent_mail", "urgent_push")


@dataclass(frozen=True, slots=True)
class Reader:
    """A member of the company, and what they want to hear."""

    user_id: UUID
    email: str
    name: str
    language: str
    member_since: datetime
    choices: Choices


async def list_readers(session: AsyncSession, company_id: UUID, *, user_id: UUID | None = None) -> list[Reader]:
    """The company's people, or the one of them."""
    chosen = and_(NotificationChoice.company_id == Membership.company_id, NotificationChoice.user_id == Membership.user_id)
    wanted = (
        select(UserAccount.id, UserAccount.email, UserAccount.name, UserAccount.language, Membership, NotificationChoice)
        .join(Membership, Membership.user_id == UserAccount.id)
        .outerjoin(NotificationChoice, chosen)
        .where(Membership.company_id == company_id)
        .order_by(Membership.created_at, UserAccount.id)
    )
    if user_id is not None:
        wanted = wanted.where(UserAccount.id == user_id)
    return [
        Reader(id_, email, name, language, place.created_at, _of(choice) if choice else defaults(Role(place.role)))
        for id_, email, name, language, place, choice in await session.execute(wanted)
    ]


def _of(row: NotificationChoice) -> Choices:
    return Choices(**{name: getattr(row, name) for name in _FIELDS})


async def choose(session: AsyncSession, company_id: UUID, user_id: UUID, choices: Choices) -> None:
    """Keep what a person chose."""
    values = {name: getattr(choices, name) for name in _FIELDS} | {"updated_at": clock.now()}
    row = insert(NotificationChoice).values(company_id=company_id, user_id=user_id, **values)
    await session.execute(row.on_conflict_do_update(index_elements=["company_id", "user_id"], set_=values))


async def list_subscriptions(session: AsyncSession, company_id: UUID, user_id: UUID) -> Sequence[PushSubscription]:
    """The browsers of a person that may be told."""
    wanted = select(PushSubscription).where(PushSubscription.company_id == company_id, PushSubscription.user_id == user_id)
    return (await session.scalars(wanted.order_by(PushSubscription.id))).all()
