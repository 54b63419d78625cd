"""A supplier who is late is asked about once, and no more when the invoice comes or the owner has said so."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.absence import answer
from core.absence.errors import ExpectationDayOutOfRange, ExpectationNotFound
from core.absence.observe import observe
from core.absence.rhythm import add_months
from core.documents.models import Document, DocumentText
from core.requests import ask
from core.todo.entry import Entry
from core.todo.queries import list_todo
from core.todo.question import Answer, Question
from tests.factories.documents import make_document

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
LAST = date(2026, 10, 5)


async def _monthly(session: AsyncSession, company_id: UUID, *, count: int = 6, last: date = LAST, **fields: object) -> Document:
    row: Document | None = None
    for back in reversed(range(count)):
        day = add_months(last, -back)
        came = datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(days=2)
        row = await make_document(session, company_id, issue_date=day, created_at=came, closed_at=NOW, **fields)
    assert row is not None
    return row


async def _asked(session: AsyncSession, company_id: UUID, *, now: datetime = NOW) -> list[Entry]:
    await session.flush()
    found = await list_todo(session, company_id, now=now, kind=Question.DOCUMENT_EXPECTED, limit=50)
    assert found.counts[Question.DOCUMENT_EXPECTED] == len(found.items)
    return list(found.items)


async def test_a_month_without_its_invoice_is_a_question(session: AsyncSession, company_id: UUID) -> None:
    last = await _monthly(session, company_id)
    assert await observe(session, company_id, today=TODAY) == 1
    [entry] = await _asked(session, company_id)
    assert (entry.subject_type, entry.subject_id, entry.title.name) == ("expected_document", last.id, "Proximus NV")
    assert entry.item.facts == {"expected_on": "2026-11-05", "times": "6", "period": "monthly"}
    assert entry.item.answers == (Answer.ASK, Answer.NOT_EXPECTED, Answer.SNOOZE)


async def test_it_is_no_question_before_it_is_late_and_not_for_ever(session: AsyncSession, company_id: UUID) -> None:
    await _monthly(session, company_id)
    await observe(session, company_id, today=date(2026, 11, 6))
    assert await _asked(session, company_id, now=datetime(2026, 11, 6, 12, tzinfo=UTC)) == []
    assert await _asked(session, company_id, now=datetime(2026, 11, 14, 12, tzinfo=UTC)) != []
    assert await _asked(session, company_id, now=datetime(2027, 1, 6, 12, tzinfo=UTC)) == []
    assert await observe(session, company_id, today=date(2027, 1, 6)) == 0


async def test_it_goes_when_the_invoice_comes(session: AsyncSession, company_id: UUID) -> None:
    await _monthly(session, company_id)
    await observe(session, company_id, today=TODAY)
    await make_document(session, company_id, issue_date=date(2026, 11, 6), created_at=NOW)
    assert await observe(session, company_id, today=TODAY) == 1
    assert await _asked(session, company_id) == []


async def test_looking_again_changes_nothing(session: AsyncSession, company_id: UUID) -> None:
    last = await _monthly(session, company_id)
    for _ in range(3):
        await observe(session, company_id, today=TODAY)
        assert [entry.subject_id for entry in await _asked(session, company_id)] == [last.id]


async def test_a_name_alone_is_a_supplier_too(session: AsyncSession, company_id: UUID) -> None:
    await _monthly(session, company_id, supplier_vat_number=None, supplier_name="Zapier Inc.")
    await observe(session, company_id, today=TODAY)
    assert [entry.title.name for entry in await _asked(session, company_id)] == ["Zapier Inc."]


@pytest.mark.parametrize("fields", [{"direction": "sale"}, {"kind": "receipt"}, {"deleted_at": NOW}])
async def test_other_papers_have_no_rhythm(session: AsyncSession, company_id: UUID, fields: dict[str, Any]) -> None:
    await _monthly(session, company_id, **fields)
    assert await observe(session, company_id, today=TODAY) == 0


async def test_each_answer_closes_the_question_and_can_be_taken_back(session: AsyncSession, company_id: UUID) -> None:
    last = await _monthly(session, company_id)
    await observe(session, company_id, today=TODAY)
    await answer.end_expectation(session, company_id, last.id)
    assert await _asked(session, company_id) == []
    await answer.resume_expectation(session, company_id, last.id)
    assert len(await _asked(session, company_id)) == 1
    await answer.snooze_expectation(session, company_id, last.id, until=TODAY + timedelta(days=3), today=TODAY)
    assert await _asked(session, company_id) == []
    assert len(await _asked(session, company_id, now=NOW + timedelta(days=3))) == 1
    await answer.wake_expectation(session, company_id, last.id)
    assert len(await _asked(session, company_id)) == 1
    with pytest.raises(ExpectationDayOutOfRange):
        await answer.snooze_expectation(session, company_id, last.id, until=TODAY, today=TODAY)
    with pytest.raises(ExpectationNotFound):
        await answer.end_expectation(session, company_id, ids.uuid7())


async def test_who_was_asked_has_time_until_the_day(session: AsyncSession, company_id: UUID) -> None:
    last = await _monthly(session, company_id)
    await observe(session, company_id, today=TODAY)
    whom, how = ask.Addressee("a@proximus.example", "Proximus", "nl"), ask.Asking(ids.uuid7(), TODAY + timedelta(days=7))
    await ask.ask_after_document(session, company_id, last.id, whom, how, now=NOW, today=TODAY)
    assert await _asked(session, company_id) == []
    [entry] = await _asked(session, company_id, now=NOW + timedelta(days=7))
    assert (entry.item.facts["asked_from"], entry.item.facts["asked_on"]) == ("Proximus", TODAY.isoformat())


async def test_a_reminder_without_its_invoice_is_a_question(session: AsyncSession, company_id: UUID) -> None:
    paper = await make_document(session, company_id, kind="other", invoice_number=None, issue_date=None, created_at=datetime.now(UTC))
    words = "proximus betalingsherinnering factuur 2026-00777 bleef onbetaald"
    session.add(DocumentText(company_id=company_id, document_id=paper.id, names="", words=words))
    await session.flush()
    today = datetime.now(UTC).date()
    await observe(session, company_id, today=today)
    [entry] = await _asked(session, company_id, now=datetime.now(UTC) + timedelta(hours=3))
    assert (entry.subject_id, "period" in entry.item.facts) == (paper.id, False)
    await make_document(session, company_id, invoice_number="2026 00777", issue_date=today)
    await observe(session, company_id, today=today)
    assert await _asked(session, company_id, now=datetime.now(UTC) + timedelta(hours=3)) == []
