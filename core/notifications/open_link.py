"""The links in mails: made with the mail, known by their hash, and acted on only by a POST."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from core import ids
from core.identity.tokens import digest, new_secret
from core.notifications.errors import NoticeLinkInvalid
from core.notifications.models import NoticeLink
from core.todo.entry import Entry

LONGEST_TOKEN = 100
ANSWER_FOR = timedelta(days=14)
"""Two summaries: by the next but one the question is in a fresher mail."""
UNSUBSCRIBE_FOR = timedelta(days=400)
"""Old mails are where people look for the way out (RFC 8058 wants it to work for long)."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Whose link it is."""

    company_id: UUID
    link_id: UUID


async def make_answer_link(session: AsyncSession, company_id: UUID, user_id: UUID, entry: Entry, *, now: datetime) -> str:
    """A token that answers one question, once."""
    return _make(session, company_id, user_id, now + ANSWER_FOR, question=str(entry.question), subject_id=entry.row_id, now=now)


async def make_unsubscribe_link(session: AsyncSession, company_id: UUID, user_id: UUID, *, now: datetime) -> str:
    """A token that ends the mails of this company to this person."""
    return _make(session, company_id, user_id, now + UNSUBSCRIBE_FOR, now=now)


def _make(
    session: AsyncSession,
    company_id: UUID,
    user_id: UUID,
    expires_at: datetime,
    *,
    question: str | None = None,
    subject_id: UUID | None = None,
    now: datetime,
) -> str:
    token = new_secret()
    session.add(
        NoticeLink(
            company_id=company_id,
            id=ids.uuid7(),
            created_at=now,
            user_id=user_id,
            token_hash=digest(token),
            purpose="answer" if question else "unsubscribe",
            question=question,
            subject_id=subject_id,
            expires_at=expires_at,
        )
    )
    return token


async def find_link(connection: AsyncConnection, token: str) -> Opened:
    """Whose link this is, over a connection that knows nobody. Raises NoticeLinkInvalid."""
    if not 0 < len(token) <= LONGEST_TOKEN:
        raise NoticeLinkInvalid
    found = func.find_notice_link(digest(token)).table_valued("company_id", "id")
    row = (await connection.execute(select(found.c.company_id, found.c.id))).one_or_none()
    if row is None:
        raise NoticeLinkInvalid
    return Opened(row.company_id, row.id)


async def get_link(session: AsyncSession, opened: Opened, purpose: str, *, now: datetime, lock: bool = False) -> NoticeLink:
    """The link, if it still works; `lock` holds its row, so that it is used once. Raises NoticeLinkInvalid."""
    wanted = select(NoticeLink).where(NoticeLink.company_id == opened.company_id, NoticeLink.id == opened.link_id)
    row = await session.scalar(wanted.with_for_update() if lock else wanted)
    if row is None or row.purpose != purpose or row.expires_at <= now:
        raise NoticeLinkInvalid
    return row
