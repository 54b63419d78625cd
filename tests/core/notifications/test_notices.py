"""Each person is told each thing once by each way they want, and never of nothing."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.bank_feeds.models import BankConnection
from core.identity.models import Membership, Role, UserAccount
from core.notifications import people
from core.notifications.answer_by_link import answer_by_link, show
from core.notifications.choices import Choices, defaults
from core.notifications.errors import AnsweredAlready, AnswerNotOffered, NoticeLinkInvalid
from core.notifications.models import Notice, NoticeLink
from core.notifications.notice_mail import compose
from core.notifications.open_link import ANSWER_FOR, Opened
from core.notifications.plan_notices import plan_notices
from core.notifications.subscribe import Browser, subscribe
from core.notifications.write_notice import Outgoing, settle_notice, write_notice
from core.todo.question import Answer
from tests.core.todo.world import accountant
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


async def _reader(session: AsyncSession, company_id: UUID, *, role: Role = Role.OWNER, since: datetime = LONG_AGO) -> UUID:
    user_id = ids.uuid7()
    session.info["user_id"] = user_id
    session.add(UserAccount(id=user_id, email=f"{user_id}@example.be", name="Alice", password_hash="!", language="nl"))
    await session.flush()
    session.add(Membership(company_id=company_id, user_id=user_id, role=role, created_at=since))
    await session.flush()
    return user_id


@pytest.fixture
async def reader(session: AsyncSession, company_id: UUID) -> UUID:
    session.add(accountant(company_id))
    return await _reader(session, company_id)


async def _notices(session: AsyncSession, company_id: UUID) -> Sequence[Notice]:
    return (await session.scalars(select(Notice).where(Notice.company_id == company_id).order_by(Notice.key, Notice.channel))).all()


async def _question(session: AsyncSession, company_id: UUID) -> UUID:
    row = await make_transaction(session, await make_account(session, company_id), booking_date=date(2026, 11, 20))
    return row.id


async def _consent(session: AsyncSession, company_id: UUID, ends: date) -> None:
    session.add(
        BankConnection(
            company_id=company_id,
            id=ids.uuid7(),
            institution_id="kbc",
            provider="berlin_group",
            status="valid",
            valid_until=ends,
            created_at=LONG_AGO,
        )
    )
    await session.flush()


async def _written(session: AsyncSession, company_id: UUID, *, now: datetime = NOW) -> Outgoing | None:
    [notice] = await _notices(session, company_id)
    return await write_notice(session, company_id, notice.lead_id, now=now)


async def test_a_week_with_questions_makes_one_mail_however_often_it_is_looked(
    session: AsyncSession, company_id: UUID, reader: UUID
) -> None:
    await _question(session, company_id)
    assert await plan_notices(session, company_id, now=NOW) == 1
    for hours in range(1, 5):
        assert await plan_notices(session, company_id, now=NOW + timedelta(hours=hours)) == 0
    [notice] = await _notices(session, company_id)
    assert (notice.user_id, notice.channel, notice.kind, notice.key) == (reader, "mail", "weekly", "weekly/2026-W48")
    assert await plan_notices(session, company_id, now=NOW + timedelta(days=7)) == 1


@pytest.mark.usefixtures("reader")
async def test_a_week_without_anything_to_do_is_silent(session: AsyncSession, company_id: UUID) -> None:
    await make_document(session, company_id, closed_at=NOW)
    assert await plan_notices(session, company_id, now=NOW) == 0


@pytest.mark.usefixtures("reader")
async def test_what_was_settled_meanwhile_is_not_sent(session: AsyncSession, company_id: UUID) -> None:
    row = await make_transaction(session, await make_account(session, company_id))
    await plan_notices(session, company_id, now=NOW)
    row.closed_at = NOW
    await session.flush()
    assert await _written(session, company_id) is None


async def test_nobody_hears_what_they_switched_off(session: AsyncSession, company_id: UUID, reader: UUID) -> None:
    await _question(session, company_id)
    await people.choose(session, company_id, reader, Choices(weekly_mail=False, weekly_push=False, urgent_mail=True, urgent_push=True))
    assert await plan_notices(session, company_id, now=NOW) == 0


async def test_switching_off_also_stops_what_is_on_its_way(session: AsyncSession, company_id: UUID, reader: UUID) -> None:
    await _question(session, company_id)
    await plan_notices(session, company_id, now=NOW)
    await people.choose(session, company_id, reader, Choices(weekly_mail=False, weekly_push=False, urgent_mail=False, urgent_push=False))
    assert await _written(session, company_id) is None


async def test_a_firm_is_not_told_unless_it_wants_to(session: AsyncSession, company_id: UUID) -> None:
    session.add(accountant(company_id))
    await _reader(session, company_id, role=Role.ACCOUNTANT)
    await _question(session, company_id)
    assert await plan_notices(session, company_id, now=NOW) == 0
    assert not defaults(Role.ACCOUNTANT).wants("weekly", "mail")


async def test_who_joined_this_week_hears_from_the_next_on(session: AsyncSession, company_id: UUID) -> None:
    session.add(accountant(company_id))
    await _reader(session, company_id, since=NOW - timedelta(hours=5))
    await _question(session, company_id)
    assert await plan_notices(session, company_id, now=NOW) == 0
    assert await plan_notices(session, company_id, now=NOW + timedelta(days=7)) == 1


async def test_a_consent_that_ends_is_told_at_each_warning_by_each_way(session: AsyncSession, company_id: UUID, reader: UUID) -> None:
    await subscribe(session, company_id, reader, Browser("https://push.example/1", "p", "a", "Firefox"))
    off = Choices(weekly_mail=False, weekly_push=False, urgent_mail=True, urgent_push=True)
    await people.choose(session, company_id, reader, off)
    ends = TODAY + timedelta(days=14)
    await _consent(session, company_id, ends)
    told = [await plan_notices(session, company_id, now=NOW + timedelta(days=day)) for day in range(17)]
    assert [day for day, count in enumerate(told) if count] == [0, 7, 13, 15]
    assert set(told) == {0, 2}
    found = await _notices(session, company_id)
    assert {notice.channel for notice in found} == {"mail", "push"}
    urgent = next(notice for notice in found if notice.key.endswith("/14") and notice.channel == "push")
    outgoing = await write_notice(session, company_id, urgent.lead_id, now=NOW)
    assert outgoing is not None
    assert outgoing.push["body"] == f"De toegang tot KBC loopt af op {ends:%d/%m/%Y}. Hernieuw ze, of er komt niets meer binnen."
    assert len(outgoing.browsers) == 1


@pytest.mark.usefixtures("reader")
async def test_the_mail_can_be_ended_by_one_click_and_answers_by_link(session: AsyncSession, company_id: UUID) -> None:
    await _question(session, company_id)
    await plan_notices(session, company_id, now=NOW)
    outgoing = await _written(session, company_id)
    assert outgoing is not None
    assert outgoing.letter is not None
    mail = compose(outgoing.letter, public_url="https://okioki.example/", sender="n@okioki.example", message_id="<a@b>", now=NOW)
    assert mail["Subject"] == "Bakkerij Janssens: 1 te regelen deze week"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Unsubscribe"].startswith("<https://okioki.example/v1/notice-links/unsubscriptions?token=")
    body = mail.get_content()
    assert "- 1 verrichtingen zonder document" in body
    assert "Proximus NV · -121,00 EUR · 20/11/2026\n  https://okioki.example/answer#" in body
    kept = (await session.scalars(select(NoticeLink.purpose).where(NoticeLink.company_id == company_id))).all()
    assert sorted(kept) == ["answer", "unsubscribe"]


@pytest.mark.usefixtures("reader")
async def test_what_was_sent_stays_sent(session: AsyncSession, company_id: UUID) -> None:
    await _question(session, company_id)
    await plan_notices(session, company_id, now=NOW)
    [notice] = await _notices(session, company_id)
    await settle_notice(session, company_id, notice.lead_id, "sent", now=NOW)
    await settle_notice(session, company_id, notice.lead_id, "skipped", now=NOW)
    await session.refresh(notice)
    assert notice.state == "sent"
    assert await write_notice(session, company_id, notice.lead_id, now=NOW) is None


async def _answer_link(session: AsyncSession, company_id: UUID) -> Opened:
    await plan_notices(session, company_id, now=NOW)
    await _written(session, company_id)
    await session.flush()
    wanted = select(NoticeLink.id).where(NoticeLink.company_id == company_id, NoticeLink.purpose == "answer")
    return Opened(company_id, (await session.scalars(wanted)).one())


@pytest.mark.usefixtures("reader")
async def test_a_link_answers_its_question_once_and_no_other(session: AsyncSession, company_id: UUID) -> None:
    await _question(session, company_id)
    opened = await _answer_link(session, company_id)
    for _ in range(3):
        assert (await show(session, opened, now=NOW)).title.name == "Proximus NV"
    with pytest.raises(AnswerNotOffered):
        await answer_by_link(session, opened, Answer.CONFIRM, now=NOW, today=TODAY)
    await answer_by_link(session, opened, Answer.PRIVATE, now=NOW, today=TODAY)
    with pytest.raises(AnsweredAlready):
        await answer_by_link(session, opened, Answer.BANK_COST, now=NOW, today=TODAY)
    with pytest.raises(AnsweredAlready):
        await show(session, opened, now=NOW)


@pytest.mark.usefixtures("reader")
async def test_a_link_ends_with_its_days_and_with_the_membership(session: AsyncSession, company_id: UUID) -> None:
    await _question(session, company_id)
    opened = await _answer_link(session, company_id)
    with pytest.raises(NoticeLinkInvalid):
        await show(session, opened, now=NOW + ANSWER_FOR)
    link = await session.get_one(NoticeLink, (company_id, opened.link_id))
    link.user_id = ids.uuid7()
    await session.flush()
    with pytest.raises(NoticeLinkInvalid):
        await answer_by_link(session, opened, Answer.PRIVATE, now=NOW, today=TODAY)


@pytest.mark.usefixtures("reader")
async def test_a_question_that_was_answered_elsewhere_is_not_answered_again(session: AsyncSession, company_id: UUID) -> None:
    row = await make_transaction(session, await make_account(session, company_id))
    opened = await _answer_link(session, company_id)
    row.closed_at = NOW
    await session.flush()
    with pytest.raises(AnsweredAlready):
        await answer_by_link(session, opened, Answer.PRIVATE, now=NOW, today=TODAY)
