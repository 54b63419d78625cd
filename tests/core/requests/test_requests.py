"""A missing document is asked for, waited for, reminded of, taken back, and answered."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.banking.models import BankTransaction
from core.identity.tokens import digest
from core.matching.asked import with_answers
from core.outbox.models import QueuedJob
from core.requests import ask, limits, open_link, remind
from core.requests.errors import (
    AskedAlready,
    EnoughFiles,
    NothingMissing,
    RemindedEnough,
    RemindedToday,
    RequestEnded,
    RequestLinkInvalid,
    ReturnDayOutOfRange,
)
from core.requests.models import DocumentRequest, RequestAnswer, RequestLink
from core.requests.write_letter import Letter, record_refused, record_sent, write_letter
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LATER = TODAY + timedelta(days=10)
WHOM = ask.Addressee("Facturen@Proximus.example", "Proximus", "fr")
HOW = ask.Asking(ids.uuid7(), LATER, "svp")


async def _transaction(session: AsyncSession, company_id: UUID, **fields: object) -> BankTransaction:
    return await make_transaction(session, await make_account(session, company_id), **fields)


async def _asked(session: AsyncSession, company_id: UUID) -> tuple[BankTransaction, DocumentRequest]:
    row = await _transaction(session, company_id)
    return row, await ask.ask_about_transaction(session, company_id, row.id, WHOM, HOW, now=NOW, today=TODAY)


async def _letter(session: AsyncSession, request: DocumentRequest, *, now: datetime = NOW) -> Letter:
    letter = await write_letter(session, request.company_id, request.id, now=now)
    assert letter is not None
    return letter


async def _link(session: AsyncSession, request: DocumentRequest) -> tuple[open_link.Opened, str]:
    letter = await _letter(session, request)
    await session.flush()
    return open_link.Opened(request.company_id, request.id), letter.token


async def test_asking_puts_the_question_off_and_stages_one_mail(session: AsyncSession, company_id: UUID) -> None:
    row, request = await _asked(session, company_id)
    assert row.snoozed_until == LATER
    assert (request.email, request.name, request.language) == ("facturen@proximus.example", "Proximus", "fr")
    kinds = await session.scalars(select(QueuedJob.kind).where(QueuedJob.company_id == company_id))
    assert list(kinds) == ["send_document_request"]


async def test_the_same_person_is_not_asked_twice_about_one_thing(session: AsyncSession, company_id: UUID) -> None:
    row, _ = await _asked(session, company_id)
    with pytest.raises(AskedAlready):
        await ask.ask_about_transaction(session, company_id, row.id, WHOM, HOW, now=NOW, today=TODAY)
    other = ask.Addressee("an@example.be", "An", "nl")
    await ask.ask_about_transaction(session, company_id, row.id, other, HOW, now=NOW, today=TODAY)


async def test_nothing_is_asked_of_what_is_closed(session: AsyncSession, company_id: UUID) -> None:
    row = await _transaction(session, company_id, closed_at=NOW)
    with pytest.raises(NothingMissing):
        await ask.ask_about_transaction(session, company_id, row.id, WHOM, HOW, now=NOW, today=TODAY)


@pytest.mark.parametrize("day", [TODAY, TODAY + timedelta(days=93)])
async def test_a_question_does_not_return_today_or_next_year(session: AsyncSession, company_id: UUID, day: date) -> None:
    row = await _transaction(session, company_id)
    with pytest.raises(ReturnDayOutOfRange):
        await ask.ask_about_transaction(session, company_id, row.id, WHOM, ask.Asking(ids.uuid7(), day), now=NOW, today=TODAY)


async def test_no_row_holds_the_token(session: AsyncSession, company_id: UUID) -> None:
    _, request = await _asked(session, company_id)
    letter = await _letter(session, request)
    await session.flush()
    assert list(await session.scalars(select(RequestLink.token_hash))) == [digest(letter.token)]


async def test_a_repeated_run_makes_a_second_link_and_the_first_goes_on_working(session: AsyncSession, company_id: UUID) -> None:
    _, request = await _asked(session, company_id)
    first, second = await _link(session, request), await _link(session, request)
    for opened, token in (first, second):
        assert (await open_link.check_takes(session, opened, token, now=NOW)).id == request.id
    await record_sent(session, company_id, request.id, 1, now=NOW)
    assert await write_letter(session, company_id, request.id, now=NOW) is None


async def test_a_refused_mail_brings_the_question_back(session: AsyncSession, company_id: UUID) -> None:
    row, request = await _asked(session, company_id)
    await record_refused(session, company_id, request.id, {"code": "mailRefused"}, now=NOW)
    assert row.snoozed_until is None
    assert await write_letter(session, company_id, request.id, now=NOW) is None
    await ask.ask_about_transaction(session, company_id, row.id, WHOM, HOW, now=NOW, today=TODAY)


async def test_reminding_has_a_pace_and_an_end(session: AsyncSession, company_id: UUID) -> None:
    row, request = await _asked(session, company_id)
    at, until = NOW, TODAY + timedelta(days=20)
    with pytest.raises(RemindedToday):
        await remind.remind(session, company_id, request.id, return_on=until, now=at, today=TODAY)
    for number in range(1, limits.MOST_MAILS):
        await record_sent(session, company_id, request.id, number, now=at)
        with pytest.raises(RemindedToday):
            await remind.remind(session, company_id, request.id, return_on=until, now=at + timedelta(hours=1), today=TODAY)
        at += limits.REMINDER_GAP
        await remind.remind(session, company_id, request.id, return_on=until, now=at, today=TODAY)
        assert (await _letter(session, request, now=at)).number == number + 1
    assert row.snoozed_until == until
    await record_sent(session, company_id, request.id, limits.MOST_MAILS, now=at)
    with pytest.raises(RemindedEnough):
        await remind.remind(session, company_id, request.id, return_on=until, now=at + timedelta(days=2), today=TODAY)


async def test_a_revoked_request_opens_nothing_and_asks_again(session: AsyncSession, company_id: UUID) -> None:
    row, request = await _asked(session, company_id)
    opened, token = await _link(session, request)
    await remind.revoke(session, company_id, request.id, now=NOW)
    assert row.snoozed_until is None
    with pytest.raises(RequestLinkInvalid):
        await open_link.show(session, opened, now=NOW)
    with pytest.raises(RequestLinkInvalid):
        await open_link.check_takes(session, opened, token, now=NOW)
    with pytest.raises(RequestEnded):
        await remind.remind(session, company_id, request.id, return_on=LATER, now=NOW + timedelta(days=2), today=TODAY)


async def test_revoking_leaves_a_day_that_the_owner_chose_since(session: AsyncSession, company_id: UUID) -> None:
    row, request = await _asked(session, company_id)
    row.snoozed_until = LATER + timedelta(days=5)
    await remind.revoke(session, company_id, request.id, now=NOW)
    assert row.snoozed_until == LATER + timedelta(days=5)


async def test_its_page_shows_what_is_needed_and_lasts_until_it_expires(session: AsyncSession, company_id: UUID) -> None:
    row, request = await _asked(session, company_id)
    opened, token = await _link(session, request)
    shown = await open_link.show(session, opened, now=NOW)
    assert (shown.company_name, shown.amount, shown.currency, shown.day) == ("Bakkerij Janssens", -row.amount, "EUR", row.booking_date)
    with pytest.raises(RequestLinkInvalid):
        await open_link.show(session, opened, now=NOW + limits.VALID_FOR)
    with pytest.raises(RequestLinkInvalid):
        await open_link.check_takes(session, opened, token, now=NOW + limits.VALID_FOR)


async def test_an_answer_brings_the_question_back_once_and_is_counted(session: AsyncSession, company_id: UUID) -> None:
    row, request = await _asked(session, company_id)
    opened, token = await _link(session, request)
    paper = await make_document(session, company_id)
    for _ in range(2):
        await open_link.record_answer(session, request, paper, now=NOW)
        await session.flush()
    assert row.snoozed_until is None
    assert (await open_link.show(session, opened, now=NOW)).files == 1
    for _ in range(limits.MOST_FILES - 1):
        await open_link.record_answer(session, request, await make_document(session, company_id), now=NOW)
    await session.flush()
    with pytest.raises(EnoughFiles):
        await open_link.check_takes(session, opened, token, now=NOW)


async def test_an_answer_is_offered_with_its_transaction_unless_they_were_taken_apart(session: AsyncSession, company_id: UUID) -> None:
    row, request = await _asked(session, company_id)
    paper = await make_document(session, company_id)
    answer = RequestAnswer(company_id=company_id, id=ids.uuid7(), request_id=request.id, document_id=paper.id)
    session.add(answer)
    await session.flush()
    pair = (str(paper.id), str(row.id))
    [offered] = await with_answers(session, company_id, [], open_ids=set(pair), undone=set())
    assert (offered.outcome, offered.documents, offered.transactions) == ("suggested", pair[:1], pair[1:])
    assert offered.reasons[0].facts == {"asked_from": "Proximus"}
    assert await with_answers(session, company_id, [], open_ids=set(pair), undone={pair}) == []
    assert await with_answers(session, company_id, [], open_ids={pair[0]}, undone=set()) == []
