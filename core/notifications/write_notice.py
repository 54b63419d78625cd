"""Say what to send for a notice, as things stand when it is sent, and keep what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.companies.queries import get_company
from core.notifications import notice_texts as texts
from core.notifications.choices import Channel, NoticeKind
from core.notifications.gather import gather
from core.notifications.models import Notice, PushSubscription
from core.notifications.notice_mail import Letter
from core.notifications.open_link import make_answer_link, make_unsubscribe_link
from core.notifications.people import Reader, list_readers, list_subscriptions
from core.notifications.summary import Summary


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One notice, ready to leave: a letter, or a line for each of the person's browsers."""

    letter: Letter | None
    browsers: Sequence[PushSubscription]
    push: Mapping[str, str]
    kind: NoticeKind


async def write_notice(session: AsyncSession, company_id: UUID, lead_id: UUID, *, now: datetime) -> Outgoing | None:
    """What to send; None when it was sent, is not wanted any more, or there is nothing (left) to tell: never an empty message.

    Links are made here; commit before sending. Those of an earlier try stay valid.
    """
    rows = (await session.scalars(select(Notice).where(Notice.company_id == company_id, Notice.lead_id == lead_id).with_for_update())).all()
    if not rows or rows[0].state != "asked":
        return None
    channel, kind = cast("Channel", rows[0].channel), cast("NoticeKind", rows[0].kind)
    readers = await list_readers(session, company_id, user_id=rows[0].user_id)
    if not readers or not readers[0].choices.wants(kind, channel):
        return None
    reader, summary = readers[0], await gather(session, company_id, now=now)
    if kind == "urgent":
        keys = {row.key for row in rows}
        summary = replace(summary, urgent=tuple(one for one in summary.urgent if one.key in keys))
    if (kind == "urgent" and not summary.urgent) or summary.is_empty:
        return None
    company = await get_company(session, company_id)
    if channel == "push":
        browsers = await list_subscriptions(session, company_id, reader.user_id)
        push = _line(reader, company.name, kind, summary)
        return Outgoing(None, browsers, push, kind) if browsers else None
    letter = await _letter(session, company_id, reader, company.name, (kind, summary), now=now)
    return Outgoing(letter, (), {}, kind)


async def _letter(
    session: AsyncSession, company_id: UUID, reader: Reader, company_name: str, told: tuple[NoticeKind, Summary], *, now: datetime
) -> Letter:
    kind, summary = told
    offered = summary.answerable if kind == "weekly" else ()
    tokens = [(entry, await make_answer_link(session, company_id, reader.user_id, entry, now=now)) for entry in offered]
    out = await make_unsubscribe_link(session, company_id, reader.user_id, now=now)
    return Letter(kind, reader.email, reader.name, reader.language, company_name, summary, out, tuple(tokens))


def _line(reader: Reader, company_name: str, kind: NoticeKind, summary: Summary) -> dict[str, str]:
    if kind == "urgent":
        body = " ".join(texts.urgent_line(one, reader.language) for one in summary.urgent)
    elif summary.questions:
        body = texts.waiting_line(summary.questions, reader.language)
    else:
        body = texts.sum_line(texts.DUE, reader.language, summary.due_soon)
    return {"title": texts.one_line(company_name), "body": body[:500], "url": "/todo", "tag": f"okioki-{kind}"}


async def settle_notice(
    session: AsyncSession, company_id: UUID, lead_id: UUID, state: str, *, now: datetime, problem: Mapping[str, Any] | None = None
) -> None:
    """What became of it: `sent`, `skipped` or `failed`; the first word stands."""
    told = {"state": state, "sent_at": now if state == "sent" else None, "problem": dict(problem) if problem else None}
    same = (Notice.company_id == company_id, Notice.lead_id == lead_id, Notice.state == "asked")
    await session.execute(update(Notice).where(*same).values(**told))
