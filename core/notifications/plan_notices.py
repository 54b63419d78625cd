"""Decide who is to be told what, once."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.jobs import SendNotice
from core.notifications.calendar import week_of
from core.notifications.choices import Channel, NoticeKind
from core.notifications.gather import gather
from core.notifications.models import Notice
from core.notifications.people import Reader, list_readers, list_subscriptions
from core.outbox.stage import stage

CHANNELS: tuple[Channel, ...] = ("mail", "push")


async def plan_notices(session: AsyncSession, company_id: UUID, *, now: datetime) -> int:
    """Ask for the notices that are due and were not asked for before; how many.

    Each key is kept once for each person and way: a second look, or one beside this one, finds it there. A person who joined within the
    week hears of it from the next Monday on.
    """
    readers = await list_readers(session, company_id)
    if not readers:
        return 0
    summary, week = await gather(session, company_id, now=now), week_of(now)
    asked = 0
    for reader in readers:
        for channel in CHANNELS:
            if channel == "push" and not await list_subscriptions(session, company_id, reader.user_id):
                continue
            if reader.choices.wants("urgent", channel) and summary.urgent:
                asked += await _ask(session, company_id, reader, channel, ("urgent", [one.key for one in summary.urgent]), now=now)
            is_due = week.due_at <= now and reader.member_since < week.due_at
            if is_due and reader.choices.wants("weekly", channel) and not summary.is_empty:
                asked += await _ask(session, company_id, reader, channel, ("weekly", [f"weekly/{week.key}"]), now=now)
    return asked


async def _ask(
    session: AsyncSession, company_id: UUID, reader: Reader, channel: Channel, told: tuple[NoticeKind, Sequence[str]], *, now: datetime
) -> bool:
    """Keep the keys that are new; all of them are told in one message."""
    kind, keys = told
    lead_id = ids.uuid7()
    rows = [
        {
            "company_id": company_id,
            "id": lead_id if at == 0 else ids.uuid7(),
            "created_at": now,
            "user_id": reader.user_id,
            "channel": channel,
            "kind": kind,
            "key": key,
            "lead_id": lead_id,
            "state": "asked",
        }
        for at, key in enumerate(dict.fromkeys(keys))
    ]
    fresh = insert(Notice).values(rows).on_conflict_do_nothing(index_elements=["company_id", "user_id", "channel", "key"])
    if not (await session.execute(fresh.returning(Notice.id))).all():
        return False
    await stage(session, company_id, SendNotice(lead_id=lead_id))
    return True
