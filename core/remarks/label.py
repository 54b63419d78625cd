"""Tags and categories: put beside something, and taken away. Saying it again changes nothing."""

from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.folding import fold
from core.remarks.errors import TooManyTags
from core.remarks.find_subject import find_subject
from core.remarks.models import Label, LabelKind
from core.remarks.subject import Subject

MOST_TAGS = 20


async def add_tag(session: AsyncSession, company_id: UUID, subject: Subject, name: str) -> None:
    """Tag something. Raises as find_subject, and TooManyTags."""
    await find_subject(session, company_id, subject, hold=True)
    mine = (Label.company_id == company_id, getattr(Label, subject.column) == subject.id, Label.kind == LabelKind.TAG)
    others = await session.scalar(select(func.count()).where(*mine, Label.folded != fold(name)))
    if (others or 0) >= MOST_TAGS:
        raise TooManyTags(most=MOST_TAGS)
    if await put_label(session, company_id, subject, LabelKind.TAG, name, said_by="user"):
        await _told(session, company_id, subject, "tag.added", tag=name)


async def remove_tag(session: AsyncSession, company_id: UUID, subject: Subject, name: str) -> None:
    """Take a tag away, however it is spelled; also one that a rule gave. Raises as find_subject."""
    await find_subject(session, company_id, subject)
    if await take_label(session, company_id, subject, LabelKind.TAG, name=name):
        await _told(session, company_id, subject, "tag.removed", tag=name)


async def categorise(session: AsyncSession, company_id: UUID, subject: Subject, name: str | None) -> None:
    """Give something its one category, or (None) none. Raises as find_subject."""
    await find_subject(session, company_id, subject, hold=True)
    standing = select(Label.name, Label.said_by).where(
        Label.company_id == company_id, getattr(Label, subject.column) == subject.id, Label.kind == LabelKind.CATEGORY
    )
    before = (await session.execute(standing)).one_or_none()
    if (before.name if before else None) == name and (before is None or before.said_by == "user"):
        return
    await take_label(session, company_id, subject, LabelKind.CATEGORY)
    if name is not None:
        await put_label(session, company_id, subject, LabelKind.CATEGORY, name, said_by="user")
    await _told(session, company_id, subject, "category.set", category=name)


async def put_label(session: AsyncSession, company_id: UUID, subject: Subject, kind: LabelKind, name: str, *, said_by: str) -> bool:
    """Put a label without a word to anybody; whether it is new."""
    values = {
        "company_id": company_id,
        "id": ids.uuid7(),
        "created_at": clock.now(),
        **subject.keys,
        "kind": kind,
        "name": name,
        "folded": fold(name),
        "said_by": said_by,
    }
    made = insert(Label).values(values).on_conflict_do_nothing().returning(Label.id)
    return await session.scalar(made) is not None


async def take_label(
    session: AsyncSession, company_id: UUID, subject: Subject, kind: LabelKind, *, name: str | None = None, said_by: str | None = None
) -> bool:
    """Take labels away without a word; of one name, or of one teller, where they are given. Whether there was any."""
    wanted = delete(Label).where(Label.company_id == company_id, getattr(Label, subject.column) == subject.id, Label.kind == kind)
    if name is not None:
        wanted = wanted.where(Label.folded == fold(name))
    if said_by is not None:
        wanted = wanted.where(Label.said_by == said_by)
    return bool((await session.scalars(wanted.returning(Label.id))).all())


async def _told(session: AsyncSession, company_id: UUID, subject: Subject, action: str, **facts: object) -> None:
    events.tell(session, company_id, "remark.changed", subject_type=subject.type, subject_id=subject.id)
    await audit.record(session, company_id, action, subject_type=subject.type, subject_id=subject.id, **facts)
