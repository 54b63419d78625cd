"""What was told long ago is dropped; what could be told again is not."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.notifications.models import Notice, NoticeLink
from core.notifications.prune import KEEP_LINKS, KEEP_NOTICES, prune_notices

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


async def test_it_drops_what_is_old_and_keeps_the_rest(session: AsyncSession, company_id: UUID) -> None:
    user_id, second = ids.uuid7(), timedelta(seconds=1)
    for key, made in (("old", NOW - KEEP_NOTICES - second), ("new", NOW - KEEP_NOTICES)):
        row = {"company_id": company_id, "id": ids.uuid7(), "user_id": user_id, "lead_id": ids.uuid7()}
        session.add(Notice(**row, channel="mail", kind="urgent", key=key, created_at=made))
    for end in (NOW - KEEP_LINKS - second, NOW - KEEP_LINKS):
        row = {"company_id": company_id, "id": ids.uuid7(), "user_id": user_id, "token_hash": ids.uuid7().bytes}
        session.add(NoticeLink(**row, purpose="unsubscribe", expires_at=end))
    await session.flush()
    await prune_notices(session, company_id, now=NOW)
    assert list(await session.scalars(select(Notice.key).where(Notice.company_id == company_id))) == ["new"]
    assert list(await session.scalars(select(NoticeLink.expires_at).where(NoticeLink.company_id == company_id))) == [NOW - KEEP_LINKS]
