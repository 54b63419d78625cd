"""Every SELECT over tags, categories and messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.identity.models import UserAccount
from core.remarks.models import Label, LabelKind, Message
from core.remarks.subject import Subject

MOST_MESSAGES = 200
MOST_NAMES = 500


@dataclass(frozen=True, slots=True)
class Said:
    """One message, with the name of who wrote it where that is still a member."""

    id: UUID
    text: str
    written_by: UUID | None
    author: str | None
    said_by: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Remarks:
    """All that stands beside one thing; messages the oldest first."""

    tags: tuple[str, ...]
    category: str | None
    messages: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Used:
    """A name of a tag or category, and on how many things it stands."""

    name: str
    count: int


async def remarks_of(session: AsyncSession, company_id: UUID, subject: Subject) -> Remarks:
    """What stands beside one thing: the latest messages, in the order in which they were written."""
    labels = await session.execute(
        select(Label.kind, Label.name)
        .where(Label.company_id == company_id, getattr(Label, subject.column) == subject.id)
        .order_by(Label.folded)
    )
    known = [(kind, name) for kind, name in labels]
    wanted = (
        select(Message.id, Message.text, Message.written_by, UserAccount.name, Message.said_by, Message.created_at)
        .outerjoin(UserAccount, UserAccount.id == Message.written_by)
        .where(Message.company_id == company_id, getattr(Message, subject.column) == subject.id, Message.withdrawn_at.is_(None))
        .order_by(Message.id.desc())
        .limit(MOST_MESSAGES)
    )
    messages = tuple(Said(*row) for row in (await session.execute(wanted)).all())
    return Remarks(
        tags=tuple(name for kind, name in known if kind == LabelKind.TAG),
        category=next((name for kind, name in known if kind == LabelKind.CATEGORY), None),
        messages=messages[::-1],
    )


async def names_in_use(session: AsyncSession, company_id: UUID, kind: LabelKind) -> Sequence[Used]:
    """The company's tags, or its categories: those used most first."""
    count = func.count()
    wanted = (
        select(func.min(Label.name), count)
        .where(Label.company_id == company_id, Label.kind == kind)
        .group_by(Label.folded)
        .order_by(count.desc(), Label.folded)
        .limit(MOST_NAMES)
    )
    return [Used(name, times) for name, times in await session.execute(wanted)]
